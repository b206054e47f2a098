package com.quotedesk.web.mail;

import com.quotedesk.application.mail.OutboxBoard;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail of ours.
 *
 * @param dueAt when it may be tried
 * @param reply what the server last said, or what is known instead
 */
@Serdeable
record OutgoingResponse(
        UUID id,
        String kind,
        String state,
        BelongingJson about,
        @Nullable UUID orderId,
        String to,
        String subject,
        boolean automatic,
        int attempts,
        @Nullable Instant triedAt,
        Instant dueAt,
        @Nullable String reply,
        Instant createdAt,
        @Nullable Instant sentAt) {

    static OutgoingResponse of(OutboxBoard.Row row) {
        var mail = row.mail();
        return new OutgoingResponse(
                mail.id().value(),
                mail.kind().code(),
                mail.state().name(),
                new BelongingJson(mail.about().type(), mail.about().id()),
                row.order() == null ? null : row.order().value(),
                mail.to().value(),
                mail.subject(),
                mail.automatic(),
                mail.attempts(),
                mail.triedAt(),
                mail.dueAt(),
                mail.reply(),
                mail.createdAt(),
                mail.sentAt());
    }
}
