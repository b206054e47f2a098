package com.quotedesk.domain.pricing;

import com.quotedesk.domain.shared.Percent;
import java.math.BigDecimal;

/**
 * The least we want to earn.
 *
 * @param margin of the price without tax; less than 100
 * @param enforcement what becomes of a price below it
 */
public record MarginFloor(Percent margin, Enforcement enforcement) {

    /** What becomes of a price below the floor. */
    public enum Enforcement {
        /** It is shown as too low, and may be offered. */
        MARK,
        /** It may stand in a draft, and is not offered to a client. */
        REFUSE
    }

    public MarginFloor {
        if (margin.value().compareTo(BigDecimal.valueOf(100)) >= 0) {
            throw new IllegalArgumentException("no price earns " + margin + " of itself");
        }
    }
}
