package com.quotedesk.persistence.reading;

import com.quotedesk.application.reading.ItemOrigin;
import com.quotedesk.application.reading.Reading;
import com.quotedesk.application.reading.Reading.What;
import com.quotedesk.application.reading.ReadingId;
import com.quotedesk.application.reading.Readings;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.orders.OrderId;
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
import java.sql.PreparedStatement;
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

@Singleton
final class PostgresReadings implements Readings {

    private static final String LOCK =
            "SELECT id FROM mail.message WHERE id = ANY(?) ORDER BY id FOR UPDATE";
    private static final String NEXT =
            """
            SELECT message.id, coalesce(max(reading.version), 0) + 1 AS next
            FROM unnest(?::uuid[]) AS message (id)
            LEFT JOIN mail.reading reading ON reading.message_id = message.id
            GROUP BY message.id
            """;
    private static final String ADD =
            """
            INSERT INTO mail.reading
                (id, message_id, version, sender, kind, sure, language, what, reader, rfq_id, read,
                 invented, model, questions, tokens, cost, read_at, took, applied_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String APPLY = "UPDATE mail.reading SET applied_at = ? WHERE id = ?";
    private static final String FIND = "SELECT * FROM mail.reading WHERE id = ?";
    private static final String OF =
            "SELECT * FROM mail.reading WHERE message_id = ? ORDER BY version DESC";
    private static final String ORIGINATE =
            """
            INSERT INTO mail.item_origin (item_id, reading_id, line) VALUES (?, ?, ?)
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
        Rows.each(jdbc, ADD, readings, this::bind);
    }

    private void bind(PreparedStatement row, Reading reading) throws SQLException {
        var what = reading.what();
        var sender = reading.sender();
        var effort = what.effort();
        var applied = reading.appliedAt();
        row.setObject(1, reading.id().value());
        row.setObject(2, reading.message().value());
        row.setInt(3, reading.version());
        row.setString(4, sender == null ? null : Texts.storable(sender.value()));
        row.setString(5, reading.kind().name());
        row.setBoolean(6, reading.sure());
        row.setString(7, reading.language().name());
        row.setString(8, ReadingRow.kindOf(what).name());
        row.setString(9, Texts.storableOrNull(what.reader()));
        row.setObject(10, what instanceof What.Answered(var rfq, var _) ? rfq.value() : null);
        row.setString(11, written(ReadJson.of(what)));
        row.setInt(12, reading.invented());
        row.setString(13, Texts.storableOrNull(effort.model()));
        row.setInt(14, effort.questions());
        row.setLong(15, effort.tokens());
        row.setBigDecimal(16, effort.cost());
        row.setTimestamp(17, Timestamp.from(reading.at()));
        row.setLong(18, reading.took().toNanos() / 1000);
        row.setTimestamp(19, applied == null ? null : Timestamp.from(applied));
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
        Rows.each(
                jdbc,
                ORIGINATE,
                origins,
                (row, origin) -> {
                    row.setObject(1, origin.item());
                    row.setObject(2, origin.reading().value());
                    row.setInt(3, origin.line());
                });
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
