package com.quotedesk.persistence.analytics;

import com.quotedesk.application.analytics.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Takes a period apart into whole months and the days before and after them. */
final class Ranges {

    /**
     * @param until not among them
     */
    record Range(String grain, LocalDate from, LocalDate until) {}

    private Ranges() {}

    static List<Range> of(Period period) {
        var end = period.until().plusDays(1);
        var firstMonth = monthAtOrAfter(period.from());
        var lastMonth = end.withDayOfMonth(1);
        if (!firstMonth.isBefore(lastMonth)) {
            return List.of(new Range("DAY", period.from(), end));
        }
        var ranges = new ArrayList<Range>();
        ranges.add(new Range("MONTH", firstMonth, lastMonth));
        if (period.from().isBefore(firstMonth)) {
            ranges.add(new Range("DAY", period.from(), firstMonth));
        }
        if (lastMonth.isBefore(end)) {
            ranges.add(new Range("DAY", lastMonth, end));
        }
        return ranges;
    }

    private static LocalDate monthAtOrAfter(LocalDate day) {
        return day.getDayOfMonth() == 1 ? day : day.withDayOfMonth(1).plusMonths(1);
    }
}
