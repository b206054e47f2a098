package com.quotedesk.persistence.users;

import com.quotedesk.application.users.LoginAttempts;
import com.quotedesk.persistence.work.Moments;
import com.quotedesk.persistence.work.Rows;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;

@Singleton
final class PostgresLoginAttempts implements LoginAttempts {

    private static final String APPEAR =
            """
            INSERT INTO ops.login_attempt (key, failures, last_at) VALUES (?, 0, 'epoch')
            ON CONFLICT DO NOTHING
            """;
    private static final String LOCK =
            "SELECT failures, last_at FROM ops.login_attempt WHERE key = ? FOR UPDATE";
    private static final String PUT =
            "UPDATE ops.login_attempt SET failures = ?, last_at = ? WHERE key = ?";
    private static final String FORGET = "DELETE FROM ops.login_attempt WHERE last_at < ?";

    private final JdbcOperations jdbc;

    PostgresLoginAttempts(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Failures> of(List<String> keys) {
        var found = new HashMap<String, Failures>();
        // Always in one order, so that no two wait for each other.
        keys.stream().sorted().forEach(key -> found.put(key, locked(key)));
        return keys.stream().map(found::get).toList();
    }

    private Failures locked(String key) {
        Rows.change(jdbc, APPEAR, (statement, i) -> statement.setString(i, key));
        return Rows.read(
                        jdbc,
                        LOCK,
                        row -> new Failures(row.getInt("failures"), Moments.at(row, "last_at")),
                        (statement, i) -> statement.setString(i, key))
                .getFirst();
    }

    @Override
    public void put(String key, Failures failures) {
        Rows.change(jdbc, APPEAR, (statement, i) -> statement.setString(i, key));
        Rows.change(
                jdbc,
                PUT,
                (statement, i) -> statement.setInt(i, failures.failures()),
                Moments.of(failures.last()),
                (statement, i) -> statement.setString(i, key));
    }

    @Override
    public int forget(Instant moment) {
        return Rows.change(jdbc, FORGET, Moments.of(moment));
    }
}
