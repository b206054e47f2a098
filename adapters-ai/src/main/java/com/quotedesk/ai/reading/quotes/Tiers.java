package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantities;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads prices by quantity: {@code от 100 шт - 48 руб., от 500 шт - 44 руб.}. */
final class Tiers {

    /** A price that holds from so many on; zero where no least quantity is said. */
    record Tier(BigDecimal from, Price price) {}

    private static final Phrases LEAST =
            Phrases.of(
                    "от",
                    "свыше",
                    "более",
                    "больше",
                    "начиная с",
                    "при заказе от",
                    "from",
                    "over",
                    "above",
                    "more than",
                    "at least");

    private static final List<String> SIGNS = List.of(">=", "≥", ">");

    private Tiers() {}

    /** The tiers that {@code prices} make in their text; empty where they make none. */
    static List<Tier> of(String text, List<Price> prices, NumberStyle style) {
        var tiers = new ArrayList<Tier>();
        int from = 0;
        for (var price : prices) {
            if (price.start() < from || price.total()) {
                return List.of();
            }
            var least = least(text.substring(from, price.start()), style);
            if (least.signum() == 0 && !tiers.isEmpty()) {
                return List.of();
            }
            tiers.add(new Tier(least, price));
            from = price.end();
        }
        return tiers.stream().anyMatch(tier -> tier.from().signum() > 0) ? tiers : List.of();
    }

    /** The tier that holds for {@code quantity}: the highest reached, or else the lowest. */
    static Price at(List<Tier> tiers, BigDecimal quantity) {
        var best = tiers.getFirst();
        for (var tier : tiers) {
            boolean reached = tier.from().compareTo(quantity) <= 0;
            boolean higher = tier.from().compareTo(best.from()) > 0;
            boolean lower = tier.from().compareTo(best.from()) < 0;
            boolean holds = best.from().compareTo(quantity) <= 0;
            if ((reached && (higher || !holds)) || (!reached && !holds && lower)) {
                best = tier;
            }
        }
        return best.price();
    }

    /** The last number with a unit that is led in as the least, zero where there is none. */
    private static BigDecimal least(String text, NumberStyle style) {
        var folded = Fold.of(text);
        var least = BigDecimal.ZERO;
        for (var quantity : Quantities.in(text, Tokens.of(text), style)) {
            var before = folded.substring(0, quantity.start()).stripTrailing();
            boolean led =
                    SIGNS.stream().anyMatch(before::endsWith)
                            || LEAST.all(before).stream()
                                    .anyMatch(match -> match.end() == before.length());
            if (led && quantity.unit() != null) {
                least = quantity.value();
            }
        }
        return least;
    }
}
