package com.quotedesk.persistence.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.quotedesk.application.jobs.RecurringJob;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * Does recurring jobs on db-scheduler: due ones are locked in PostgreSQL by the node that does
 * them, and one that a dead node held is taken over when its heartbeat stays away.
 */
@Singleton
public final class JobScheduler {

    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration STOPPING = Duration.ofSeconds(20);
    private static final int MISSED_HEARTBEATS = 4;
    private static final int THREADS = 4;

    private final Scheduler scheduler;

    JobScheduler(DataSource dataSource, List<RecurringJob> jobs) {
        scheduler =
                Scheduler.create(DelegatingDataSource.unwrapDataSource(dataSource))
                        .tableName("ops.scheduled_tasks")
                        .startTasks(jobs.stream().map(JobScheduler::task).toList())
                        .threads(THREADS)
                        .pollingInterval(POLLING)
                        .heartbeatInterval(HEARTBEAT)
                        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                        .shutdownMaxWait(STOPPING)
                        .failureLogging(LogLevel.WARN, true)
                        .alwaysPersistTimestampInUTC()
                        .build();
    }

    private static RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .execute((instance, context) -> job.work().run());
    }

    public void start() {
        scheduler.start();
    }

    public void stop() {
        scheduler.stop();
    }
}
