package com.quotedesk.application.analytics;

import java.time.LocalDate;

/**
 * What happened on a day.
 *
 * @param received orders that came
 * @param won orders that were accepted and not cancelled since
 * @param lost orders that were cancelled
 */
public record DayFigures(LocalDate day, long received, long won, long lost) {}
