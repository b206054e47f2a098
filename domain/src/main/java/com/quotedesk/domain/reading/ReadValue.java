package com.quotedesk.domain.reading;

import org.jspecify.annotations.Nullable;

/**
 * One value of a reading, in a form that is the same for all: so it is kept, compared and shown.
 *
 * @param line the line of an inquiry, from 1, or the position of a request that an answer speaks
 *     of; null where the value speaks of the whole
 * @param text the value as text: numbers in full with a point, days as ISO 8601, units and choices
 *     by their codes, a lead time as {@code 3-5}, {@code 3-} or {@code -5} days
 * @param evidence the place that shows it; null for what the whole message says, as whether VAT is
 *     included
 * @param confidence from 0 to 1; null where there is no evidence
 */
public record ReadValue(
        ReadField field,
        @Nullable Integer line,
        String text,
        @Nullable Evidence evidence,
        @Nullable Double confidence) {}
