package com.quotedesk.ai.reading.quotes;

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

    /** The price for so many. */
    @Nullable Price priceFor(BigDecimal quantity) {
        return tiers.isEmpty() ? price : Tiers.at(tiers, quantity);
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
