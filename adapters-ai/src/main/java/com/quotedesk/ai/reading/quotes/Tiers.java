package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.NumberText;
import com.quotedesk.ai.reading.numbers.Quantities;
import com.quotedesk.ai.reading.numbers.Quantity;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads prices by quantity: {@code от 100 шт - 48 руб., от 500 шт - 44 руб.}. */
final class Tiers {

    /**
     * A price that holds from so many on.
     *
     * @param from zero where no least quantity is said
     * @param stock what is said of having so many, null where nothing of its own
     */
    record Tier(BigDecimal from, Price price, @Nullable Stock stock) {
        Tier(BigDecimal from, Price price) {
            this(from, price, null);
        }
    }

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

    private static final List<String> UP_TO = List.of("до", "up to", "<", "≤", "менее", "under");
    private static final List<String> SIGNS = List.of(">=", "≥", ">");

    private Tiers() {}

    /** The tiers that a text gives; empty where it gives none. */
    static List<Tier> in(String text, List<Price> prices, NumberStyle style) {
        var priced = prices.size() > 1 ? ofPrices(text, prices, style) : List.<Tier>of();
        return priced.isEmpty() ? bare(text, prices, style) : priced;
    }

    private static List<Tier> ofPrices(String text, List<Price> prices, NumberStyle style) {
        var tiers = new ArrayList<Tier>();
        for (int k = 0; k < prices.size(); k++) {
            var price = prices.get(k);
            int from = k == 0 ? 0 : prices.get(k - 1).end();
            int to = k + 1 < prices.size() ? prices.get(k + 1).start() : text.length();
            if (price.start() < from || price.total()) {
                return List.of();
            }
            var before = text.substring(from, price.start());
            var after = text.substring(price.end(), Math.max(price.end(), to));
            var own = k == 0 ? before : before.substring(clauseEnd(before));
            var least = least(own, style);
            if (least.signum() == 0 && !isUpTo(own)) {
                least = least(after.substring(0, clauseEnd(after)), style);
                if (least.signum() == 0 && !tiers.isEmpty()) {
                    return List.of();
                }
            }
            tiers.add(new Tier(least, price));
        }
        return tiers.stream().anyMatch(tier -> tier.from().signum() > 0) ? tiers : List.of();
    }

    /** Where the words end that still belong to the price before them. */
    private static int clauseEnd(String between) {
        int comma = between.indexOf(", ");
        int semicolon = between.indexOf(';');
        int end = comma < 0 ? semicolon : semicolon < 0 ? comma : Math.min(comma, semicolon);
        return Math.max(end, 0);
    }

    /** {@code до 100 шт}: the price of the smallest quantity. */
    private static boolean isUpTo(String words) {
        var folded = Fold.of(words);
        for (var token : Tokens.of(folded)) {
            if (token.isNumber()) {
                var before = folded.substring(0, token.start()).stripTrailing();
                return UP_TO.stream().anyMatch(before::endsWith);
            }
        }
        return false;
    }

    /** {@code от 1000 шт – 24,50; от 3000 шт – 22,90 руб.}: one currency for all, or none. */
    private static List<Tier> bare(String text, List<Price> prices, NumberStyle style) {
        var tokens = Tokens.of(text);
        var quantities = Quantities.in(text, tokens, style);
        var tiers = new ArrayList<Tier>();
        var currency = prices.stream().map(Price::currency).filter(Objects::nonNull).findFirst();
        var basis = prices.isEmpty() ? null : prices.getLast();
        boolean behind = isBehind(text, quantities);
        for (int q = 0; q + 1 < quantities.size(); q++) {
            var least = quantities.get(behind ? q + 1 : q);
            var amount = quantities.get(behind ? q : q + 1);
            boolean upTo =
                    isUpTo(
                            text.substring(0, least.end())
                                    .substring(
                                            behind
                                                    ? amount.end()
                                                    : Math.max(0, least.start() - 12)));
            boolean led = (isLeast(text, least) || (behind && upTo)) && least.unit() != null;
            int between = behind ? least.first() - amount.next() : amount.first() - least.next();
            boolean beside =
                    between <= 3
                            && (amount.unit() == null || isPriced(prices, amount))
                            && !amount.words();
            if (led && beside) {
                var price =
                        new Price(
                                amount.value(),
                                currency.orElse(null),
                                amount.start(),
                                amount.end(),
                                basis == null ? null : basis.per(),
                                basis == null ? null : basis.unit(),
                                false,
                                basis == null ? null : basis.withVat());
                tiers.add(new Tier(upTo && behind ? BigDecimal.ZERO : least.value(), price));
            }
        }
        return tiers.size() > 1 ? tiers : List.of();
    }

    /** {@code 1.22 from 100 pcs and 1.05 from 500 pcs}: each price before its quantity. */
    private static boolean isBehind(String text, List<Quantity> quantities) {
        for (int q = 0; q < quantities.size(); q++) {
            if (isLeast(text, quantities.get(q)) && quantities.get(q).unit() != null) {
                return q > 0
                        && quantities.get(q - 1).unit() == null
                        && quantities.get(q).first() - quantities.get(q - 1).next() <= 2;
            }
        }
        return false;
    }

    private static boolean isPriced(List<Price> prices, Quantity amount) {
        return prices.stream()
                .anyMatch(p -> p.start() <= amount.start() && p.end() >= amount.end());
    }

    private static boolean isLeast(String text, Quantity quantity) {
        return isLed(text.substring(0, quantity.start()));
    }

    private static boolean isLed(String words) {
        var before = Fold.of(words).stripTrailing();
        return SIGNS.stream().anyMatch(before::endsWith)
                || LEAST.all(before).stream().anyMatch(match -> match.end() == before.length());
    }

    /** The tier that holds for {@code quantity}: the highest reached, or else the lowest. */
    static Tier at(List<Tier> tiers, BigDecimal quantity) {
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
        return best;
    }

    /** {@code Цена от 500 шт}, {@code 500+}, {@code 100-499 pcs}: from how many a column counts. */
    static Optional<BigDecimal> ofTitle(String title) {
        var tokens = Tokens.of(Fold.of(title));
        for (int i = 0; i < tokens.size(); i++) {
            var value =
                    tokens.get(i).isNumber()
                            ? NumberText.value(tokens.get(i).text(), NumberStyle.RUSSIAN)
                            : Optional.<BigDecimal>empty();
            if (value.isEmpty()) {
                continue;
            }
            var before = title.substring(0, tokens.get(i).start());
            boolean led = isLed(before);
            boolean upTo = UP_TO.stream().anyMatch(Fold.of(before).stripTrailing()::endsWith);
            boolean open = i + 1 < tokens.size() && tokens.get(i + 1).is("+");
            boolean range =
                    i + 2 < tokens.size()
                            && tokens.get(i + 1).isDash()
                            && tokens.get(i + 2).isNumber();
            if (upTo) {
                return Optional.of(BigDecimal.ZERO);
            }
            return led || open || range ? value : Optional.empty();
        }
        return Optional.empty();
    }

    /** The last number with a unit that is led in as the least, zero where there is none. */
    private static BigDecimal least(String text, NumberStyle style) {
        var least = BigDecimal.ZERO;
        for (var quantity : Quantities.in(text, Tokens.of(text), style)) {
            boolean closes = text.substring(quantity.end()).strip().matches("[-–—:=]");
            if (isLeast(text, quantity) && (quantity.unit() != null || closes)) {
                least = quantity.value();
            }
        }
        return least;
    }
}
