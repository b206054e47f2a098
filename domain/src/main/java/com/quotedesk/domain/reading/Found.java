package com.quotedesk.domain.reading;

/**
 * A value read from a message, with the place that shows it.
 *
 * @param confidence how sure the reader is, from 0 to 1
 */
public record Found<T>(T value, Evidence evidence, double confidence) {
    public Found {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is from 0 to 1, not " + confidence);
        }
    }
}
