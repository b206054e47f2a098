package com.quotedesk.application.mail;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.MessageState;
import com.quotedesk.domain.users.Access;
import java.util.List;

/** Lets a mail that was put aside be read again, with its tries counted anew. */
public final class ReleaseMessage {

    /**
     * @param seen the version of its matches that the person saw
     */
    public record Command(Access access, MessageId message, long seen) {}

    private final Transactions transactions;
    private final MatchDesk desk;
    private final Messages messages;
    private final Journal journal;

    public ReleaseMessage(
            Transactions transactions, MatchDesk desk, Messages messages, Journal journal) {
        this.transactions = transactions;
        this.desk = desk;
        this.messages = messages;
        this.journal = journal;
    }

    public MatchOutcome release(Command command) {
        return Overtaken.or(
                MatchOutcome.Conflict::new,
                transactions,
                () ->
                        desk.refusal(command.access(), command.message(), command.seen())
                                .orElseGet(() -> released(command)));
    }

    private MatchOutcome released(Command command) {
        var row = desk.find(command.access(), command.message()).orElseThrow();
        if (row.state() != MessageState.QUARANTINED) {
            return new MatchOutcome.Refused(MatchOutcome.Reason.NOT_QUARANTINED);
        }
        messages.readAgain(command.message());
        journal.write(
                new Actor.Person(command.access().user()),
                "message.released",
                command.message().subject(),
                List.of(new Change("state", row.state().name(), MessageState.RECEIVED.name())),
                null,
                List.of());
        return new MatchOutcome.Done();
    }
}
