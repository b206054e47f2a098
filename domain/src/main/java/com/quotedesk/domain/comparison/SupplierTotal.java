package com.quotedesk.domain.comparison;

import com.quotedesk.domain.quotes.QuoteRef;
import com.quotedesk.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one quote comes to, over what it really offers. Totals are told with their coverage: half an
 * offer is never the cheapest.
 *
 * @param goods without tax and delivery
 * @param delivery without tax; null where it was not said
 * @param covered how many of the wanted items it offers, and can be bought
 * @param wanted how many items are wanted
 * @param cheapest whether it is the least of several that cover everything
 */
public record SupplierTotal(
        QuoteRef quote,
        Money goods,
        @Nullable Money delivery,
        int covered,
        int wanted,
        boolean belowMinimum,
        boolean cheapest) {

    public boolean complete() {
        return covered == wanted;
    }

    public Money total() {
        return delivery == null ? goods : goods.plus(delivery);
    }
}
