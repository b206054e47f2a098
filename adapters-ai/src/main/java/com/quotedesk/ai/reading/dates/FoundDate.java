package com.quotedesk.ai.reading.dates;

import java.time.LocalDate;

/**
 * A date said in a text.
 *
 * @param start the first character, the word that leads in included
 * @param end one past the last character
 * @param lead the word before it, folded: {@code до}, {@code by}, {@code от}; empty where none is
 * @param kind how it is said
 */
public record FoundDate(LocalDate date, int start, int end, String lead, Kind kind) {

    /** How a date is said. */
    public enum Kind {
        /** Day and month, with or without the year. */
        CALENDAR,
        /** A number of days, weeks or months from the day of the mail. */
        PERIOD,
        /** A weekday, the end of a month, tomorrow. */
        RELATIVE
    }
}
