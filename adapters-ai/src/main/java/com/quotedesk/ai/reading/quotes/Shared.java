package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.items.Sentences;
import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.domain.reading.Availability;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says of everything it offers.
 *
 * @param availability unstated where it says nothing of it
 * @param time null where it says nothing of it
 * @param per for how many all prices are, null where it is not said
 * @param unit for one of which all prices are, null where it is not said
 * @param minimum the least that is sold of each, null where it is not said
 */
record Shared(
        Availability availability,
        @Nullable LeadTime time,
        @Nullable BigDecimal per,
        @Nullable Unit unit,
        @Nullable Found<BigDecimal> minimum) {

    private static final Phrases LEAD = Currencies.WORDS.phrases("leadwords");
    private static final Phrases NOT_LEAD = Currencies.WORDS.phrases("notlead");
    private static final Phrases EXCEPT =
            Phrases.of("кроме*", "except*", "за исключением*", "excluding*", "other than*");
    private static final Phrases EACH =
            Phrases.of(
                    "per item*",
                    "per line*",
                    "per position*",
                    "each item*",
                    "of each*",
                    "каждой позиции*",
                    "по каждой позиции*",
                    "на позицию*",
                    "на каждую позицию*");
    private static final Phrases ALL = Currencies.WORDS.phrases("all");
    private static final Phrases PRICES =
            Phrases.of("цены*", "цена*", "prices*", "price*", "расценки*", "стоимость*");
    private static final Phrases ALL_STOCK =
            Phrases.of(
                    "все в наличии*",
                    "всё в наличии*",
                    "все есть*",
                    "есть все*",
                    "всё есть*",
                    "есть всё*",
                    "все на складе*",
                    "все позиции в наличии*",
                    "все позиции есть*",
                    "товар в наличии*",
                    "товар на складе*",
                    "товары в наличии*",
                    "продукция в наличии*",
                    "в наличии на складе*",
                    "со склада в*",
                    "со склада*",
                    "весь товар*",
                    "all in stock*",
                    "all from stock*",
                    "all ex stock*",
                    "all ex-stock*",
                    "everything in stock*",
                    "everything is in stock*",
                    "all items in stock*",
                    "all items are in stock*",
                    "in stock at*",
                    "in stock in*",
                    "in stock",
                    "all available from stock*",
                    "all available ex stock*",
                    "available ex stock*",
                    "ex stock",
                    "from stock*",
                    "all items available*",
                    "goods in stock*",
                    "goods are in stock*",
                    "all stock items*",
                    "ex-stock",
                    "наличие - есть*",
                    "наличие: есть*",
                    "наличие: на складе*",
                    "наличие: да",
                    "наличие - да",
                    "наличие да",
                    "с ндс, наличие",
                    "наличие",
                    "наличие: в наличии*",
                    "наличие есть*",
                    "наличие подтвержд*",
                    "наличие на складе*",
                    "материал в наличии*",
                    "позиции в наличии*",
                    "availability: stock*",
                    "availability: in stock*",
                    "availability: ex*",
                    "в наличии все*",
                    "на складе все*",
                    "имеется в наличии*",
                    "в наличии",
                    "на складе",
                    "all lines in stock*",
                    "both in stock*",
                    "обе позиции*",
                    "both from stock*",
                    "both items*");
    private static final Phrases ALL_ORDER =
            Phrases.of(
                    "все под заказ*",
                    "всё под заказ*",
                    "под заказ*",
                    "изготовление*",
                    "срок изготовления*",
                    "срок производства*",
                    "all to order*",
                    "made to order*",
                    "to be produced*",
                    "production time*",
                    "production lead*",
                    "manufactured to order*",
                    "all on order*",
                    "поставка под заказ*",
                    "продукция изготавливается*",
                    "производство*",
                    "товар под заказ*",
                    "позиции под заказ*",
                    "manufacturing time*",
                    "production*");

    static Shared of(List<TextOffers.General> general, List<String> all) {
        Availability availability = Availability.UNSTATED;
        LeadTime time = null;
        for (var piece : general) {
            for (var sentence : Sentences.of(piece.text())) {
                var folded = Fold.of(sentence.text());
                boolean excepted = EXCEPT.in(folded);
                if (sentence.text().endsWith("?")) {
                    continue;
                }
                if (availability == Availability.UNSTATED) {
                    availability = availability(folded);
                }
                if (time == null && !excepted) {
                    time = time(sentence.text(), folded);
                }
            }
        }
        var basis = basis(all);
        return new Shared(
                availability,
                time,
                basis == null ? null : basis.per(),
                basis == null ? null : basis.unit(),
                minimum(general));
    }

    /** {@code Min. order per item 200 pcs}: the least that is sold of each. */
    private static @Nullable Found<BigDecimal> minimum(List<TextOffers.General> general) {
        for (var piece : general) {
            var line = piece.line();
            for (var sentence : Sentences.of(piece.text())) {
                var each = EACH.first(Fold.of(sentence.text()));
                if (each.isEmpty() || line == null) {
                    continue;
                }
                int base = piece.start() + sentence.start();
                var rest =
                        sentence.text().substring(0, each.get().start())
                                + sentence.text().substring(each.get().end());
                var found =
                        Amounts.minimum(
                                rest,
                                NumberStyle.RUSSIAN,
                                (_, _) -> line.span(base, base + sentence.text().length()));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static Availability availability(String folded) {
        var stock = ALL_STOCK.first(folded);
        var order = ALL_ORDER.first(folded);
        boolean denied =
                stock.isPresent()
                        && folded.substring(0, stock.get().start()).stripTrailing().endsWith("не");
        if (stock.isPresent()
                && !denied
                && (order.isEmpty() || stock.get().start() < order.get().start())
                && isOfAll(folded, stock.get())) {
            return Availability.IN_STOCK;
        }
        return order.isPresent() ? Availability.ON_ORDER : Availability.UNSTATED;
    }

    /** Short words of stock count where the sentence says little else or speaks of all. */
    private static boolean isOfAll(String folded, Phrases.Match match) {
        return match.phrase().length() > 12
                || match.start() < 12
                || ALL.in(folded.substring(0, match.start()));
    }

    /** A time in a clause on delivery, and not in one on payment or validity. */
    private static @Nullable LeadTime time(String text, String folded) {
        int from = 0;
        for (int i = 0; i <= folded.length(); i++) {
            boolean cut =
                    i == folded.length()
                            || folded.charAt(i) == ';'
                            || (folded.charAt(i) == ','
                                    && i + 1 < folded.length()
                                    && folded.charAt(i + 1) == ' ');
            if (!cut) {
                continue;
            }
            var clause = text.substring(from, i);
            var part = folded.substring(from, i);
            boolean spoken = LEAD.in(part) || (ALL_STOCK.in(part) || ALL_ORDER.in(part));
            var found = spoken ? LeadTimes.in(clause) : Optional.<LeadTimes.Found>empty();
            if (found.isPresent()
                    && NOT_LEAD.all(part).stream()
                            .noneMatch(other -> other.start() < found.get().start())) {
                return found.get().time();
            }
            from = Math.min(i + 1, folded.length());
        }
        return null;
    }

    private record Basis(@Nullable BigDecimal per, @Nullable Unit unit) {}

    /** {@code цены за 1000 шт}, {@code prices per 100}. */
    private static @Nullable Basis basis(List<String> texts) {
        for (var text : texts) {
            var folded = Fold.of(text);
            for (var match : PRICES.all(folded)) {
                int from = match.end();
                int limit = Math.min(folded.length(), from + 40);
                for (int i = from; i < limit; i++) {
                    boolean lead = folded.startsWith("за ", i) || folded.startsWith("per ", i);
                    if (lead && folded.charAt(i - 1) == ' ') {
                        var prices = Prices.in("1 EUR " + text.substring(i), NumberStyle.RUSSIAN);
                        if (!prices.isEmpty()
                                && (prices.getFirst().per() != null
                                        || prices.getFirst().unit() != null)) {
                            return new Basis(prices.getFirst().per(), prices.getFirst().unit());
                        }
                    }
                }
            }
        }
        return null;
    }
}
