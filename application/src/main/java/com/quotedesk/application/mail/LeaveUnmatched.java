package com.quotedesk.application.mail;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.users.Access;
import java.util.List;

/** A person says that a mail belongs to nothing; it waits for nobody any more. */
public final class LeaveUnmatched {

    /**
     * @param seen the version of its matches that the person saw
     */
    public record Command(Access access, MessageId message, long seen) {}

    private final Transactions transactions;
    private final MatchDesk desk;
    private final Messages messages;
    private final Journal journal;

    public LeaveUnmatched(
            Transactions transactions, MatchDesk desk, Messages messages, Journal journal) {
        this.transactions = transactions;
        this.desk = desk;
        this.messages = messages;
        this.journal = journal;
    }

    public MatchOutcome leave(Command command) {
        return Overtaken.or(
                MatchOutcome.Conflict::new,
                transactions,
                () ->
                        desk.refusal(command.access(), command.message(), command.seen())
                                .orElseGet(() -> left(command)));
    }

    private MatchOutcome left(Command command) {
        messages.needMatch(command.message(), false);
        journal.write(
                new Actor.Person(command.access().user()),
                "message.left-unmatched",
                command.message().subject(),
                List.of(Change.set("needsMatch", false)),
                null,
                List.of());
        return new MatchOutcome.Done();
    }
}
