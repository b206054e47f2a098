package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantities;
import com.quotedesk.ai.reading.numbers.Quantity;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Token;
import com.quotedesk.ai.reading.words.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a price that bears no currency, where the line is known to say what something costs. */
final class BarePrices {

    private static final Set<String> MEASURES =
            Set.of(
                    "в", "вт", "квт", "а", "ма", "ка", "мм", "см", "бар", "гц", "v", "w", "kw", "a",
                    "ma", "ka", "mm", "cm", "bar", "hz", "рс", "лс", "hp", "мкм", "дюйм", "дюйма");

    /** Words behind which a number is what something costs. */
    private static final Set<String> LEADS =
            Set.of("по", "за", "цена", "цене", "будет", "стоит", "стоят", "at", "price", "for");

    /** More words than this between the beginning and a number, and it is of something else. */
    private static final int FARTHEST = 5;

    private BarePrices() {}

    /**
     * The first free number that a dash, a colon, a gap or "по" sets apart, or that opens the text.
     */
    static Optional<Price> in(String text, NumberStyle style) {
        if (text.stripTrailing().endsWith("?")) {
            return Optional.empty();
        }
        var tokens = Tokens.of(text);
        for (var quantity : Quantities.in(text, tokens, style)) {
            boolean set = quantity.first() == 0 || isSetApart(tokens, quantity);
            if (set && quantity.unit() == null && !quantity.words() && !isTime(text, quantity)) {
                return Optional.of(bare(quantity));
            }
        }
        return Optional.empty();
    }

    /** The first free number behind the name of a position that is none of its own numbers. */
    static Optional<Price> behind(String text, String name, NumberStyle style) {
        if (text.stripTrailing().endsWith("?") || OfferText.says(Fold.of(text))) {
            return Optional.empty();
        }
        var tokens = Tokens.of(text);
        for (var quantity : Quantities.in(text, tokens, style)) {
            boolean near =
                    quantity.first() > 0
                            && quantity.first() <= FARTHEST
                            && tokens.subList(0, quantity.first()).stream()
                                    .noneMatch(token -> token.is("(") || token.is(","));
            boolean free = near && quantity.unit() == null && !quantity.words();
            boolean measured =
                    quantity.next() < tokens.size()
                            && MEASURES.contains(Fold.of(tokens.get(quantity.next()).text()));
            boolean own = Likeness.hasNumber(name, tokens.get(quantity.first()).text());
            if (free && !measured && !own && !isTime(text, quantity)) {
                return Optional.of(bare(quantity));
            }
        }
        return Optional.empty();
    }

    private static Price bare(Quantity quantity) {
        return new Price(
                quantity.value(), null, quantity.start(), quantity.end(), null, null, false, null);
    }

    /** Whether the text begins with a number that can be nothing but a price. */
    static boolean opens(String text, NumberStyle style) {
        var tokens = Tokens.of(text);
        var quantities = Quantities.in(text, tokens, style);
        if (quantities.isEmpty()) {
            return false;
        }
        var first = quantities.getFirst();
        boolean apart =
                first.next() >= tokens.size()
                        || !tokens.get(first.next()).isWord()
                        || VatWords.of(Fold.of(text.substring(first.end())), 6) != null;
        return first.first() == 0
                && first.unit() == null
                && !first.words()
                && apart
                && !isTime(text, first);
    }

    private static boolean isSetApart(List<Token> tokens, Quantity quantity) {
        var before = tokens.get(quantity.first() - 1);
        return before.isDash()
                || before.is(":")
                || before.is("=")
                || LEADS.contains(Fold.of(before.text()))
                || tokens.get(quantity.first()).gap() > 1;
    }

    private static boolean isTime(String text, Quantity quantity) {
        return LeadTimes.in(text.substring(quantity.start()))
                .filter(found -> found.start() == 0)
                .isPresent();
    }
}
