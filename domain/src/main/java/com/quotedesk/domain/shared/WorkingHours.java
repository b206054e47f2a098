package com.quotedesk.domain.shared;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * When people work here.
 *
 * @param days of the week, at least one
 */
public record WorkingHours(Set<DayOfWeek> days, DayHours hours, ZoneId zone) {

    /** Somebody is always there. */
    public static final WorkingHours ALWAYS =
            new WorkingHours(EnumSet.allOf(DayOfWeek.class), DayHours.WHOLE_DAY, ZoneOffset.UTC);

    /** What is told shortly before people leave is not read that day. */
    private static final Duration BEFORE_LEAVING = Duration.ofHours(1);

    private static final int WEEK = 7;

    public WorkingHours {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a week has a working day");
        }
    }

    public boolean include(Instant moment) {
        var local = moment.atZone(zone);
        return days.contains(local.getDayOfWeek()) && hours.include(local.toLocalTime());
    }

    /**
     * {@code moment} where people work then, else an hour before they last left; on a day that is
     * shorter than two hours, in its middle.
     */
    public Instant lastBefore(Instant moment) {
        if (include(moment)) {
            return moment;
        }
        var today = moment.atZone(zone).toLocalDate();
        return IntStream.rangeClosed(0, WEEK)
                .mapToObj(today::minusDays)
                .filter(this::isWorked)
                .map(day -> at(day, late()))
                .filter(late -> late.isBefore(moment))
                .findFirst()
                .orElseThrow();
    }

    /** {@code moment} where people work then, else when they next come. */
    public Instant firstFrom(Instant moment) {
        if (include(moment)) {
            return moment;
        }
        var today = moment.atZone(zone).toLocalDate();
        return IntStream.rangeClosed(0, WEEK)
                .mapToObj(today::plusDays)
                .filter(this::isWorked)
                .map(day -> at(day, hours.from()))
                .filter(begin -> begin.isAfter(moment))
                .findFirst()
                .orElseThrow();
    }

    private boolean isWorked(LocalDate day) {
        return days.contains(day.getDayOfWeek());
    }

    private LocalTime late() {
        var half = Duration.between(hours.from(), hours.to()).dividedBy(2);
        return hours.to().minus(half.compareTo(BEFORE_LEAVING) < 0 ? half : BEFORE_LEAVING);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
