package com.quotedesk.domain.rfqs;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How long suppliers are waited for.
 *
 * @param timeout from asking to the deadline where none is given; more than nothing
 * @param remindBefore how long before the deadline a silent supplier is reminded; nothing for no
 *     reminder
 */
public record RfqPolicy(Duration timeout, Duration remindBefore) {

    public static final RfqPolicy STANDARD =
            new RfqPolicy(Duration.ofHours(48), Duration.ofHours(24));

    public RfqPolicy {
        if (!timeout.isPositive() || remindBefore.isNegative()) {
            throw new IllegalArgumentException("waiting takes time: " + timeout);
        }
    }

    public Deadline deadlineFrom(Instant now, ZoneId zone) {
        return new Deadline(now.plus(timeout), zone);
    }

    /**
     * Null where nobody is reminded, or the deadline is so near that a reminder would follow the
     * request at once.
     */
    @Nullable Instant reminderFor(Deadline deadline, Instant now) {
        var at = deadline.at().minus(remindBefore);
        return !remindBefore.isZero() && at.isAfter(now) ? at : null;
    }
}
