package com.quotedesk.domain.quotes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier said at one time.
 *
 * @param number from 1
 * @param late whether it came after the deadline; it counts all the same
 * @param reason why it was discarded or withdrawn, null else
 */
public record QuoteVersion(
        int number,
        QuoteStatus status,
        Offer offer,
        boolean late,
        Instant receivedAt,
        @Nullable String reason) {

    public boolean is(QuoteStatus wanted) {
        return status == wanted;
    }

    QuoteVersion now(QuoteStatus next, @Nullable String why) {
        if (!QuoteStatus.LIFE.allows(status, next)) {
            throw new IllegalArgumentException(status + " does not become " + next);
        }
        return new QuoteVersion(number, next, offer, late, receivedAt, why);
    }
}
