package com.quotedesk.persistence.idempotency;

import com.quotedesk.application.idempotency.KeptRequests;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.persistence.work.Moments;
import com.quotedesk.persistence.work.NewestFirst.Setter;
import com.quotedesk.persistence.work.Rows;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class PostgresKeptRequests implements KeptRequests {

    private static final String TAKE =
            """
            INSERT INTO ops.kept_request (attempt, content, started_at, held_until, user_id, name)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    private static final String LOCK =
            "SELECT * FROM ops.kept_request WHERE user_id = ? AND name = ? FOR UPDATE";

    private static final String PUT =
            """
            UPDATE ops.kept_request SET attempt = ?, content = ?, started_at = ?, held_until = ?,
                   status = ?, etag = ?, location = ?, body = ?, secret = ?
            WHERE user_id = ? AND name = ?
            """;

    private static final String ANSWER = PUT + " AND attempt = ?";

    private static final String REMOVE =
            "DELETE FROM ops.kept_request WHERE user_id = ? AND name = ? AND attempt = ?";

    private static final String FORGET = "DELETE FROM ops.kept_request WHERE started_at < ?";

    private final JdbcOperations jdbc;

    PostgresKeptRequests(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kept take(Kept fresh) {
        Rows.change(
                jdbc,
                TAKE,
                id(fresh.attempt()),
                text(fresh.content()),
                Moments.of(fresh.startedAt()),
                Moments.of(fresh.heldUntil()),
                id(fresh.key().user().value()),
                text(fresh.key().name()));
        return Rows.read(
                        jdbc,
                        LOCK,
                        PostgresKeptRequests::kept,
                        id(fresh.key().user().value()),
                        text(fresh.key().name()))
                .getFirst();
    }

    @Override
    public void put(Kept kept) {
        Rows.change(jdbc, PUT, all(kept));
    }

    @Override
    public void answer(Kept answered) {
        var values = all(answered);
        var more = Arrays.copyOf(values, values.length + 1);
        more[values.length] = id(answered.attempt());
        Rows.change(jdbc, ANSWER, more);
    }

    @Override
    public void remove(Kept kept) {
        Rows.change(
                jdbc,
                REMOVE,
                id(kept.key().user().value()),
                text(kept.key().name()),
                id(kept.attempt()));
    }

    @Override
    public int forget(Instant moment) {
        return Rows.change(jdbc, FORGET, Moments.of(moment));
    }

    private static Setter[] all(Kept kept) {
        var answer = kept.answer();
        return new Setter[] {
            id(kept.attempt()),
            text(kept.content()),
            Moments.of(kept.startedAt()),
            Moments.of(kept.heldUntil()),
            (statement, i) ->
                    statement.setObject(i, answer == null ? null : answer.status(), Types.INTEGER),
            text(answer == null ? null : answer.etag()),
            text(answer == null ? null : answer.location()),
            text(answer == null ? null : answer.body()),
            (statement, i) -> statement.setBoolean(i, answer != null && answer.secret()),
            id(kept.key().user().value()),
            text(kept.key().name())
        };
    }

    private static Setter id(UUID id) {
        return (statement, i) -> statement.setObject(i, id);
    }

    private static Setter text(@Nullable String text) {
        return (statement, i) -> statement.setString(i, Texts.storableOrNull(text));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new RequestName(
                        new UserId(row.getObject("user_id", UUID.class)), row.getString("name")),
                row.getObject("attempt", UUID.class),
                row.getString("content"),
                Moments.at(row, "started_at"),
                Moments.at(row, "held_until"),
                answer(row));
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        return row.wasNull()
                ? null
                : new Answer(
                        status,
                        row.getString("etag"),
                        row.getString("location"),
                        row.getString("body"),
                        row.getBoolean("secret"));
    }
}
