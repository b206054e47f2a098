package com.quotedesk.persistence.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.jobs.RecurringJob;
import com.quotedesk.persistence.work.PostgresStores;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JobSchedulerTest {

    private final DataSource dataSource = PostgresStores.running().bean(DataSource.class);

    @Test
    void two_nodes_do_a_job_one_at_a_time_and_go_on_after_a_failure() throws Exception {
        var times = new CountDownLatch(3);
        var atOnce = new AtomicInteger();
        var mostAtOnce = new AtomicInteger();
        var failed = new AtomicInteger();
        Runnable work =
                () -> {
                    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    try {
                        if (failed.getAndIncrement() == 0) {
                            throw new IllegalStateException("the first time fails");
                        }
                        times.countDown();
                    } finally {
                        atOnce.decrementAndGet();
                    }
                };
        var job = new RecurringJob("test-" + UUID.randomUUID(), Duration.ofMillis(50), work);
        var one = new JobScheduler(dataSource, List.of(job));
        var other = new JobScheduler(dataSource, List.of(job));
        one.start();
        other.start();
        try {
            assertThat(times.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            one.stop();
            other.stop();
        }
        assertThat(mostAtOnce).hasValue(1);
    }
}
