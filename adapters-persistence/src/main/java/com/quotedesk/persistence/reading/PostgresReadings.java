package com.quotedesk.persistence.reading;

import com.quotedesk.application.reading.ItemOrigin;
import com.quotedesk.application.reading.Reading;
import com.quotedesk.application.reading.Reading.What;
import com.quotedesk.application.reading.ReadingId;
import com.quotedesk.application.reading.Readings;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.persistence.work.Columns;
import com.quotedesk.persistence.work.NewestFirst.RowReader;
import com.quotedesk.persistence.work.NewestFirst.Setter;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.Rows;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class PostgresReadings implements Readings {

    private static final String LOCK =
            "SELECT id FROM mail.message WHERE id = ANY(?) ORDER BY id FOR UPDATE";
    private static final String NEXT =
            """
            SELECT message.id,
                   coalesce((SELECT max(version) FROM mail.reading
                             WHERE message_id = message.id), 0) + 1 AS next
            FROM unnest(?::uuid[]) AS message (id)
            """;
    private static final String ADD =
            """
            INSERT INTO mail.reading
                (id, message_id, version, sender, kind, sure, language, what, reader, rfq_id, read,
                 invented, model, questions, tokens, cost, read_at, took, applied_at)
            SELECT id, message_id, version, sender, kind, sure, language, what, reader, rfq_id,
                   read::jsonb, invented, model, questions, tokens, cost, read_at, took, applied_at
            FROM unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::text[], ?::boolean[],
                        ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::int[],
                        ?::text[], ?::int[], ?::bigint[], ?::numeric[], ?::timestamptz[],
                        ?::bigint[], ?::timestamptz[])
                 added (id, message_id, version, sender, kind, sure, language, what, reader,
                        rfq_id, read, invented, model, questions, tokens, cost, read_at, took,
                        applied_at)
            """;
    private static final String APPLY = "UPDATE mail.reading SET applied_at = ? WHERE id = ?";
    private static final String FIND = "SELECT * FROM mail.reading WHERE id = ?";
    private static final String OF =
            "SELECT * FROM mail.reading WHERE message_id = ? ORDER BY version DESC";
    private static final String ORIGINATE =
            """
            INSERT INTO mail.item_origin (item_id, reading_id, line)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::int[])
            ON CONFLICT (item_id) DO UPDATE
            SET reading_id = excluded.reading_id, line = excluded.line
            """;
    private static final String ORIGIN_OF = "SELECT * FROM mail.item_origin WHERE item_id = ?";
    private static final String ORIGINS_OF =
            """
            SELECT origin.item_id, origin.reading_id, origin.line
            FROM mail.item_origin origin JOIN sales.order_item item ON item.id = origin.item_id
            WHERE item.order_id = ? ORDER BY item.line
            """;

    private final JdbcOperations jdbc;
    private final Reads reads;
    private final ObjectMapper json;

    PostgresReadings(JdbcOperations jdbc, Reads reads, ObjectMapper json) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.json = json;
    }

    @Override
    public Map<MessageId, Integer> nextVersions(Set<MessageId> messages) {
        var ids = messages.stream().map(MessageId::value).toArray();
        Setter among = (row, i) -> row.setArray(i, row.getConnection().createArrayOf("uuid", ids));
        // Whoever reads the mails at the same time waits for this transaction.
        Rows.read(jdbc, LOCK, row -> row.getObject("id", UUID.class), among);
        var next = new HashMap<MessageId, Integer>();
        Rows.read(
                        jdbc,
                        NEXT,
                        row ->
                                Map.entry(
                                        new MessageId(row.getObject("id", UUID.class)),
                                        row.getInt("next")),
                        among)
                .forEach(one -> next.put(one.getKey(), one.getValue()));
        return next;
    }

    @Override
    public void addAll(List<Reading> readings) {
        if (!readings.isEmpty()) {
            Rows.change(
                    jdbc,
                    ADD,
                    Columns.of("uuid", readings, reading -> reading.id().value()),
                    Columns.of("uuid", readings, reading -> reading.message().value()),
                    Columns.of("int4", readings, Reading::version),
                    Columns.of("text", readings, PostgresReadings::sender),
                    Columns.of("text", readings, reading -> reading.kind().name()),
                    Columns.of("bool", readings, Reading::sure),
                    Columns.of("text", readings, reading -> reading.language().name()),
                    Columns.of("text", readings, what -> ReadingRow.kindOf(what.what()).name()),
                    Columns.of(
                            "text",
                            readings,
                            reading -> Texts.storableOrNull(reading.what().reader())),
                    Columns.of("uuid", readings, PostgresReadings::rfq),
                    Columns.of("text", readings, reading -> written(ReadJson.of(reading.what()))),
                    Columns.of("int4", readings, Reading::invented),
                    Columns.of(
                            "text",
                            readings,
                            reading -> Texts.storableOrNull(reading.what().effort().model())),
                    Columns.of("int4", readings, reading -> reading.what().effort().questions()),
                    Columns.of("int8", readings, reading -> reading.what().effort().tokens()),
                    Columns.of("numeric", readings, reading -> reading.what().effort().cost()),
                    Columns.of("timestamptz", readings, reading -> Timestamp.from(reading.at())),
                    Columns.of("int8", readings, reading -> reading.took().toNanos() / 1000),
                    Columns.of("timestamptz", readings, PostgresReadings::applied));
        }
    }

    private static @Nullable String sender(Reading reading) {
        var sender = reading.sender();
        return sender == null ? null : Texts.storable(sender.value());
    }

    private static @Nullable UUID rfq(Reading reading) {
        return reading.what() instanceof What.Answered(var rfq, var _) ? rfq.value() : null;
    }

    private static @Nullable Timestamp applied(Reading reading) {
        var applied = reading.appliedAt();
        return applied == null ? null : Timestamp.from(applied);
    }

    private String written(ReadJson read) {
        try {
            return json.writeValueAsString(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void apply(ReadingId reading, Instant at) {
        Rows.change(
                jdbc,
                APPLY,
                (row, i) -> row.setTimestamp(i, Timestamp.from(at)),
                (row, i) -> row.setObject(i, reading.value()));
    }

    @Override
    public Optional<Reading> find(ReadingId reading) {
        return shown(FIND, reading.value(), this::reading).stream().findFirst();
    }

    @Override
    public List<Reading> of(MessageId message) {
        return shown(OF, message.value(), this::reading);
    }

    @Override
    public void originate(List<ItemOrigin> origins) {
        if (!origins.isEmpty()) {
            Rows.change(
                    jdbc,
                    ORIGINATE,
                    Columns.of("uuid", origins, ItemOrigin::item),
                    Columns.of("uuid", origins, origin -> origin.reading().value()),
                    Columns.of("int4", origins, ItemOrigin::line));
        }
    }

    @Override
    public Optional<ItemOrigin> originOf(UUID item) {
        return shown(ORIGIN_OF, item, PostgresReadings::origin).stream().findFirst();
    }

    @Override
    public List<ItemOrigin> originsOf(OrderId order) {
        return shown(ORIGINS_OF, order.value(), PostgresReadings::origin);
    }

    private <T> List<T> shown(String sql, UUID id, RowReader<T> reader) {
        return reads.of(() -> read(sql, id, reader));
    }

    private <T> List<T> read(String sql, UUID id, RowReader<T> reader) {
        return Rows.read(jdbc, sql, reader, (row, i) -> row.setObject(i, id));
    }

    private Reading reading(ResultSet row) throws SQLException {
        try {
            return ReadingRow.read(
                    row,
                    Objects.requireNonNull(json.readValue(row.getString("read"), ReadJson.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ItemOrigin origin(ResultSet row) throws SQLException {
        return new ItemOrigin(
                row.getObject("item_id", UUID.class),
                new ReadingId(row.getObject("reading_id", UUID.class)),
                row.getInt("line"));
    }
}
