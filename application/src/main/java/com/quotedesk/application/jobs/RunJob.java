package com.quotedesk.application.jobs;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Has recurring work done now, without waiting for its time. */
public final class RunJob {

    public record Command(Access by, String job) {}

    public sealed interface Outcome {
        /** A node does it within moments. */
        record Hurried() implements Outcome {}

        record Forbidden() implements Outcome {}

        record Unknown() implements Outcome {}

        /** It is being done already. */
        record Running() implements Outcome {}
    }

    private final Transactions transactions;
    private final Jobs jobs;
    private final Journal journal;
    private final Clock clock;

    public RunJob(Transactions transactions, Jobs jobs, Journal journal, Clock clock) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.journal = journal;
        this.clock = clock;
    }

    public Outcome run(Command command) {
        if (!command.by().may(Permission.CHANGE_SETTINGS)) {
            return new Outcome.Forbidden();
        }
        return transactions.inTransaction(() -> hurry(command));
    }

    private Outcome hurry(Command command) {
        if (jobs.all().stream().noneMatch(job -> job.name().equals(command.job()))) {
            return new Outcome.Unknown();
        }
        if (!jobs.hurry(command.job(), clock.instant())) {
            return new Outcome.Running();
        }
        journal.write(
                new Actor.Person(command.by().user()),
                "job.hurried",
                new Subject("job", identity(command.job())),
                List.of(),
                null,
                List.of());
        return new Outcome.Hurried();
    }

    /** Jobs have no other identity than their name. */
    private static UUID identity(String job) {
        return UUID.nameUUIDFromBytes(("job:" + job).getBytes(StandardCharsets.UTF_8));
    }
}
