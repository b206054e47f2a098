package com.quotedesk.persistence.events;

import com.quotedesk.application.events.EventLog;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.persistence.work.Columns;
import com.quotedesk.persistence.work.Journey;
import com.quotedesk.persistence.work.LateRows;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.Rows;
import com.quotedesk.persistence.work.Texts;
import com.quotedesk.persistence.work.TransactionEnd;
import io.micronaut.core.type.Argument;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
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
            SELECT at, type, subject_type, subject_id, payload::jsonb
            FROM unnest(?::timestamptz[], ?::text[], ?::text[], ?::uuid[], ?::text[])
                 WITH ORDINALITY happened (at, type, subject_type, subject_id, payload, place)
            ORDER BY place
            """;

    /**
     * Numbers are given when an event is written, not when its transaction ends, so a lower one may
     * turn up after a higher one was read. A reader therefore sees only what is older than every
     * transaction that still runs, in the order of the transactions. A position that no transaction
     * can have reached is from before a backup was brought back: by number, it lies among what came
     * with it.
     */
    private static final String AFTER =
            """
            SELECT written_by::text AS transaction, number, at, type, subject_type, subject_id,
                   payload
            FROM ops.event
            WHERE (written_by, number) > (
                CASE WHEN ?::text::xid8 < pg_snapshot_xmax(pg_current_snapshot())
                     THEN ?::text::xid8 ELSE '2' END, ?)
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
    private final Reads reads;
    private final ObjectMapper json;
    private final LateRows<Happened> happened;

    PostgresEventLog(JdbcOperations jdbc, Reads reads, ObjectMapper json, TransactionEnd end) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.json = json;
        this.happened = new LateRows<>(end, this::write);
    }

    private record Happened(Instant at, DomainEvent event) {}

    @Override
    public void add(Instant at, List<DomainEvent> events) {
        events.forEach(event -> happened.add(new Happened(at, event)));
    }

    private void write(Journey journey, List<Happened> all) {
        journey.write(
                ADD,
                written -> {},
                Columns.of("timestamptz", all, one -> Timestamp.from(one.at())),
                Columns.of("text", all, one -> one.event().type()),
                Columns.of("text", all, one -> one.event().subject().type()),
                Columns.of("uuid", all, one -> one.event().subject().id()),
                Columns.of("text", all, one -> write(one.event().values())));
    }

    @Override
    public List<Written> after(Position position, int limit) {
        return reads.of(
                () ->
                        jdbc.prepareStatement(
                                AFTER,
                                statement -> {
                                    statement.setString(1, Long.toString(position.transaction()));
                                    statement.setString(2, Long.toString(position.transaction()));
                                    statement.setLong(3, position.number());
                                    statement.setInt(4, limit);
                                    var events = new ArrayList<Written>();
                                    try (var rows = statement.executeQuery()) {
                                        while (rows.next()) {
                                            events.add(read(rows));
                                        }
                                    }
                                    return events;
                                }));
    }

    @Override
    public Position last() {
        return reads.of(
                () ->
                        Rows.read(
                                        jdbc,
                                        LAST,
                                        row ->
                                                new Position(
                                                        row.getLong("transaction"),
                                                        row.getLong("number")))
                                .stream()
                                .findFirst()
                                .orElse(Position.START));
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
