package com.quotedesk.domain.rfqs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking for one item: there from the moment the request is sent, so that silence can
 * be seen and counted.
 *
 * @param position of the item in the request, from 1
 * @param at when the supplier answered, or when we stopped waiting; null while awaited
 * @param late whether the answer came after the deadline
 * @param text the question, or why it was declined
 */
public record RfqResponse(
        int position,
        ResponseKind kind,
        @Nullable Instant at,
        boolean late,
        @Nullable String text) {

    public RfqResponse {
        if (position < 1) {
            throw new IllegalArgumentException("positions count from 1, not " + position);
        }
        if ((kind == ResponseKind.AWAITED) != (at == null)) {
            throw new IllegalArgumentException("a moment where something came, and only there");
        }
    }

    public static RfqResponse awaited(int position) {
        return new RfqResponse(position, ResponseKind.AWAITED, null, false, null);
    }

    boolean is(ResponseKind wanted) {
        return kind == wanted;
    }
}
