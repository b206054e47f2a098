package com.quotedesk.application.mail;

import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.OutgoingMailId;
import com.quotedesk.domain.mail.OutgoingRefusal;
import com.quotedesk.domain.mail.OutgoingState;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.time.Clock;

/**
 * A person decides on a mail of ours: one that failed is sent again, one that waits is kept from
 * going out.
 */
public final class DecideOnMail {

    /** What the person wants. */
    public enum Wish {
        SEND_AGAIN,
        WITHDRAW
    }

    /**
     * @param seen the version of the mail that the person saw
     */
    public record Command(Access access, OutgoingMailId mail, Wish wish, long seen) {}

    public sealed interface Outcome {
        record Done(OutgoingMail mail) implements Outcome {}

        /** There is none, as far as the asker may know. */
        record Unknown() implements Outcome {}

        record Forbidden() implements Outcome {}

        /** Somebody, or the mail server, changed it since the asker looked. */
        record Conflict() implements Outcome {}

        /** Its state does not allow it. */
        record WrongState() implements Outcome {}

        /** The request that it carries is to be cancelled, or given out anew. */
        record CarriesRequest() implements Outcome {}
    }

    private final Transactions transactions;
    private final OutboxBoard board;
    private final OutgoingChanges changes;
    private final Clock clock;

    public DecideOnMail(
            Transactions transactions, OutboxBoard board, OutgoingChanges changes, Clock clock) {
        this.transactions = transactions;
        this.board = board;
        this.changes = changes;
        this.clock = clock;
    }

    public Outcome decide(Command command) {
        return Overtaken.or(
                Outcome.Conflict::new,
                transactions,
                () ->
                        command.access()
                                .sight(Permission.VIEW_ORDERS)
                                .flatMap(sight -> board.find(sight, command.mail()))
                                .map(row -> decide(command, row))
                                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome decide(Command command, OutboxBoard.Row row) {
        var mail = row.mail();
        if (!command.access().may(Permission.SEND_RFQS, row.owner())) {
            return new Outcome.Forbidden();
        }
        if (mail.version() != command.seen()) {
            return new Outcome.Conflict();
        }
        if (mail.kind() == LetterKind.RFQ) {
            return new Outcome.CarriesRequest();
        }
        var by = new Actor.Person(command.access().user());
        return switch (command.wish()) {
            case WITHDRAW -> keep(by, mail, mail.withdraw("a person withdrew it"));
            case SEND_AGAIN -> sendAgain(by, mail);
        };
    }

    /** Of one in doubt a person says first whether it arrived. */
    private Outcome sendAgain(Actor by, OutgoingMail mail) {
        if (mail.state() != OutgoingState.FAILED) {
            return new Outcome.WrongState();
        }
        return keep(by, mail, mail.sendAgain(clock.instant()));
    }

    private Outcome keep(
            Actor by, OutgoingMail mail, Decision<OutgoingMail, OutgoingRefusal> decision) {
        return changes.keep(by, mail, decision)
                .<Outcome>map(Outcome.Done::new)
                .orElseGet(Outcome.WrongState::new);
    }
}
