package com.quotedesk.web.mail;

import com.quotedesk.application.mail.MessageBoard;
import com.quotedesk.domain.mail.MessageMatch;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came, with what it belongs to.
 *
 * @param matches oldest first; the last one holds unless it was undone
 */
@Serdeable
record MessageDetail(MessageResponse message, List<MatchJson> matches) {

    /**
     * What a mail belongs or belonged to.
     *
     * @param way how that was found
     * @param sure from 0 to 100
     * @param senderProven whether our mail server vouches for its sender
     * @param effect what followed from it there
     * @param undone null while it holds
     */
    @Serdeable
    record MatchJson(
            BelongingJson to,
            UUID orderId,
            String way,
            int sure,
            boolean senderProven,
            String effect,
            Set<UUID> addedItems,
            Instant at,
            String by,
            @Nullable UndoneJson undone) {

        static MatchJson of(MessageMatch match) {
            var subject = match.to().subject();
            return new MatchJson(
                    new BelongingJson(subject.type(), subject.id()),
                    match.to().order().value(),
                    match.way().name(),
                    match.sure(),
                    match.proven(),
                    match.effect().kind().name(),
                    match.effect().items(),
                    match.at(),
                    match.by(),
                    UndoneJson.of(match.undone()));
        }
    }

    @Serdeable
    record UndoneJson(Instant at, String by, String reason) {
        static @Nullable UndoneJson of(MessageMatch.@Nullable Undone undone) {
            return undone == null
                    ? null
                    : new UndoneJson(undone.at(), undone.by(), undone.reason());
        }
    }

    static MessageDetail of(MessageBoard.Row row, List<MessageMatch> matches) {
        return new MessageDetail(
                MessageResponse.of(row), matches.stream().map(MatchJson::of).toList());
    }
}
