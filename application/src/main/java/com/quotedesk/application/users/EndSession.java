package com.quotedesk.application.users;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Session;
import com.quotedesk.domain.users.SessionId;
import java.time.Clock;
import java.util.List;

/** Ends one of one's sessions, from this moment: logs out here, or there. */
public final class EndSession {

    public record Command(Access by, SessionId session) {}

    public sealed interface Outcome {
        record Ended() implements Outcome {}

        /** There is none, it is somebody else's, or it is over. */
        record Unknown() implements Outcome {}
    }

    private final Transactions transactions;
    private final Sessions sessions;
    private final Journal journal;
    private final Clock clock;

    public EndSession(Transactions transactions, Sessions sessions, Journal journal, Clock clock) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.journal = journal;
        this.clock = clock;
    }

    public Outcome end(Command command) {
        var now = clock.instant();
        return transactions.inTransaction(
                () ->
                        sessions.find(command.session())
                                .filter(held -> held.user().id().equals(command.by().user()))
                                .filter(held -> held.session().isOpen(held.user(), now))
                                .<Outcome>map(held -> ended(held.session()))
                                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome ended(Session session) {
        sessions.replace(session.ended(clock.instant()));
        journal.write(
                new Actor.Person(session.user()),
                "session.ended",
                new Subject("session", session.id().value()),
                List.of(),
                null,
                List.of());
        return new Outcome.Ended();
    }
}
