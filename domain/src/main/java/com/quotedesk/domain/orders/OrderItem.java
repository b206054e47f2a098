package com.quotedesk.domain.orders;

import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing a client wants.
 *
 * @param line its place in the order, from 1
 * @param quantity null until somebody knows how much
 */
public record OrderItem(
        UUID id,
        int line,
        String name,
        @Nullable String sku,
        @Nullable BigDecimal quantity,
        Unit unit,
        ItemStatus status) {

    private static final BigDecimal TOO_MUCH = new BigDecimal("1000000000000");
    private static final int FINEST_SCALE = 6;

    public OrderItem {
        if (line < 1) {
            throw new IllegalArgumentException("lines count from 1, not " + line);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("an item has a name");
        }
        if (quantity != null && !isQuantity(quantity)) {
            throw new IllegalArgumentException("not a quantity of goods: " + quantity);
        }
    }

    public static OrderItem open(UUID id, int line, ItemDetails details) {
        return new OrderItem(
                id,
                line,
                details.name(),
                details.sku(),
                details.quantity(),
                details.unit(),
                ItemStatus.OPEN);
    }

    /** More than nothing, less than a million million, and not finer than a millionth. */
    public static boolean isQuantity(BigDecimal number) {
        return number.signum() > 0
                && number.compareTo(TOO_MUCH) < 0
                && number.stripTrailingZeros().scale() <= FINEST_SCALE;
    }

    public boolean isOpen() {
        return status == ItemStatus.OPEN;
    }

    public ItemDetails details() {
        return new ItemDetails(name, sku, quantity, unit);
    }

    /** The same that nobody wants any more. */
    public OrderItem cancelled() {
        return new OrderItem(id, line, name, sku, quantity, unit, ItemStatus.CANCELLED);
    }
}
