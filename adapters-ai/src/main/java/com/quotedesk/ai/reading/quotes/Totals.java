package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.NumberText;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.Token;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.domain.reading.AnswerLine;
import com.quotedesk.domain.reading.RequestedPosition;
import com.quotedesk.domain.reading.VatTerms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds the total an answer writes against what its lines come to. */
final class Totals {

    private static final Phrases TOTAL =
            Phrases.of(
                    "итого*",
                    "всего",
                    "всего к оплате*",
                    "total",
                    "total:*",
                    "grand total*",
                    "subtotal*",
                    "к оплате*");

    /** Prices of one are rounded, so that what lines come to may be off by as much. */
    private static final BigDecimal OFF = new BigDecimal("0.01");

    private Totals() {}

    /** The total that is written and agrees with no sum of the lines; empty where one does. */
    static Optional<String> mismatch(
            List<String> texts,
            List<AnswerLine> lines,
            List<RequestedPosition> positions,
            VatTerms vat,
            NumberStyle style) {
        var written = new ArrayList<BigDecimal>();
        String shown = "";
        for (var text : texts) {
            if (TOTAL.atStart(Fold.of(text)).isPresent()) {
                written.addAll(numbers(text, style));
                shown = Fold.oneLine(text);
            }
        }
        var sum = sum(lines, positions);
        var rate = vat.rate() == null ? BigDecimal.ZERO : vat.rate().movePointLeft(2);
        boolean agrees =
                written.stream()
                        .anyMatch(
                                total ->
                                        isNear(total, sum)
                                                || isNear(
                                                        total,
                                                        sum.multiply(BigDecimal.ONE.add(rate)))
                                                || isNear(
                                                        sum,
                                                        total.multiply(BigDecimal.ONE.add(rate))));
        return written.isEmpty() || sum.signum() == 0 || agrees
                ? Optional.empty()
                : Optional.of(shown);
    }

    private static BigDecimal sum(List<AnswerLine> lines, List<RequestedPosition> positions) {
        var sum = BigDecimal.ZERO;
        for (var line : lines) {
            var price = line.unitPrice();
            if (price == null) {
                continue;
            }
            var offered = line.quantity();
            var quantity =
                    offered != null
                            ? Optional.of(offered.value())
                            : positions.stream()
                                    .filter(one -> one.position() == line.position())
                                    .map(RequestedPosition::quantity)
                                    .findFirst();
            sum = sum.add(price.value().multiply(quantity.orElse(BigDecimal.ZERO)));
        }
        return sum;
    }

    private static List<BigDecimal> numbers(String text, NumberStyle style) {
        return Tokens.of(text).stream()
                .filter(Token::isNumber)
                .flatMap(token -> NumberText.value(token.text(), style).stream())
                .filter(value -> value.signum() > 0)
                .toList();
    }

    private static boolean isNear(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(other.multiply(OFF)) <= 0;
    }
}
