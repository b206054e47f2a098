package com.quotedesk.testkit.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.jobs.Jobs;
import com.quotedesk.application.work.Transactions;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every look into the recurring jobs keeps to. */
public interface JobsContract {

    Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    Transactions transactions();

    Jobs jobs();

    /** Has whoever schedules the jobs keep this one. */
    void keep(Jobs.State state);

    @Test
    default void it_is_told_how_a_job_is_going() {
        var fresh = new Jobs.State(name(), NOON, false, null, null, 0);
        var failing =
                new Jobs.State(name(), NOON, true, NOON.minusSeconds(60), NOON.minusSeconds(30), 2);
        keep(fresh);
        keep(failing);

        assertThat(jobs().all()).contains(fresh, failing);
    }

    @Test
    default void a_job_that_waits_is_hurried() {
        var job = new Jobs.State(name(), NOON.plusSeconds(3600), false, NOON, null, 0);
        keep(job);

        assertThat(hurry(job.name())).isTrue();

        assertThat(jobs().all()).contains(new Jobs.State(job.name(), NOON, false, NOON, null, 0));
    }

    @Test
    default void a_job_that_runs_or_is_unknown_is_not_hurried() {
        var job = new Jobs.State(name(), NOON.plusSeconds(3600), true, NOON, null, 0);
        keep(job);

        assertThat(hurry(job.name())).isFalse();
        assertThat(hurry(name())).isFalse();

        assertThat(jobs().all()).contains(job);
    }

    private boolean hurry(String name) {
        return transactions().inTransaction(() -> jobs().hurry(name, NOON));
    }

    private static String name() {
        return "job-" + UUID.randomUUID();
    }
}
