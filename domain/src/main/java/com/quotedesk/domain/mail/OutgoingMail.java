package com.quotedesk.domain.mail;

import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.events.Transitions.Step;
import com.quotedesk.domain.shared.EmailAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail of ours to one recipient. Its bytes and its Message-ID never change after it was composed,
 * so that whatever arrives can be told from what arrived before.
 *
 * @param about what it was written about, {@code rfq}
 * @param messageId without angle brackets
 * @param subject its subject line
 * @param automatic whether no person asked for this very mail
 * @param attempts how often the server was asked to take it
 * @param triedAt when the last try began, null before the first
 * @param dueAt when it may be tried; while it is being sent, until when that may take
 * @param reply what the server last said, or what is known instead; null before the first try
 * @param sentAt when the server took it, null until then
 * @param version counts the changes, from 1
 */
public record OutgoingMail(
        OutgoingMailId id,
        LetterKind kind,
        Subject about,
        EmailAddress from,
        EmailAddress to,
        String messageId,
        String subject,
        boolean automatic,
        OutgoingState state,
        int attempts,
        @Nullable Instant triedAt,
        Instant dueAt,
        @Nullable String reply,
        Instant createdAt,
        @Nullable Instant sentAt,
        long version) {

    /** Takes the mail to the server; nobody else may until {@code until}. */
    public Decision<OutgoingMail, OutgoingRefusal> begin(Instant now, Instant until) {
        return step(OutgoingState.SENDING, attempts + 1, now, until, reply, sentAt);
    }

    /** The server took it, or there is proof that it did. */
    public Decision<OutgoingMail, OutgoingRefusal> sent(String how, Instant now) {
        return step(OutgoingState.SENT, attempts, triedAt, dueAt, how, now);
    }

    /** The server could not take it now. */
    public Decision<OutgoingMail, OutgoingRefusal> postpone(String why, Instant until) {
        return step(OutgoingState.RETRY_AT, attempts, triedAt, until, why, sentAt);
    }

    /** It was refused for good, or came back. */
    public Decision<OutgoingMail, OutgoingRefusal> fail(String why) {
        return step(OutgoingState.FAILED, attempts, triedAt, dueAt, why, sentAt);
    }

    /** It was handed over, and the server's word is missing. */
    public Decision<OutgoingMail, OutgoingRefusal> lose(String why) {
        return step(OutgoingState.UNKNOWN, attempts, triedAt, dueAt, why, sentAt);
    }

    /** A person wants it sent once more, under the same Message-ID. */
    public Decision<OutgoingMail, OutgoingRefusal> sendAgain(Instant now) {
        return step(OutgoingState.NEW, attempts, triedAt, now, reply, null);
    }

    /** It is no longer wanted. */
    public Decision<OutgoingMail, OutgoingRefusal> withdraw(String why) {
        return step(OutgoingState.WITHDRAWN, attempts, triedAt, dueAt, why, null);
    }

    private Decision<OutgoingMail, OutgoingRefusal> step(
            OutgoingState next,
            int tries,
            @Nullable Instant tried,
            Instant due,
            @Nullable String said,
            @Nullable Instant at) {
        var event =
                OutgoingState.LIFE.steps().stream()
                        .filter(one -> one.from() == state && one.to() == next)
                        .map(Step::event)
                        .findFirst();
        if (event.isEmpty()) {
            return Decision.refused(OutgoingRefusal.WRONG_STATE);
        }
        var after =
                new OutgoingMail(
                        id,
                        kind,
                        about,
                        from,
                        to,
                        messageId,
                        subject,
                        automatic,
                        next,
                        tries,
                        tried,
                        due,
                        said,
                        createdAt,
                        at,
                        version + 1);
        return Decision.made(after, new OutgoingEvent(event.get(), after));
    }
}
