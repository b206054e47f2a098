package com.quotedesk.domain.reading;

import org.jspecify.annotations.Nullable;

/**
 * How long a delivery takes, in days; 0 is from stock. One bound is null where only the other was
 * said.
 */
public record LeadTime(@Nullable Integer minDays, @Nullable Integer maxDays) {
    public LeadTime {
        if (minDays == null && maxDays == null) {
            throw new IllegalArgumentException("a lead time has at least one bound");
        }
        if ((minDays != null && minDays < 0) || (maxDays != null && maxDays < 0)) {
            throw new IllegalArgumentException("a lead time is never negative");
        }
    }
}
