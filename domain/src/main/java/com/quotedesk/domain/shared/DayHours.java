package com.quotedesk.domain.shared;

import java.time.LocalTime;

/**
 * From when to when a day is worked, both ends included.
 *
 * @param to after {@code from}
 */
public record DayHours(LocalTime from, LocalTime to) {

    /** Around the clock. */
    public static final DayHours WHOLE_DAY = new DayHours(LocalTime.MIN, LocalTime.MAX);

    public DayHours {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("hours end after they begin: " + from + "-" + to);
        }
    }

    public boolean include(LocalTime time) {
        return !time.isBefore(from) && !time.isAfter(to);
    }
}
