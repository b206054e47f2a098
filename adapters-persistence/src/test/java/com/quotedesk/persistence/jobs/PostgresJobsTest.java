package com.quotedesk.persistence.jobs;

import com.quotedesk.application.jobs.Jobs;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.persistence.work.PostgresStores;
import com.quotedesk.testkit.jobs.JobsContract;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresJobsTest implements JobsContract {

    private static final String INSERT =
            """
            INSERT INTO ops.scheduled_tasks (task_name, task_instance, execution_time, picked,
                   last_success, last_failure, consecutive_failures, version)
            VALUES (?, 'recurring', ?, ?, ?, ?, ?, 1)
            """;

    private final PostgresStores stores = PostgresStores.running();

    @Override
    public Transactions transactions() {
        return stores.transactions();
    }

    @Override
    public Jobs jobs() {
        return stores.bean(Jobs.class);
    }

    @Override
    public void keep(Jobs.State state) {
        try (var connection = DriverManager.getConnection(stores.url());
                var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, state.name());
            insert.setTimestamp(2, timestamp(state.next()));
            insert.setBoolean(3, state.running());
            insert.setTimestamp(4, timestamp(state.lastSuccess()));
            insert.setTimestamp(5, timestamp(state.lastFailure()));
            insert.setInt(6, state.failures());
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
