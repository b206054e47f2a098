package com.quotedesk.application.analytics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days in the company's zone, both ends among them.
 *
 * @param until not before {@code from}, at most {@link #MOST_DAYS} in all
 */
public record Period(LocalDate from, LocalDate until) {

    /** Ten years. */
    public static final int MOST_DAYS = 3660;

    public Period {
        if (!isOne(from, until)) {
            throw new IllegalArgumentException("no period: " + from + " to " + until);
        }
    }

    public static boolean isOne(LocalDate from, LocalDate until) {
        return !until.isBefore(from) && ChronoUnit.DAYS.between(from, until) < MOST_DAYS;
    }

    public boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
