package com.quotedesk.application.analytics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a period of what somebody says of it. */
public final class ChosenPeriod {

    private static final int DAYS = 30;

    private final Clock clock;
    private final ZoneId zone;

    /**
     * @param zone the company's, in which it is today
     */
    public ChosenPeriod(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Until today where no end is said, thirty days where no beginning is. Empty where it ends
     * before it begins, or is too long.
     */
    public Optional<Period> of(@Nullable LocalDate from, @Nullable LocalDate until) {
        var last = until == null ? LocalDate.ofInstant(clock.instant(), zone) : until;
        var first = from == null ? last.minusDays(DAYS - 1) : from;
        return Period.isOne(first, last) ? Optional.of(new Period(first, last)) : Optional.empty();
    }
}
