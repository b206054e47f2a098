package com.quotedesk.web.mail;

import com.quotedesk.application.mail.MessageBoard;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came.
 *
 * @param size in bytes
 */
@Serdeable
record MessageResponse(
        UUID id,
        String mailbox,
        String state,
        @Nullable String kind,
        @Nullable String sender,
        String subject,
        long size,
        boolean truncated,
        List<String> defects,
        int attempts,
        @Nullable String failure,
        @Nullable UUID orderId,
        @Nullable BelongingJson belongsTo,
        boolean needsMatch,
        Instant receivedAt) {

    static MessageResponse of(MessageBoard.Row row) {
        return new MessageResponse(
                row.id().value(),
                row.mailbox(),
                row.state().name(),
                row.kind() == null ? null : row.kind().code(),
                row.sender(),
                row.subject(),
                row.size(),
                row.truncated(),
                row.defects().stream().map(Enum::name).sorted().toList(),
                row.attempts(),
                row.failure(),
                row.order() == null ? null : row.order().value(),
                BelongingJson.of(row.match()),
                row.needsMatch(),
                row.receivedAt());
    }
}
