package com.quotedesk.domain.rfqs;

import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing a supplier is asked for, in the words it was asked in: later changes of the order do
 * not change what was asked.
 *
 * @param position its place in the request, from 1, by which answers refer to it
 * @param orderItem the item of the order it is for
 */
public record RfqItem(
        int position,
        UUID orderItem,
        String name,
        @Nullable String sku,
        BigDecimal quantity,
        Unit unit) {

    public RfqItem {
        if (position < 1) {
            throw new IllegalArgumentException("positions count from 1, not " + position);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("an item has a name");
        }
        if (!OrderItem.isQuantity(quantity)) {
            throw new IllegalArgumentException("not a quantity of goods: " + quantity);
        }
    }
}
