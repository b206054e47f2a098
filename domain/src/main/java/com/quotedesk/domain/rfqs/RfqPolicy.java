package com.quotedesk.domain.rfqs;

import com.quotedesk.domain.shared.WorkingHours;
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
 * @param hours when it may be reminded
 */
public record RfqPolicy(Duration timeout, Duration remindBefore, WorkingHours hours) {

    public static final RfqPolicy STANDARD =
            new RfqPolicy(Duration.ofHours(48), Duration.ofHours(24), WorkingHours.ALWAYS);

    public RfqPolicy {
        if (!timeout.isPositive() || remindBefore.isNegative()) {
            throw new IllegalArgumentException("waiting takes time: " + timeout);
        }
    }

    public Deadline deadlineFrom(Instant now, ZoneId zone) {
        return new Deadline(now.plus(timeout), zone);
    }

    /**
     * In working hours: where the time before the deadline falls out of them, before people leave,
     * or else when they come again. Null where nobody is reminded, or the deadline is so near that
     * a reminder would follow the request at once, or come after it.
     */
    @Nullable Instant reminderFor(Deadline deadline, Instant now) {
        var wanted = deadline.at().minus(remindBefore);
        if (remindBefore.isZero() || !wanted.isAfter(now)) {
            return null;
        }
        var earlier = hours.lastBefore(wanted);
        var at = earlier.isAfter(now) ? earlier : hours.firstFrom(wanted);
        return at.isBefore(deadline.at()) ? at : null;
    }
}
