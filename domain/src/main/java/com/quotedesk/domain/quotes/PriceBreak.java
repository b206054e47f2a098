package com.quotedesk.domain.quotes;

import com.quotedesk.domain.shared.Money;
import java.math.BigDecimal;

/**
 * A price that holds from some quantity on.
 *
 * @param from in the unit of the line, more than nothing
 * @param price for as many as the price of the line is for
 */
public record PriceBreak(BigDecimal from, Money price) {
    public PriceBreak {
        if (from.signum() <= 0 || price.signum() < 0) {
            throw new IllegalArgumentException(price + " from " + from + " on is no price");
        }
    }
}
