package com.quotedesk.domain.comparison;

import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * An item of an order as it is to be bought.
 *
 * @param quantity more than nothing
 */
public record Wanted(UUID item, BigDecimal quantity, Unit unit) {
    public Wanted {
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("nothing is wanted: " + quantity);
        }
    }
}
