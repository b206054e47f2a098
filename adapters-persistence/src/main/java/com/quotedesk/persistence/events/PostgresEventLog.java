package com.quotedesk.persistence.events;

import com.quotedesk.application.events.EventLog;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.persistence.work.LateRows;
import com.quotedesk.persistence.work.Rows;
import com.quotedesk.persistence.work.SqlFailures;
import com.quotedesk.persistence.work.Texts;
import com.quotedesk.persistence.work.TransactionEnd;
import io.micronaut.core.type.Argument;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Singleton
final class PostgresEventLog implements EventLog {

    private static final String ADD =
            """
            INSERT INTO ops.event (at, type, subject_type, subject_id, payload)
            VALUES (?, ?, ?, ?, ?::jsonb)
            """;

    /**
     * Numbers are given when an event is written, not when its transaction ends, so a lower one may
     * turn up after a higher one was read. A reader therefore sees only what is older than every
     * transaction that still runs, in the order of the transactions.
     */
    private static final String AFTER =
            """
            SELECT written_by::text AS transaction, number, at, type, subject_type, subject_id,
                   payload
            FROM ops.event
            WHERE (written_by, number) > (?::text::xid8, ?)
              AND written_by < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY written_by, number
            LIMIT ?
            """;

    private static final String LAST =
            """
            SELECT written_by::text AS transaction, number FROM ops.event
            WHERE written_by < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY written_by DESC, number DESC LIMIT 1
            """;

    private static final Argument<Map<String, String>> VALUES =
            Argument.mapOf(String.class, String.class);

    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;
    private final ObjectMapper json;
    private final LateRows<Happened> happened;

    PostgresEventLog(
            JdbcOperations jdbc,
            TransactionOperations<Connection> transactions,
            ObjectMapper json,
            TransactionEnd end) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.happened = new LateRows<>(end, this::write);
    }

    private record Happened(Instant at, DomainEvent event) {}

    @Override
    public void add(Instant at, List<DomainEvent> events) {
        events.forEach(event -> happened.add(new Happened(at, event)));
    }

    private void write(List<Happened> all) {
        jdbc.prepareStatement(
                ADD,
                statement -> {
                    for (var one : all) {
                        var event = one.event();
                        statement.setTimestamp(1, Timestamp.from(one.at()));
                        statement.setString(2, event.type());
                        statement.setString(3, event.subject().type());
                        statement.setObject(4, event.subject().id());
                        statement.setString(5, write(event.values()));
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
    }

    @Override
    public List<Written> after(Position position, int limit) {
        return SqlFailures.translated(
                () ->
                        transactions.executeRead(
                                status ->
                                        jdbc.prepareStatement(
                                                AFTER,
                                                statement -> {
                                                    statement.setString(
                                                            1,
                                                            Long.toString(position.transaction()));
                                                    statement.setLong(2, position.number());
                                                    statement.setInt(3, limit);
                                                    var events = new ArrayList<Written>();
                                                    try (var rows = statement.executeQuery()) {
                                                        while (rows.next()) {
                                                            events.add(read(rows));
                                                        }
                                                    }
                                                    return events;
                                                })));
    }

    @Override
    public Position last() {
        return SqlFailures.translated(
                () ->
                        transactions.executeRead(
                                status ->
                                        Rows.read(
                                                        jdbc,
                                                        LAST,
                                                        row ->
                                                                new Position(
                                                                        row.getLong("transaction"),
                                                                        row.getLong("number")))
                                                .stream()
                                                .findFirst()
                                                .orElse(Position.START)));
    }

    private Written read(ResultSet row) throws SQLException {
        return new Written(
                new Position(row.getLong("transaction"), row.getLong("number")),
                row.getTimestamp("at").toInstant(),
                row.getString("type"),
                new Subject(row.getString("subject_type"), row.getObject("subject_id", UUID.class)),
                read(row.getString("payload")));
    }

    private String write(Map<String, String> values) {
        var storable = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> storable.put(name, Texts.storable(value)));
        try {
            return json.writeValueAsString(VALUES, storable);
        } catch (IOException impossible) {
            throw new IllegalStateException("an event could not be written as JSON", impossible);
        }
    }

    private Map<String, String> read(String payload) {
        try {
            var values = json.readValue(payload, VALUES);
            return values == null ? Map.of() : values;
        } catch (IOException damaged) {
            throw new IllegalStateException("an event in the log is no JSON object", damaged);
        }
    }
}
