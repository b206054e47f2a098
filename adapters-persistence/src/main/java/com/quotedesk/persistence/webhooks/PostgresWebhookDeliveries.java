package com.quotedesk.persistence.webhooks;

import com.quotedesk.application.webhooks.WebhookDeliveries;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.webhooks.WebhookDelivery;
import com.quotedesk.domain.webhooks.WebhookDelivery.State;
import com.quotedesk.domain.webhooks.WebhookId;
import com.quotedesk.persistence.work.NewestFirst;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.Rows;
import com.quotedesk.persistence.work.SqlFailures;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class PostgresWebhookDeliveries implements WebhookDeliveries {

    private static final String ADD =
            """
            INSERT INTO ops.webhook_delivery
                (id, webhook_id, type, body, state, attempts, due_at, answer, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String DUE =
            """
            SELECT * FROM ops.webhook_delivery WHERE state = 'PENDING' AND due_at <= ?
            ORDER BY due_at, id LIMIT ? FOR UPDATE SKIP LOCKED
            """;

    private static final String REPLACE =
            """
            UPDATE ops.webhook_delivery SET state = ?, attempts = ?, due_at = ?, answer = ?
            WHERE id = ?
            """;

    private final JdbcOperations jdbc;
    private final Reads reads;

    PostgresWebhookDeliveries(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public void add(List<WebhookDelivery> deliveries) {
        SqlFailures.translated(
                () -> {
                    Rows.each(
                            jdbc,
                            ADD,
                            deliveries,
                            (statement, one) -> {
                                statement.setObject(1, one.id());
                                statement.setObject(2, one.webhook().value());
                                statement.setString(3, one.type());
                                statement.setString(4, Texts.storable(one.body()));
                                statement.setString(5, one.state().name());
                                statement.setInt(6, one.attempts());
                                statement.setTimestamp(7, Timestamp.from(one.dueAt()));
                                statement.setString(8, one.answer());
                                statement.setTimestamp(9, Timestamp.from(one.createdAt()));
                            });
                    return deliveries.size();
                });
    }

    @Override
    public List<WebhookDelivery> due(Instant now, int limit) {
        return SqlFailures.translated(
                () ->
                        Rows.read(
                                jdbc,
                                DUE,
                                PostgresWebhookDeliveries::delivery,
                                (statement, i) -> statement.setTimestamp(i, Timestamp.from(now)),
                                (statement, i) -> statement.setInt(i, limit)));
    }

    @Override
    public Optional<WebhookDelivery> lock(UUID id) {
        return SqlFailures.translated(
                        () ->
                                Rows.read(
                                        jdbc,
                                        "SELECT * FROM ops.webhook_delivery WHERE id = ? FOR UPDATE",
                                        PostgresWebhookDeliveries::delivery,
                                        (statement, i) -> statement.setObject(i, id)))
                .stream()
                .findFirst();
    }

    @Override
    public void replace(WebhookDelivery delivery) {
        SqlFailures.translated(
                () ->
                        Rows.change(
                                jdbc,
                                REPLACE,
                                (statement, i) -> statement.setString(i, delivery.state().name()),
                                (statement, i) -> statement.setInt(i, delivery.attempts()),
                                (statement, i) ->
                                        statement.setTimestamp(i, Timestamp.from(delivery.dueAt())),
                                (statement, i) ->
                                        statement.setString(
                                                i,
                                                delivery.answer() == null
                                                        ? null
                                                        : Texts.storable(delivery.answer())),
                                (statement, i) -> statement.setObject(i, delivery.id())));
    }

    @Override
    public Page<WebhookDelivery> list(Query query) {
        return reads.of(
                () ->
                        new NewestFirst(
                                        "SELECT * FROM ops.webhook_delivery" + " WHERE true",
                                        "created_at",
                                        "id")
                                .and(
                                        "webhook_id = ?",
                                        (statement, i) ->
                                                statement.setObject(i, query.webhook().value()))
                                .among("state", query.states())
                                .page(
                                        jdbc,
                                        query.after(),
                                        query.limit(),
                                        PostgresWebhookDeliveries::delivery,
                                        one -> new PageKey(one.createdAt(), one.id())));
    }

    @Override
    public int forget(Instant time) {
        return SqlFailures.translated(
                () ->
                        Rows.change(
                                jdbc,
                                "DELETE FROM ops.webhook_delivery"
                                        + " WHERE state <> 'PENDING' AND due_at < ?",
                                (statement, i) -> statement.setTimestamp(i, Timestamp.from(time))));
    }

    private static WebhookDelivery delivery(ResultSet row) throws SQLException {
        return new WebhookDelivery(
                row.getObject("id", UUID.class),
                new WebhookId(row.getObject("webhook_id", UUID.class)),
                row.getString("type"),
                row.getString("body"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("due_at").toInstant(),
                row.getString("answer"),
                row.getTimestamp("created_at").toInstant());
    }
}
