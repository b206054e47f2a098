package com.quotedesk.persistence.jobs;

import com.quotedesk.application.jobs.Jobs;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.Rows;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks into the table in which db-scheduler keeps the recurring jobs. */
@Singleton
final class PostgresJobs implements Jobs {

    /** What db-scheduler calls the only instance of a recurring task. */
    static final String RECURRING = "recurring";

    private static final String ALL =
            """
            SELECT task_name, execution_time, picked, last_success, last_failure,
                   coalesce(consecutive_failures, 0) AS failures
            FROM ops.scheduled_tasks WHERE task_instance = ? ORDER BY task_name COLLATE "C"
            """;

    private static final String HURRY =
            """
            UPDATE ops.scheduled_tasks SET execution_time = ?, version = version + 1
            WHERE task_name = ? AND task_instance = ? AND NOT picked
            """;

    private final JdbcOperations jdbc;
    private final Reads reads;

    PostgresJobs(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public List<State> all() {
        return reads.of(
                () ->
                        Rows.read(
                                jdbc,
                                ALL,
                                PostgresJobs::state,
                                (statement, i) -> statement.setString(i, RECURRING)));
    }

    @Override
    public boolean hurry(String name, Instant now) {
        return Rows.change(
                        jdbc,
                        HURRY,
                        (statement, i) -> statement.setTimestamp(i, Timestamp.from(now)),
                        (statement, i) -> statement.setString(i, name),
                        (statement, i) -> statement.setString(i, RECURRING))
                == 1;
    }

    private static State state(ResultSet row) throws SQLException {
        return new State(
                row.getString("task_name"),
                row.getTimestamp("execution_time").toInstant(),
                row.getBoolean("picked"),
                moment(row, "last_success"),
                moment(row, "last_failure"),
                row.getInt("failures"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
