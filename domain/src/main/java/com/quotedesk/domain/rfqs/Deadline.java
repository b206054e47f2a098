package com.quotedesk.domain.rfqs;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Until when an answer is in time. It is told in the zone it was set in, so that "Friday, 18:00"
 * stays that for both sides.
 */
public record Deadline(Instant at, ZoneId zone) {

    /** The wall clock of the zone. */
    public ZonedDateTime local() {
        return at.atZone(zone);
    }

    /** An answer at the very moment is in time. */
    public boolean isMissedBy(Instant moment) {
        return moment.isAfter(at);
    }
}
