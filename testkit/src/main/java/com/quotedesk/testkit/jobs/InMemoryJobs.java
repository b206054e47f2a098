package com.quotedesk.testkit.jobs;

import com.quotedesk.application.jobs.Jobs;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.time.Instant;
import java.util.List;

public final class InMemoryJobs implements Jobs {

    private final Table<String, State> jobs;

    public InMemoryJobs(InMemoryTransactions transactions) {
        jobs = new Table<>(transactions);
    }

    @Override
    public List<State> all() {
        return jobs.stream().toList();
    }

    @Override
    public boolean hurry(String name, Instant now) {
        var waiting = jobs.get(name).filter(job -> !job.running());
        waiting.ifPresent(
                job ->
                        jobs.put(
                                name,
                                new State(
                                        name,
                                        now,
                                        false,
                                        job.lastSuccess(),
                                        job.lastFailure(),
                                        job.failures())));
        return waiting.isPresent();
    }

    /** As whoever schedules the jobs keeps one. */
    public void keep(State state) {
        jobs.put(state.name(), state);
    }
}
