package com.quotedesk.application.analytics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Shares of a whole, in percent with one decimal. */
public final class Rates {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rates() {}

    /** Empty where there is no whole. */
    public static Optional<BigDecimal> of(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(part)
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }
}
