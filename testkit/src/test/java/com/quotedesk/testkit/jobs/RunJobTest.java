package com.quotedesk.testkit.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.audit.AuditBoard;
import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.jobs.Jobs;
import com.quotedesk.application.jobs.RunJob;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RunJobTest implements JobsContract {

    private final InMemoryStores stores = new InMemoryStores();
    private final InMemoryJobs jobs = new InMemoryJobs(stores.transactions());
    private final SettableClock clock = new SettableClock(NOON);
    private final RunJob runJob =
            new RunJob(
                    stores.transactions(),
                    jobs,
                    new Journal(stores.auditLog(), stores.eventLog(), new SequentialIds(), clock),
                    clock);

    @Override
    public Transactions transactions() {
        return stores.transactions();
    }

    @Override
    public Jobs jobs() {
        return jobs;
    }

    @Override
    public void keep(Jobs.State state) {
        stores.transactions().run(() -> jobs.keep(state));
    }

    @Test
    void an_administrator_has_a_job_done_now_and_it_is_in_the_journal() {
        keep(new Jobs.State("seal-audit", NOON.plusSeconds(60), false, null, null, 0));

        assertThat(run(Role.ADMIN, "seal-audit")).isEqualTo(new RunJob.Outcome.Hurried());

        assertThat(jobs.all().getFirst().next()).isEqualTo(NOON);
        assertThat(
                        stores.auditBoard()
                                .list(
                                        new AuditBoard.Query(
                                                null, null, "job", null, null, null, 10, null))
                                .items())
                .extracting(AuditEntry::action)
                .containsExactly("job.hurried");
    }

    @Test
    void nobody_else_may_and_what_runs_or_is_unknown_is_left_alone() {
        keep(new Jobs.State("seal-audit", NOON, true, null, null, 0));

        assertThat(run(Role.MANAGER, "seal-audit")).isEqualTo(new RunJob.Outcome.Forbidden());
        assertThat(run(Role.ADMIN, "seal-audit")).isEqualTo(new RunJob.Outcome.Running());
        assertThat(run(Role.ADMIN, "nothing")).isEqualTo(new RunJob.Outcome.Unknown());
    }

    private RunJob.Outcome run(Role role, String job) {
        var by = Access.of(new UserId(UUID.randomUUID()), null, role);
        return runJob.run(new RunJob.Command(by, job));
    }
}
