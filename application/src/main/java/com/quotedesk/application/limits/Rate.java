package com.quotedesk.application.limits;

import com.quotedesk.application.limits.Allowances.Verdict;
import java.time.Duration;

/**
 * How often something may happen: a bucket of {@code count} that fills again evenly within {@code
 * per}. It is metered as the generic cell rate algorithm of ITU-T I.371 has it: all that is kept of
 * a bucket is how far ahead of the clock it is spent.
 *
 * @param count from 1
 * @param per at least a microsecond for each
 */
public record Rate(int count, Duration per) {

    private static final int MICROS = 1_000;

    public Rate {
        if (count < 1 || per.toNanos() / MICROS < count) {
            throw new IllegalArgumentException("no rate: " + count + " in " + per);
        }
    }

    /** How long the bucket needs from empty to full, in microseconds. */
    public long whole() {
        return per.toNanos() / MICROS;
    }

    /** How long it needs for one, in microseconds. */
    public long one() {
        return whole() / count;
    }

    /**
     * What is told of a bucket.
     *
     * @param ahead how far it is spent ahead of the clock, in microseconds
     */
    public Verdict verdict(boolean granted, long ahead) {
        return new Verdict(
                granted,
                (whole() - ahead) / one(),
                Duration.ofNanos(ahead * MICROS),
                granted ? Duration.ZERO : Duration.ofNanos((ahead + one() - whole()) * MICROS));
    }
}
