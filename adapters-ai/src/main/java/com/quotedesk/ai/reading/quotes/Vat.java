package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.items.Sentences;
import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.NumberText;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.domain.reading.VatTerms;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how the prices stand to value added tax, and at which rate. */
final class Vat {

    private static final Phrases TAX =
            Phrases.of("ндс*", "vat*", "gst*", "mwst*", "tax*", "iva", "tva", "налог*");
    private static final Phrases TOTALS =
            Phrases.of(
                    "итого*",
                    "всего*",
                    "total*",
                    "subtotal*",
                    "к оплате*",
                    "сумма*",
                    "grand total*",
                    "на сумму*",
                    "счет на*");
    private static final Phrases SUBTOTAL =
            Phrases.of("subtotal*", "sub-total*", "sub total*", "net total*", "net amount*");
    private static final Phrases OTHER_RATES =
            Phrases.of(
                    "скидк*",
                    "discount*",
                    "оплат*",
                    "предоплат*",
                    "аванс*",
                    "payment*",
                    "prepay*",
                    "deposit*",
                    "advance*");
    private static final int NEAR = 26;

    private Vat() {}

    /**
     * @param near texts that stand at the prices: their lines, the heading of their column
     * @param rest everything else that is said
     */
    static VatTerms of(List<String> near, List<String> rest) {
        var rate = rate(near, rest);
        for (var texts : List.of(near, statements(rest), rest)) {
            var mode = mode(texts);
            if (mode != null) {
                return new VatTerms(mode, mode == VatTerms.Mode.EXEMPT ? null : rate);
            }
        }
        boolean added =
                rest.stream().anyMatch(text -> isAdded(Fold.of(text))) || isUnderSubtotal(rest);
        return new VatTerms(added ? VatTerms.Mode.EXCLUDED : VatTerms.Mode.UNSTATED, rate);
    }

    /** A tax of its own line between a subtotal and a total was added to the prices. */
    private static boolean isUnderSubtotal(List<String> rest) {
        boolean subtotal = false;
        for (var text : rest) {
            var folded = Fold.of(text);
            if (subtotal && TAX.atStart(folded).isPresent()) {
                return true;
            }
            subtotal |= SUBTOTAL.atStart(folded).isPresent();
        }
        return false;
    }

    private static List<String> statements(List<String> rest) {
        return rest.stream().filter(text -> !TOTALS.in(Fold.of(text))).toList();
    }

    private static VatTerms.@Nullable Mode mode(List<String> texts) {
        boolean included = false;
        boolean excluded = false;
        for (var text : texts) {
            for (var sentence : Sentences.of(text)) {
                var folded = Fold.of(sentence.text());
                if (sentence.text().endsWith("?")) {
                    continue;
                }
                if (VatWords.EXEMPT.in(folded)) {
                    return VatTerms.Mode.EXEMPT;
                }
                var plain = withoutRates(folded);
                included |= VatWords.INCLUDED.in(withoutDenial(plain));
                excluded |= VatWords.EXCLUDED.in(plain) || isAdded(folded);
            }
        }
        if (included) {
            return VatTerms.Mode.INCLUDED;
        }
        return excluded ? VatTerms.Mode.EXCLUDED : null;
    }

    /** {@code НДС 22% внутри} without its rate, so that the words stand side by side. */
    private static String withoutRates(String folded) {
        var out = new StringBuilder();
        int i = 0;
        while (i < folded.length()) {
            int end = i;
            while (end < folded.length()
                    && (Character.isDigit(folded.charAt(end))
                            || (end > i && ".,".indexOf(folded.charAt(end)) >= 0))) {
                end++;
            }
            int sign = end;
            while (sign < folded.length() && folded.charAt(sign) == ' ') {
                sign++;
            }
            boolean rate = end > i && sign < folded.length() && folded.charAt(sign) == '%';
            if (rate) {
                i = sign + 1;
                while (i < folded.length()
                        && " ,".indexOf(folded.charAt(i)) >= 0
                        && !out.isEmpty()
                        && out.charAt(out.length() - 1) == ' ') {
                    i++;
                }
            } else {
                out.append(folded.charAt(i));
                i++;
            }
        }
        return out.toString();
    }

    private static String withoutDenial(String folded) {
        return folded.replace("no vat included", " ")
                .replace("not including vat", " ")
                .replace("vat not included", " ")
                .replace("не включая ндс", " ")
                .replace("ндс не включен", " ");
    }

    /** {@code +20% VAT}, {@code plus 18% GST}, {@code VAT 23% to be added}. */
    private static boolean isAdded(String folded) {
        for (var tax : TAX.all(folded)) {
            var before =
                    folded.substring(Math.max(0, tax.start() - NEAR), tax.start()).stripTrailing();
            var after = folded.substring(tax.end(), Math.min(folded.length(), tax.end() + 30));
            int i = before.length();
            while (i > 0
                    && (Character.isDigit(before.charAt(i - 1))
                            || "%., @".indexOf(before.charAt(i - 1)) >= 0)) {
                i--;
            }
            var lead = before.substring(0, i).stripTrailing();
            for (var kind :
                    List.of("statutory", "applicable", "legal", "current", "local", "the")) {
                lead =
                        lead.endsWith(" " + kind)
                                ? lead.substring(0, lead.length() - kind.length()).stripTrailing()
                                : lead;
            }
            boolean plus =
                    lead.endsWith("+")
                            || lead.endsWith("plus")
                            || lead.endsWith("плюс")
                            || lead.endsWith("add");
            boolean behind =
                    after.contains("сверху")
                            || after.contains("to be added")
                            || after.contains("will be added")
                            || after.contains("extra")
                            || after.contains("on top")
                            || after.contains("additional")
                            || after.contains("начисляется")
                            || after.contains("applies")
                            || after.contains("to add")
                            || after.contains("not included")
                            || after.contains("не включен")
                            || after.contains("дополнительно");
            if (plus || behind) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable BigDecimal rate(List<String> near, List<String> rest) {
        for (var texts : List.of(near, rest)) {
            for (var text : texts) {
                var rate = rate(text);
                if (rate != null) {
                    return rate;
                }
            }
        }
        return null;
    }

    /** The percentage that stands nearest to the name of the tax. */
    private static @Nullable BigDecimal rate(String text) {
        var folded = Fold.of(text);
        BigDecimal best = null;
        int distance = NEAR;
        var tokens = Tokens.of(folded);
        for (var tax : TAX.all(folded)) {
            for (int i = 0; i + 1 < tokens.size(); i++) {
                boolean percent =
                        tokens.get(i).isNumber()
                                && (tokens.get(i + 1).is("%")
                                        || tokens.get(i + 1).is("процентов")
                                        || tokens.get(i + 1).is("percent")
                                        || tokens.get(i + 1).is("pct"));
                if (!percent) {
                    continue;
                }
                boolean behind = tokens.get(i).start() >= tax.end();
                int from = behind ? tax.end() : tokens.get(i + 1).end();
                int to = behind ? tokens.get(i).start() : tax.start();
                if (to < from
                        || to - from >= distance
                        || folded.substring(from, to).indexOf('\n') >= 0
                        || OTHER_RATES.in(folded.substring(from, to))
                        || OTHER_RATES
                                .atStart(folded.substring(tokens.get(i + 1).end()))
                                .isPresent()) {
                    continue;
                }
                var value = NumberText.value(tokens.get(i).text(), NumberStyle.RUSSIAN);
                if (value.isPresent() && value.get().compareTo(new BigDecimal(40)) < 0) {
                    distance = to - from;
                    best = value.get();
                }
            }
        }
        return best;
    }
}
