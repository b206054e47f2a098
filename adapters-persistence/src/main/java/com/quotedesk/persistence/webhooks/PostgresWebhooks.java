package com.quotedesk.persistence.webhooks;

import com.quotedesk.application.webhooks.Webhooks;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.webhooks.Subscription;
import com.quotedesk.domain.webhooks.Webhook;
import com.quotedesk.domain.webhooks.WebhookId;
import com.quotedesk.persistence.work.NewestFirst.Setter;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.Rows;
import com.quotedesk.persistence.work.SqlFailures;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@Singleton
final class PostgresWebhooks implements Webhooks {

    private static final String ADD =
            """
            INSERT INTO ops.webhook
                (name, url, wanted, active, generation, former_until, version, id, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String REPLACE =
            """
            UPDATE ops.webhook SET name = ?, url = ?, wanted = ?, active = ?, generation = ?,
                former_until = ?, version = ?
            WHERE id = ? AND version = ?
            """;

    private final JdbcOperations jdbc;
    private final Reads reads;

    PostgresWebhooks(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public Optional<Webhook> get(WebhookId id) {
        return read("WHERE id = ?", (statement, i) -> statement.setObject(i, id.value())).stream()
                .findFirst();
    }

    @Override
    public Optional<Webhook> lock(WebhookId id) {
        return read("WHERE id = ? FOR UPDATE", (statement, i) -> statement.setObject(i, id.value()))
                .stream()
                .findFirst();
    }

    @Override
    public List<Webhook> all() {
        return read("ORDER BY created_at, id");
    }

    @Override
    public void add(Webhook webhook) {
        write(
                ADD,
                webhook,
                (statement, i) -> statement.setTimestamp(i, Timestamp.from(webhook.createdAt())));
    }

    @Override
    public void replace(Webhook webhook) {
        int rows =
                write(
                        REPLACE,
                        webhook,
                        (statement, i) -> statement.setLong(i, webhook.version() - 1));
        if (rows == 0) {
            throw new PortFailure.Stale("another version of webhook " + webhook.id(), null);
        }
    }

    @Override
    public void remove(WebhookId id) {
        SqlFailures.translated(
                () ->
                        Rows.change(
                                jdbc,
                                "DELETE FROM ops.webhook WHERE id = ?",
                                (statement, i) -> statement.setObject(i, id.value())));
    }

    private int write(String sql, Webhook webhook, Setter last) {
        var former = webhook.formerUntil();
        var wanted = webhook.wanted().stream().map(Subscription::pattern).sorted().toArray();
        return SqlFailures.translated(
                () ->
                        Rows.change(
                                jdbc,
                                sql,
                                (statement, i) ->
                                        statement.setString(i, Texts.storable(webhook.name())),
                                (statement, i) -> statement.setString(i, webhook.url().toString()),
                                (statement, i) ->
                                        statement.setArray(
                                                i,
                                                statement
                                                        .getConnection()
                                                        .createArrayOf("text", wanted)),
                                (statement, i) -> statement.setBoolean(i, webhook.active()),
                                (statement, i) -> statement.setInt(i, webhook.generation()),
                                (statement, i) ->
                                        statement.setTimestamp(
                                                i, former == null ? null : Timestamp.from(former)),
                                (statement, i) -> statement.setLong(i, webhook.version()),
                                (statement, i) -> statement.setObject(i, webhook.id().value()),
                                last));
    }

    private List<Webhook> read(String where, Setter... values) {
        return reads.of(
                () ->
                        Rows.read(
                                jdbc,
                                "SELECT * FROM ops.webhook " + where,
                                PostgresWebhooks::webhook,
                                values));
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        var former = row.getTimestamp("former_until");
        return new Webhook(
                new WebhookId(row.getObject("id", UUID.class)),
                row.getString("name"),
                URI.create(row.getString("url")),
                Arrays.stream((String[]) row.getArray("wanted").getArray())
                        .map(Subscription::new)
                        .collect(Collectors.toSet()),
                row.getBoolean("active"),
                row.getInt("generation"),
                former == null ? null : former.toInstant(),
                row.getTimestamp("created_at").toInstant(),
                row.getLong("version"));
    }
}
