package com.quotedesk.domain.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The request for quotation that a supplier answers, as it was sent.
 *
 * @param number {@code RFQ-2026-0012}
 * @param messageId the Message-ID it went out under, without angle brackets
 */
public record Request(
        String number,
        @Nullable String messageId,
        @Nullable String subject,
        @Nullable Instant sentAt,
        List<RequestedPosition> positions) {
    public Request {
        positions = List.copyOf(positions);
    }
}
