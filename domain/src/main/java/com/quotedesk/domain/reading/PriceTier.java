package com.quotedesk.domain.reading;

import java.math.BigDecimal;

/**
 * A price that a supplier gives from some quantity on.
 *
 * @param from in the unit of the request; nothing where the price holds for the smallest quantity
 * @param price for one unit of the request
 */
public record PriceTier(BigDecimal from, BigDecimal price) {
    public PriceTier {
        if (from.signum() < 0 || price.signum() < 0) {
            throw new IllegalArgumentException(price + " from " + from + " on is no price");
        }
    }
}
