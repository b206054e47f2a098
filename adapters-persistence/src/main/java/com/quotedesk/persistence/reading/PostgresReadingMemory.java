package com.quotedesk.persistence.reading;

import com.quotedesk.application.reading.ReadingMemory;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.reading.ColumnRole;
import com.quotedesk.domain.reading.Lesson;
import com.quotedesk.domain.reading.Memory;
import com.quotedesk.domain.reading.ReadField;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.persistence.work.NewestFirst.RowReader;
import com.quotedesk.persistence.work.NewestFirst.Setter;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.Rows;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Singleton
final class PostgresReadingMemory implements ReadingMemory {

    private static final String OF =
            "SELECT * FROM mail.lesson WHERE sender = ? ORDER BY kind, written";
    private static final String LEARN =
            """
            INSERT INTO mail.lesson (sender, kind, written, name, sku, meaning, learned_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (sender, kind, written) DO UPDATE
            SET name = excluded.name, sku = excluded.sku, meaning = excluded.meaning,
                learned_at = excluded.learned_at
            """;
    private static final String CORRECT =
            """
            INSERT INTO mail.correction (message_id, line, field, value, corrected_at, studied)
            VALUES (?, ?, ?, ?, ?, false)
            ON CONFLICT (message_id, line, field) DO UPDATE
            SET value = excluded.value, corrected_at = excluded.corrected_at, studied = false
            """;
    private static final String UNSTUDIED =
            """
            SELECT message_id FROM mail.correction WHERE NOT studied
            GROUP BY message_id ORDER BY min(corrected_at), message_id LIMIT ?
            """;
    private static final String CORRECTIONS =
            """
            SELECT * FROM mail.correction WHERE message_id = ? AND NOT studied ORDER BY line, field
            """;
    private static final String STUDIED =
            "UPDATE mail.correction SET studied = true WHERE message_id = ?";

    private enum Kind {
        ALIAS,
        UNIT,
        COLUMN
    }

    private final JdbcOperations jdbc;
    private final Reads reads;

    PostgresReadingMemory(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public Memory of(String sender) {
        return new Memory(
                read(
                        OF,
                        PostgresReadingMemory::lesson,
                        (row, i) -> row.setString(i, Texts.storable(sender))));
    }

    private static Lesson lesson(ResultSet row) throws SQLException {
        var written = row.getString("written");
        var meaning = row.getString("meaning");
        return switch (Kind.valueOf(row.getString("kind"))) {
            case ALIAS -> new Lesson.Alias(written, row.getString("name"), row.getString("sku"));
            case UNIT -> new Lesson.UnitWord(written, Unit.ofCode(meaning).orElseThrow());
            case COLUMN -> new Lesson.Column(written, ColumnRole.valueOf(meaning));
        };
    }

    @Override
    public void learn(String sender, Lesson lesson, Instant at) {
        Rows.each(
                jdbc,
                LEARN,
                List.of(lesson),
                (row, one) -> {
                    row.setString(1, Texts.storable(sender));
                    row.setString(3, Texts.storable(one.written()));
                    bind(row, one);
                    row.setTimestamp(7, Timestamp.from(at));
                });
    }

    private static void bind(PreparedStatement row, Lesson lesson) throws SQLException {
        switch (lesson) {
            case Lesson.Alias alias -> {
                row.setString(2, Kind.ALIAS.name());
                row.setString(4, Texts.storable(alias.name()));
                row.setString(5, Texts.storableOrNull(alias.sku()));
                row.setString(6, null);
            }
            case Lesson.UnitWord word -> {
                row.setString(2, Kind.UNIT.name());
                row.setString(4, null);
                row.setString(5, null);
                row.setString(6, word.unit().code());
            }
            case Lesson.Column column -> {
                row.setString(2, Kind.COLUMN.name());
                row.setString(4, null);
                row.setString(5, null);
                row.setString(6, column.role().name());
            }
        }
    }

    @Override
    public void correct(Correction correction, Instant at) {
        Rows.each(
                jdbc,
                CORRECT,
                List.of(correction),
                (row, one) -> {
                    row.setObject(1, one.message().value());
                    row.setInt(2, one.line());
                    row.setString(3, one.field().name());
                    row.setBigDecimal(4, new BigDecimal(one.value()));
                    row.setTimestamp(5, Timestamp.from(at));
                });
    }

    @Override
    public List<MessageId> unstudied(int limit) {
        return read(
                UNSTUDIED,
                row -> new MessageId(row.getObject("message_id", UUID.class)),
                (row, i) -> row.setInt(i, limit));
    }

    @Override
    public List<Correction> corrections(MessageId message) {
        return read(
                CORRECTIONS,
                row ->
                        new Correction(
                                message,
                                row.getInt("line"),
                                ReadField.valueOf(row.getString("field")),
                                row.getBigDecimal("value").toPlainString()),
                (row, i) -> row.setObject(i, message.value()));
    }

    @Override
    public void studied(MessageId message) {
        Rows.change(jdbc, STUDIED, (row, i) -> row.setObject(i, message.value()));
    }

    private <T> List<T> read(String sql, RowReader<T> reader, Setter value) {
        return reads.of(() -> Rows.read(jdbc, sql, reader, value));
    }
}
