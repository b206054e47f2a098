package com.quotedesk.web.work;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Days and moments of the years 1 to 9999, as RFC 3339 has them; stores keep no others. */
final class Times {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Instant FROM = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Times() {}

    /**
     * @throws DateTimeException when it is none of these
     */
    static LocalDate day(String text) {
        var day = LocalDate.parse(text);
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new DateTimeException("beyond the years that are kept: " + text);
        }
        return day;
    }

    /**
     * @throws DateTimeException when it is none of these
     */
    static Instant moment(String text) {
        var moment = Instant.parse(text);
        if (moment.isBefore(FROM) || moment.isAfter(TO)) {
            throw new DateTimeException("beyond the years that are kept: " + text);
        }
        return moment;
    }
}
