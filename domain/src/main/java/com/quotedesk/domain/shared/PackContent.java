package com.quotedesk.domain.shared;

import java.math.BigDecimal;

/**
 * What is in one pack, box or roll: 1 roll = 305 m.
 *
 * @param quantity more than nothing
 */
public record PackContent(Unit pack, BigDecimal quantity, Unit unit) {
    public PackContent {
        if (pack.dimension() != Unit.Dimension.OWN || pack == unit) {
            throw new IllegalArgumentException(pack + " is no pack of " + unit);
        }
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("a pack holds something, not " + quantity);
        }
    }
}
