package com.quotedesk.domain.shared;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * What prices are a multiple of: hundredths, tens, hundreds of the currency.
 *
 * @param step 0.01, 0.1, 1, 10 or 100
 * @param mode which multiple is taken; never {@link RoundingMode#UNNECESSARY}
 */
public record PriceStep(BigDecimal step, RoundingMode mode) {

    /** As fine as most currencies are. */
    public static final PriceStep CENT =
            new PriceStep(new BigDecimal("0.01"), RoundingMode.HALF_UP);

    public PriceStep {
        step = step.stripTrailingZeros();
        if (step.signum() <= 0
                || !step.unscaledValue().equals(BigInteger.ONE)
                || step.scale() > 2
                || step.scale() < -2) {
            throw new IllegalArgumentException("not a step of prices: " + step);
        }
        step = step.setScale(Math.max(step.scale(), 0));
        if (mode == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("this mode refuses to round");
        }
    }

    /** The price as a multiple of the step, and never finer than the currency can be paid. */
    public Money apply(Money price) {
        var payable = BigDecimal.ONE.movePointLeft(price.currency().getDefaultFractionDigits());
        // In one go: two roundings in a row would take 1.496 to 1.50 and on to 2.
        var unit = step.max(payable);
        return new Money(price.amount().divide(unit, 0, mode).multiply(unit), price.currency());
    }
}
