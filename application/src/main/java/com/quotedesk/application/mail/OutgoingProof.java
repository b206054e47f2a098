package com.quotedesk.application.mail;

import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.OutgoingState;
import java.time.Clock;
import java.util.Optional;

/** What is learned of a mail after it left us, in the transaction of whoever learns it. */
public final class OutgoingProof {

    private static final Actor PROGRAM = new Actor.Program();

    private final Outbox outbox;
    private final OutgoingChanges changes;
    private final Clock clock;

    public OutgoingProof(Outbox outbox, OutgoingChanges changes, Clock clock) {
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * The mail was not delivered.
     *
     * @param messageId of ours, without angle brackets
     * @return the mail; empty where it is none of ours, or failed already
     */
    public Optional<OutgoingMail> cameBack(String messageId, String why) {
        return outbox.findByMessageId(messageId)
                .flatMap(mail -> changes.keep(PROGRAM, mail, mail.fail(why)));
    }

    /** Somebody has the mail, so the server took it: an answer came, or a copy was found. */
    public void arrived(String messageId, String how) {
        outbox.findByMessageId(messageId)
                .filter(mail -> mail.state() == OutgoingState.UNKNOWN)
                .ifPresent(mail -> changes.keep(PROGRAM, mail, mail.sent(how, clock.instant())));
    }
}
