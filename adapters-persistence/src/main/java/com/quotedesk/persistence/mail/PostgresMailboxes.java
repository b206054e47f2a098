package com.quotedesk.persistence.mail;

import static java.sql.Types.BIGINT;

import com.quotedesk.application.mail.Mailboxes;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class PostgresMailboxes implements Mailboxes {

    private static final int LONGEST_FAILURE = 2000;

    private static final String OPEN =
            "INSERT INTO mail.mailbox (name, since) VALUES (?, ?) ON CONFLICT (name) DO NOTHING";

    private static final String SINCE = "SELECT since FROM mail.mailbox WHERE name = ?";

    private static final String HOLD =
            """
            UPDATE mail.mailbox SET holder = ?, held_until = ?
            WHERE name = ? AND (holder IS NULL OR holder = ? OR held_until <= ?)
            """;

    private static final String RELEASE =
            "UPDATE mail.mailbox SET holder = NULL, held_until = NULL WHERE name = ? AND holder = ?";

    private static final String NOTE_LOOK =
            "UPDATE mail.mailbox SET on_server = ?, kept = kept + ?, looked_at = ? WHERE name = ?";

    private static final String NOTE_MISSING =
            "UPDATE mail.mailbox SET kept = kept + ?, missing = missing + ? WHERE name = ?";

    private static final String NOTE_FAILURE =
            """
            UPDATE mail.mailbox SET failure = ?, failing_since = coalesce(failing_since, ?)
            WHERE name = ?
            """;

    private static final String NOTE_WORKING =
            "UPDATE mail.mailbox SET failure = NULL, failing_since = NULL WHERE name = ?";

    private static final String FIRST_IMPORT =
            "SELECT import_done, import_total FROM mail.mailbox WHERE name = ?";

    private static final String NOTE_IMPORT =
            "UPDATE mail.mailbox SET import_done = ?, import_total = ? WHERE name = ?";

    private static final String ALL =
            """
            SELECT name, since, on_server, kept, missing, looked_at, failure, failing_since,
                   import_done, import_total
            FROM mail.mailbox ORDER BY name
            """;

    private final JdbcOperations jdbc;
    private final Reads reads;

    PostgresMailboxes(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public void open(String mailbox, Instant since) {
        update(
                OPEN,
                statement -> {
                    statement.setString(1, mailbox);
                    statement.setTimestamp(2, Timestamp.from(since));
                });
    }

    @Override
    public Optional<Instant> since(String mailbox) {
        return read(
                SINCE,
                statement -> statement.setString(1, mailbox),
                rows ->
                        rows.next()
                                ? Optional.of(rows.getTimestamp(1).toInstant())
                                : Optional.<Instant>empty());
    }

    @Override
    public boolean hold(String mailbox, UUID node, Instant now, Duration lease) {
        return update(
                        HOLD,
                        statement -> {
                            statement.setObject(1, node);
                            statement.setTimestamp(2, Timestamp.from(now.plus(lease)));
                            statement.setString(3, mailbox);
                            statement.setObject(4, node);
                            statement.setTimestamp(5, Timestamp.from(now));
                        })
                > 0;
    }

    @Override
    public void release(String mailbox, UUID node) {
        update(
                RELEASE,
                statement -> {
                    statement.setString(1, mailbox);
                    statement.setObject(2, node);
                });
    }

    @Override
    public void noteLook(String mailbox, long onServer, int kept, Instant now) {
        update(
                NOTE_LOOK,
                statement -> {
                    statement.setLong(1, onServer);
                    statement.setInt(2, kept);
                    statement.setTimestamp(3, Timestamp.from(now));
                    statement.setString(4, mailbox);
                });
    }

    @Override
    public Optional<Import> firstImport(String mailbox) {
        return read(
                FIRST_IMPORT,
                statement -> statement.setString(1, mailbox),
                rows -> rows.next() ? Optional.ofNullable(progress(rows)) : Optional.empty());
    }

    private static @Nullable Import progress(ResultSet rows) throws SQLException {
        long done = rows.getLong("import_done");
        return rows.wasNull() ? null : new Import(done, rows.getLong("import_total"));
    }

    @Override
    public void noteImport(String mailbox, @Nullable Import progress) {
        update(
                NOTE_IMPORT,
                statement -> {
                    statement.setObject(1, progress == null ? null : progress.done(), BIGINT);
                    statement.setObject(2, progress == null ? null : progress.total(), BIGINT);
                    statement.setString(3, mailbox);
                });
    }

    @Override
    public void noteMissing(String mailbox, int mails) {
        update(
                NOTE_MISSING,
                statement -> {
                    statement.setInt(1, mails);
                    statement.setInt(2, mails);
                    statement.setString(3, mailbox);
                });
    }

    @Override
    public void noteState(String mailbox, @Nullable String failure, Instant now) {
        if (failure == null) {
            update(NOTE_WORKING, statement -> statement.setString(1, mailbox));
            return;
        }
        var told = Texts.storable(failure);
        update(
                NOTE_FAILURE,
                statement -> {
                    statement.setString(
                            1, told.substring(0, Math.min(told.length(), LONGEST_FAILURE)));
                    statement.setTimestamp(2, Timestamp.from(now));
                    statement.setString(3, mailbox);
                });
    }

    @Override
    public List<Status> statuses() {
        return read(
                ALL,
                statement -> {},
                rows -> {
                    var statuses = new ArrayList<Status>();
                    while (rows.next()) {
                        statuses.add(
                                new Status(
                                        rows.getString(1),
                                        rows.getTimestamp(2).toInstant(),
                                        rows.getLong(3),
                                        rows.getLong(4),
                                        rows.getLong(5),
                                        instant(rows.getTimestamp(6)),
                                        rows.getString(7),
                                        instant(rows.getTimestamp(8)),
                                        progress(rows)));
                    }
                    return statuses;
                });
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T from(ResultSet rows) throws SQLException;
    }

    private int update(String sql, Filling filling) {
        return jdbc.prepareStatement(
                sql,
                statement -> {
                    filling.fill(statement);
                    return statement.executeUpdate();
                });
    }

    private <T> T read(String sql, Filling filling, Reading<T> reading) {
        return reads.of(
                () ->
                        jdbc.prepareStatement(
                                sql,
                                statement -> {
                                    filling.fill(statement);
                                    try (var rows = statement.executeQuery()) {
                                        return reading.from(rows);
                                    }
                                }));
    }
}
