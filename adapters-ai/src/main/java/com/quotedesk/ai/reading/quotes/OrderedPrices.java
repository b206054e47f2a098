package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.NumberText;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads prices that are listed in the order of the positions asked and name none of them: {@code
 * Цены по порядку: 4 150, 21 800 и 1 290 руб.}.
 */
final class OrderedPrices {

    private static final Phrases ANNOUNCED =
            Phrases.of(
                    "по порядку",
                    "соответственно",
                    "по позициям",
                    "respectively",
                    "in order",
                    "in the order",
                    "in that order");

    private OrderedPrices() {}

    /** One price for each of {@code count} positions; empty where the text lists no such prices. */
    static List<Price> in(String text, int count, NumberStyle style) {
        var folded = Fold.of(text);
        if (count < 2 || !ANNOUNCED.in(folded)) {
            return List.of();
        }
        var tokens = Tokens.of(text);
        var prices = new ArrayList<Price>();
        String currency = null;
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            boolean glued = i > 0 && token.gap() == 0 && tokens.get(i - 1).isWord();
            boolean share = i + 1 < tokens.size() && tokens.get(i + 1).is("%");
            if (!token.isNumber() || glued || share) {
                continue;
            }
            var amount = NumberText.value(token.text(), style);
            if (amount.isEmpty() || prices.size() == count) {
                return prices.size() == count ? priced(prices, currency) : List.of();
            }
            if (i + 1 < tokens.size()) {
                var named = Currencies.at(folded, tokens.get(i + 1).start());
                currency = named.map(Currencies.Found::code).orElse(currency);
            }
            prices.add(
                    new Price(
                            amount.get(),
                            null,
                            token.start(),
                            token.end(),
                            null,
                            null,
                            false,
                            null));
        }
        return prices.size() == count ? priced(prices, currency) : List.of();
    }

    /** The one currency that is named stands for all; none named, and they are no prices. */
    private static List<Price> priced(List<Price> prices, @Nullable String currency) {
        return currency == null
                ? List.of()
                : prices.stream()
                        .map(
                                price ->
                                        new Price(
                                                price.amount(),
                                                currency,
                                                price.start(),
                                                price.end(),
                                                null,
                                                null,
                                                false,
                                                null))
                        .toList();
    }
}
