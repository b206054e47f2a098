package com.quotedesk.application.proposals;

import com.quotedesk.domain.proposals.Cost;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Vat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item that is to be offered.
 *
 * @param item of the order, and wanted still
 * @param cost null where nobody knows it; the price is set by hand then
 * @param byHand the price of one, as {@code vat} says with tax or without; null to have the rules
 *     make it
 * @param category of the goods, as pricing rules name it; null where nobody knows it
 */
public record LineInput(
        UUID item,
        @Nullable Cost cost,
        @Nullable Money byHand,
        Vat vat,
        @Nullable String category,
        @Nullable LeadTime leadTime) {

    /** Why an item has no price. */
    public enum Problem {
        /** It is not in the order, or not wanted any more. */
        UNKNOWN_ITEM,
        REPEATED,
        /** Nobody knows how much is wanted. */
        NO_QUANTITY,
        /** Rules make prices of costs. */
        NO_COST,
        /** No rate leads from the currency of the cost to that of the proposal. */
        NO_RATE,
        /** The price by hand is in another currency than the proposal. */
        WRONG_CURRENCY,
        /** No rule has a markup for it. */
        NO_MARKUP,
        /** Discount and rounding left nothing of the price. */
        NOTHING_LEFT,
        BAD_PROMO_CODE
    }
}
