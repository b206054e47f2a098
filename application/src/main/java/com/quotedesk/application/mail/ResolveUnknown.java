package com.quotedesk.application.mail;

import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.OutgoingMailId;
import com.quotedesk.domain.mail.OutgoingState;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.time.Clock;

/**
 * A person decides what became of a mail that was lost between us and the server: it arrived, or it
 * is to be sent again, at the risk that it arrives twice.
 */
public final class ResolveUnknown {

    /** What the person says. */
    public enum Verdict {
        IT_WAS_SENT,
        SEND_AGAIN
    }

    public record Command(Access access, OutgoingMailId mail, Verdict verdict) {}

    public sealed interface Outcome {
        record Resolved(OutgoingMail mail) implements Outcome {}

        record UnknownMail() implements Outcome {}

        record Forbidden() implements Outcome {}

        /** Nobody doubts what became of it. */
        record NotInDoubt() implements Outcome {}

        /** Somebody changed it meanwhile. */
        record Conflict() implements Outcome {}
    }

    private final Transactions transactions;
    private final Outbox outbox;
    private final OutgoingChanges changes;
    private final Clock clock;

    public ResolveUnknown(
            Transactions transactions, Outbox outbox, OutgoingChanges changes, Clock clock) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    public Outcome resolve(Command command) {
        if (!command.access().may(Permission.SEND_RFQS)) {
            return new Outcome.Forbidden();
        }
        return Overtaken.or(
                Outcome.Conflict::new,
                transactions,
                () ->
                        outbox.find(command.mail())
                                .map(mail -> resolve(command, mail))
                                .orElseGet(Outcome.UnknownMail::new));
    }

    private Outcome resolve(Command command, OutgoingMail mail) {
        if (mail.state() != OutgoingState.UNKNOWN) {
            return new Outcome.NotInDoubt();
        }
        var now = clock.instant();
        var decision =
                switch (command.verdict()) {
                    case IT_WAS_SENT -> mail.sent("a person says so", now);
                    case SEND_AGAIN -> mail.sendAgain(now);
                };
        return changes.keep(new Actor.Person(command.access().user()), mail, decision)
                .<Outcome>map(Outcome.Resolved::new)
                .orElseThrow();
    }
}
