package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantities;
import com.quotedesk.ai.reading.numbers.Quantity;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.domain.reading.Availability;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.shared.Unit;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads one offer out of one piece of text. */
final class OfferText {

    private static final Phrases DEFERRED = Currencies.WORDS.phrases("deferred");
    private static final Phrases UNAVAILABLE = Currencies.WORDS.phrases("unavailable");

    private final String text;
    private final String folded;
    private final NumberStyle style;
    private final BiFunction<Integer, Integer, Evidence> place;

    private OfferText(
            String text, NumberStyle style, BiFunction<Integer, Integer, Evidence> place) {
        this.text = text;
        this.folded = Fold.of(text);
        this.style = style;
        this.place = place;
    }

    /**
     * @param number the number the line bears
     * @param position the position it is written under, 0 where it is written under none
     * @param bare whether a number without a currency may be the price
     */
    static Offer of(
            String text,
            int number,
            int position,
            NumberStyle style,
            boolean bare,
            BiFunction<Integer, Integer, Evidence> place) {
        return new OfferText(text, style, place).read(number, position, bare);
    }

    private Offer read(int number, int position, boolean bare) {
        var prices = Prices.in(text, style);
        var price = discounted(prices);
        price = price == null ? chosen(prices) : price;
        if (price == null && bare) {
            price = BarePrices.in(text, style).orElse(null);
        }
        var substitute = new Substitutes(text, place).substitute(price);
        int nameEnd = nameEnd(price, substitute);
        var name = text.substring(0, nameEnd);
        var counted = trailing(name);
        var words = counted == null ? name : name.substring(0, counted.start());
        var stock = stock(price, substitute, nameEnd);
        boolean deferred =
                price == null
                        && stock.availability() == Availability.UNSTATED
                        && isDeferred(nameEnd);
        int tail = price == null ? nameEnd : Math.min(nameEnd, price.start());
        var rest = text.substring(tail);
        BiFunction<Integer, Integer, Evidence> inRest = (a, b) -> place.apply(tail + a, tail + b);
        return new Offer(
                number,
                position,
                words.strip(),
                null,
                price,
                price == null
                        ? place.apply(0, text.length())
                        : place.apply(price.start(), price.end()),
                counted == null ? null : counted.value(),
                counted == null ? null : counted.unit(),
                stock,
                substitute == null ? null : substitute.found(),
                Amounts.minimum(rest, style, inRest),
                Amounts.offered(rest, style, inRest),
                deferred,
                Tiers.in(text, prices, style));
    }

    /** The price that is said to be what is left after a discount. */
    private @Nullable Price discounted(List<Price> prices) {
        int from = 0;
        Price best = null;
        for (var price : prices) {
            var before = folded.substring(Math.min(from, price.start()), price.start());
            boolean left = before.indexOf('%') >= 0 && before.stripTrailing().endsWith("=");
            best = !price.total() && (left || Prices.ALREADY_OFF.in(before)) ? price : best;
            from = price.end();
        }
        return best;
    }

    /** The price of one where the line also has a sum, and the one with VAT where it has both. */
    static @Nullable Price chosen(List<Price> prices) {
        Price best = null;
        for (var price : prices) {
            if (best == null) {
                best = price;
            } else if (best.total() && !price.total()) {
                best = price;
            } else if (!price.total()
                    && Boolean.FALSE.equals(best.withVat())
                    && Boolean.TRUE.equals(price.withVat())) {
                best = price;
            }
        }
        return best;
    }

    private int nameEnd(@Nullable Price price, Substitutes.@Nullable Substitute substitute) {
        int end = price == null ? text.length() : price.start();
        if (substitute != null && substitute.start() > 2) {
            end = Math.min(end, substitute.start());
        }
        if (price == null) {
            end = Math.min(end, mentionEnd());
        } else {
            end = Math.min(end, conditionStart(end));
        }
        return end;
    }

    /** Without a price, the name ends where the line says what is to be said of it. */
    private int mentionEnd() {
        if (UNAVAILABLE.atStart(folded).isPresent()) {
            return 0;
        }
        int end = text.length();
        for (int i = 1; i < text.length(); i++) {
            boolean dash =
                    (text.startsWith(" - ", i)
                            || text.startsWith(" – ", i)
                            || text.startsWith(" — ", i));
            if (text.charAt(i) == ':' || dash || text.charAt(i) == '?') {
                end = i;
                break;
            }
        }
        for (var phrases : List.of(UNAVAILABLE, DEFERRED)) {
            for (var match : phrases.all(folded)) {
                if (match.start() > 2) {
                    end = Math.min(end, match.start());
                    break;
                }
            }
        }
        return end;
    }

    /** Words of stock before the price are no part of the name. */
    private int conditionStart(int end) {
        var before = text.substring(0, end);
        var first = Stock.of(before);
        if (first.availability() != Availability.UNSTATED && first.start() < 2) {
            return 0;
        }
        if (first.availability() == Availability.IN_STOCK && first.start() > 3) {
            return first.start();
        }
        for (int i = 3; i < before.length(); i++) {
            boolean apart =
                    before.charAt(i) == ','
                            || before.charAt(i) == ';'
                            || before.startsWith(" - ", i)
                            || before.startsWith(" – ", i)
                            || before.startsWith(" — ", i)
                            || before.charAt(i) == ':';
            if (apart) {
                var rest = before.substring(i + 1);
                var stock = Stock.of(rest);
                if (stock.availability() != Availability.UNSTATED && stock.start() < 4) {
                    return i;
                }
            }
        }
        return end;
    }

    /** How much the line is for: a quantity at the end of the name, or at its beginning. */
    private @Nullable Quantity trailing(String name) {
        var tokens = Tokens.of(name);
        var quantities = Quantities.in(name, tokens, style);
        if (quantities.isEmpty()) {
            return null;
        }
        var last = quantities.getLast();
        var behind = name.substring(last.end());
        boolean ends = behind.chars().noneMatch(Character::isLetterOrDigit);
        return ends
                        && last.unit() != null
                        && last.first() > 0
                        && last.unit() != Unit.MILLIMETRE
                        && isApart(name, last.start())
                ? last
                : null;
    }

    private static boolean isApart(String name, int start) {
        var before = name.substring(0, start).stripTrailing();
        boolean range =
                before.length() > 1
                        && before.endsWith("-")
                        && Character.isDigit(before.charAt(before.length() - 2));
        if (range) {
            return false;
        }
        return before.endsWith(",")
                || before.endsWith("-")
                || before.endsWith("—")
                || before.endsWith("–")
                || before.endsWith(":")
                || before.endsWith("(")
                || before.endsWith(" x")
                || before.endsWith(" х");
    }

    private Stock stock(
            @Nullable Price price, Substitutes.@Nullable Substitute substitute, int nameEnd) {
        int from = price != null ? price.end() : nameEnd;
        if (price == null && substitute != null) {
            from = Math.max(from, substitute.end());
        }
        var rest = text.substring(Math.min(from, text.length()));
        var stock = Stock.of(withoutPrices(rest));
        boolean said = stock.availability() != Availability.UNSTATED;
        if (!said && price == null && stock.time() == null && substitute == null) {
            return Stock.of(withoutPrices(text));
        }
        if (said || price == null || substitute != null || nameEnd >= price.start()) {
            return stock;
        }
        var before = Stock.of(text.substring(nameEnd, price.start()));
        boolean timed = stock.time() != null && !Stock.AT_ONCE.equals(stock.time());
        return timed
                ? new Stock(before.availability(), stock.time(), stock.start(), stock.end())
                : before;
    }

    /** Words on payment and validity hold no time of delivery. */
    private static String withoutPrices(String rest) {
        var folded = Fold.of(rest);
        int cut = rest.length();
        for (var word :
                List.of(
                        "оплат",
                        "отсроч",
                        "payment",
                        "действ",
                        "valid",
                        "гарант",
                        "warranty",
                        "предоплат")) {
            int at = folded.indexOf(word);
            if (at > 0) {
                cut = Math.min(cut, at);
            }
        }
        return rest.substring(0, cut);
    }

    private boolean isDeferred(int nameEnd) {
        return DEFERRED.find(folded, Math.min(nameEnd, Math.max(0, folded.length() - 1)))
                        .isPresent()
                || text.endsWith("?");
    }

    static boolean says(String folded) {
        return UNAVAILABLE.in(folded) || DEFERRED.in(folded);
    }
}
