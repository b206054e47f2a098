package com.quotedesk.domain.quotes;

import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.reading.AnswerLine;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.reading.PriceTier;
import com.quotedesk.domain.reading.SupplierAnswer;
import com.quotedesk.domain.reading.VatTerms;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqItem;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes an offer of what was read in a supplier's mail. What the mail does not say is not made up,
 * but for the currency and the rate of tax, which are the company's own then.
 */
public final class ReadOffer {

    private final Currency usualCurrency;
    private final Percent usualVat;

    /**
     * @param usualCurrency what prices are in where the mail names no currency; doubted then
     * @param usualVat the rate where the mail says that there is tax, and not how much
     */
    public ReadOffer(Currency usualCurrency, Percent usualVat) {
        this.usualCurrency = usualCurrency;
        this.usualVat = usualVat;
    }

    /** Empty where nothing of what was asked has a price. */
    public Optional<Offer> of(SupplierAnswer answer, Rfq rfq, MessageId message) {
        var doubts = new ArrayList<>(answer.doubts());
        var currency = currencyOf(answer, doubts);
        var asked =
                rfq.items().stream().collect(Collectors.toMap(RfqItem::position, RfqItem::unit));
        var lines =
                answer.lines().stream()
                        .flatMap(line -> line(line, asked, currency, doubts).stream())
                        .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Offer(
                                QuoteDoor.MAIL,
                                message,
                                new QuoteTerms(
                                        currency,
                                        vat(answer.vat()),
                                        null,
                                        null,
                                        value(answer.validUntil()),
                                        value(answer.paymentTerms()),
                                        value(answer.deliveryTerms()),
                                        null,
                                        null),
                                lines,
                                doubts.stream().distinct().toList()));
    }

    private Currency currencyOf(SupplierAnswer answer, List<Doubt> doubts) {
        var code = value(answer.currency());
        if (code == null) {
            doubts.add(Doubt.of(DoubtKind.UNKNOWN_CURRENCY));
            return usualCurrency;
        }
        return Currency.getInstance(code);
    }

    private @Nullable Vat vat(VatTerms terms) {
        var rate = terms.rate() == null ? usualVat : new Percent(terms.rate());
        return switch (terms.mode()) {
            case INCLUDED -> Vat.included(rate);
            case EXCLUDED -> Vat.excluded(rate);
            case EXEMPT -> Vat.EXEMPT;
            case UNSTATED -> null;
        };
    }

    private static Optional<QuoteLine> line(
            AnswerLine read, Map<Integer, Unit> asked, Currency currency, List<Doubt> doubts) {
        var price = value(read.unitPrice());
        var unit = asked.get(read.position());
        if (price == null) {
            return Optional.empty();
        }
        if (unit == null || price.signum() < 0) {
            doubts.add(new Doubt(DoubtKind.UNMATCHED_LINE, read.position(), price.toPlainString()));
            return Optional.empty();
        }
        var tiers = tiers(read);
        return Optional.of(
                new QuoteLine(
                        read.position(),
                        Money.calculated(
                                tiers.isEmpty() ? price : tiers.getFirst().price(), currency),
                        BigDecimal.ONE,
                        unit,
                        null,
                        tiers.stream()
                                .skip(1)
                                .map(
                                        tier ->
                                                new PriceBreak(
                                                        tier.from(),
                                                        Money.calculated(tier.price(), currency)))
                                .toList(),
                        quantity(read.quantity()),
                        quantity(read.minimumOrder()),
                        null,
                        value(read.leadTime()),
                        value(read.substitute()),
                        null));
    }

    /**
     * The prices by quantity, the smallest first. Of two for one quantity nobody knows which holds,
     * so the line is left with the one price that was read for it.
     */
    private static List<PriceTier> tiers(AnswerLine read) {
        var tiers =
                read.tiers().stream()
                        .map(Found::value)
                        .sorted(Comparator.comparing(PriceTier::from))
                        .toList();
        long quantities =
                tiers.stream().map(tier -> tier.from().stripTrailingZeros()).distinct().count();
        return quantities == tiers.size() ? tiers : List.of();
    }

    /** A number that is no quantity of goods is nobody's quantity. */
    private static @Nullable BigDecimal quantity(@Nullable Found<BigDecimal> found) {
        return Stream.ofNullable(value(found))
                .filter(OrderItem::isQuantity)
                .findFirst()
                .orElse(null);
    }

    private static <T> @Nullable T value(@Nullable Found<T> found) {
        return found == null ? null : found.value();
    }
}
