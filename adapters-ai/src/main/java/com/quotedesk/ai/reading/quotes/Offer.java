package com.quotedesk.ai.reading.quotes;

import com.quotedesk.domain.reading.Availability;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line of an answer offers, before it is known for which position.
 *
 * @param number the number the line bears, 0 where it bears none
 * @param position the position it is written under, 0 where it stands alone
 * @param name the words that tell what is offered
 * @param sku a code in a column of its own, null where there is none
 * @param price null where none is said
 * @param quantity how much the line is for, null where it does not say
 * @param quantityUnit the unit of that, null where none is written
 * @param offered how much can be had, where that is said apart from what the line is for
 * @param deferred whether the line only puts off or asks back
 * @param tiers prices by quantity, empty where there is one price
 */
record Offer(
        int number,
        int position,
        String name,
        @Nullable String sku,
        @Nullable Price price,
        Evidence place,
        @Nullable BigDecimal quantity,
        @Nullable Unit quantityUnit,
        Stock stock,
        @Nullable Found<String> substitute,
        @Nullable Found<BigDecimal> minimum,
        @Nullable Offered offered,
        boolean deferred,
        List<Tiers.Tier> tiers) {

    Offer {
        tiers = List.copyOf(tiers);
    }

    /** The same, known to be for a position. */
    Offer at(int other) {
        return new Offer(
                number,
                other,
                name,
                sku,
                price,
                place,
                quantity,
                quantityUnit,
                stock,
                substitute,
                minimum,
                offered,
                deferred,
                tiers);
    }

    /** The same, known to be of what was asked. */
    Offer asAsked() {
        return new Offer(
                number,
                position,
                name,
                sku,
                price,
                place,
                quantity,
                quantityUnit,
                stock,
                null,
                minimum,
                offered,
                deferred,
                tiers);
    }

    /** The same with a price behind a name. */
    Offer priced(Price other, String words, Evidence at) {
        return new Offer(
                number,
                position,
                words.strip(),
                sku,
                other,
                at,
                quantity,
                quantityUnit,
                stock,
                substitute,
                minimum,
                offered,
                false,
                tiers);
    }

    /** The same under the name that stood above it. */
    Offer named(String other) {
        return new Offer(
                number,
                position,
                other,
                sku,
                price,
                place,
                quantity,
                quantityUnit,
                stock,
                substitute,
                minimum,
                offered,
                deferred,
                tiers);
    }

    /** This with what another line says of the same goods and this one does not. */
    Offer with(Offer more) {
        boolean unsaid = stock.availability() == Availability.UNSTATED;
        boolean refused = more.stock.availability() == Availability.UNAVAILABLE;
        var said =
                unsaid && !(refused && price != null)
                        ? new Stock(
                                more.stock.availability(),
                                stock.time() == null ? more.stock.time() : stock.time(),
                                0,
                                0)
                        : stock;
        return new Offer(
                number,
                position,
                name,
                sku == null ? more.sku : sku,
                price,
                place,
                quantity == null ? more.quantity : quantity,
                quantity == null ? more.quantityUnit : quantityUnit,
                said,
                substitute == null ? more.substitute : substitute,
                minimum == null ? more.minimum : minimum,
                offered == null ? more.offered : offered,
                deferred,
                tiers);
    }

    /** The price for so many. */
    @Nullable Price priceFor(BigDecimal quantity) {
        return tiers.isEmpty() ? price : Tiers.at(tiers, quantity).price();
    }

    /** What is said of having so many. */
    Stock stockFor(BigDecimal quantity) {
        var own = tiers.isEmpty() ? null : Tiers.at(tiers, quantity).stock();
        return own == null ? stock : own;
    }

    /** The same with prices by quantity, which say nothing of how many are offered. */
    Offer tiered(List<Tiers.Tier> steps) {
        return new Offer(
                number,
                position,
                name,
                sku,
                price,
                place,
                null,
                null,
                stock,
                substitute,
                minimum,
                offered,
                deferred,
                steps);
    }

    /**
     * An amount that can be had.
     *
     * @param unit null where none is written
     * @param chosen whether it was chosen for the answer, as a full carton is, and not merely what
     *     is there
     */
    record Offered(BigDecimal amount, @Nullable Unit unit, boolean chosen, Evidence place) {}
}
