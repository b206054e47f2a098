package com.quotedesk.domain.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How calculated amounts become amounts that are paid; decided in
 * docs/decisions/0010-money-and-rounding.md. Only lines are rounded; totals are sums of lines.
 *
 * @param mode never {@link RoundingMode#UNNECESSARY}, which refuses to round
 */
public record Rounding(RoundingMode mode) {

    /** The one that documents are made with. */
    public static final Rounding STANDARD = new Rounding(RoundingMode.HALF_UP);

    public Rounding {
        if (mode == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("this mode refuses to round");
        }
    }

    public Money round(Money amount) {
        return amount.rounded(mode);
    }

    /** What a quantity costs at a price for one. */
    public Money line(Money unitPrice, BigDecimal quantity) {
        return round(unitPrice.times(quantity));
    }
}
