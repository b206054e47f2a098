package com.quotedesk.domain.rfqs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moments of a request that was given out.
 *
 * @param remindAt when a silent supplier is to be reminded; null when it was, or will not be
 * @param sentAt when the mail server last took it; null until then
 */
public record RfqTiming(Deadline deadline, @Nullable Instant remindAt, @Nullable Instant sentAt) {

    RfqTiming sent(Instant now) {
        return new RfqTiming(deadline, remindAt, now);
    }

    RfqTiming reminded() {
        return new RfqTiming(deadline, null, sentAt);
    }

    RfqTiming until(Deadline newDeadline, RfqPolicy policy, Instant now) {
        return new RfqTiming(newDeadline, policy.reminderFor(newDeadline, now), sentAt);
    }
}
