package com.quotedesk.persistence.mail;

import com.quotedesk.application.mail.Outbox;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.OutgoingMailId;
import com.quotedesk.domain.mail.OutgoingState;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.persistence.work.NewestFirst.RowReader;
import com.quotedesk.persistence.work.NewestFirst.Setter;
import com.quotedesk.persistence.work.SqlFailures;
import com.quotedesk.persistence.work.Texts;
import com.quotedesk.persistence.work.Turns;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@Singleton
final class PostgresOutbox implements Outbox {

    private static final String ADD =
            """
            INSERT INTO mail.outgoing (state, attempts, tried_at, due_at, reply, sent_at, version, id,
                kind, about_type, about_id, sender, recipient, message_id, subject, automatic, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_RAW =
            "INSERT INTO mail.outgoing_raw (outgoing_id, content) VALUES (?, ?)";

    private static final String REPLACE =
            """
            UPDATE mail.outgoing
            SET state = ?, attempts = ?, tried_at = ?, due_at = ?, reply = ?, sent_at = ?, version = ?
            WHERE id = ? AND version = ?
            """;

    private static final String ADD_TRY =
            "INSERT INTO mail.outgoing_try (outgoing_id, attempt, begun_at) VALUES (?, ?, ?)";

    private static final String FIND = "SELECT * FROM mail.outgoing WHERE id = ?";

    private static final String FIND_BY_MESSAGE_ID =
            "SELECT * FROM mail.outgoing WHERE message_id = ?";

    private static final String FIND_BY_MARK =
            """
            SELECT * FROM mail.outgoing WHERE split_part(message_id, '.', 1) = ?
            ORDER BY created_at DESC, id DESC LIMIT 1
            """;

    private static final String ABOUT =
            """
            SELECT * FROM mail.outgoing WHERE about_type = ? AND about_id = ? ORDER BY created_at, id
            """;

    private static final String DUE =
            """
            SELECT * FROM mail.outgoing WHERE state IN ('NEW', 'RETRY_AT') AND due_at <= ?
            ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    private static final String ABANDONED =
            """
            SELECT * FROM mail.outgoing WHERE state = 'SENDING' AND due_at < ?
            ORDER BY due_at, id LIMIT ? FOR UPDATE SKIP LOCKED
            """;

    private static final String UNKNOWN =
            "SELECT * FROM mail.outgoing WHERE state = 'UNKNOWN' ORDER BY created_at, id LIMIT ?";

    private static final String BEGUN_SINCE =
            "SELECT count(*) FROM mail.outgoing_try WHERE begun_at > ?";

    private static final String AUTOMATIC_SINCE =
            """
            SELECT count(*) FROM mail.outgoing
            WHERE automatic AND recipient = ? AND created_at > ?
            """;

    private static final String RAW = "SELECT content FROM mail.outgoing_raw WHERE outgoing_id = ?";

    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;
    private final Turns turns;

    PostgresOutbox(
            JdbcOperations jdbc, TransactionOperations<Connection> transactions, Turns turns) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.turns = turns;
    }

    @Override
    public void add(OutgoingMail mail, Bytes raw) {
        jdbc.prepareStatement(
                ADD,
                statement -> {
                    OutgoingColumns.setAll(statement, mail);
                    return statement.executeUpdate();
                });
        jdbc.prepareStatement(
                ADD_RAW,
                statement -> {
                    statement.setObject(1, mail.id().value());
                    statement.setBinaryStream(2, raw.open(), raw.size());
                    return statement.executeUpdate();
                });
    }

    @Override
    public void replace(OutgoingMail changed) {
        int written =
                jdbc.prepareStatement(
                        REPLACE,
                        statement -> {
                            OutgoingColumns.setChanging(statement, changed);
                            statement.setObject(8, changed.id().value());
                            statement.setLong(9, changed.version() - 1);
                            return statement.executeUpdate();
                        });
        if (written == 0) {
            throw new PortFailure.Stale("changed meanwhile: " + changed.id(), null);
        }
        if (changed.state() == OutgoingState.SENDING) {
            jdbc.prepareStatement(
                    ADD_TRY,
                    statement -> {
                        statement.setObject(1, changed.id().value());
                        statement.setInt(2, changed.attempts());
                        statement.setTimestamp(3, OutgoingColumns.timestamp(changed.triedAt()));
                        return statement.executeUpdate();
                    });
        }
    }

    @Override
    public Optional<OutgoingMail> find(OutgoingMailId id) {
        return mails(FIND, (statement, i) -> statement.setObject(i, id.value())).stream()
                .findFirst();
    }

    @Override
    public Optional<OutgoingMail> findByMessageId(String messageId) {
        return mails(
                        FIND_BY_MESSAGE_ID,
                        (statement, i) -> statement.setString(i, Texts.storable(messageId)))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<OutgoingMail> findByMark(String mark) {
        return mails(FIND_BY_MARK, (statement, i) -> statement.setString(i, mark)).stream()
                .findFirst();
    }

    @Override
    public List<OutgoingMail> about(Subject subject) {
        return mails(
                ABOUT,
                (statement, i) -> statement.setString(i, subject.type()),
                (statement, i) -> statement.setObject(i, subject.id()));
    }

    @Override
    public Optional<OutgoingMail> due(Instant now) {
        return mails(DUE, at(now)).stream().findFirst();
    }

    @Override
    public List<OutgoingMail> abandoned(Instant now, int limit) {
        return mails(ABANDONED, at(now), (statement, i) -> statement.setInt(i, limit));
    }

    @Override
    public List<OutgoingMail> unknown(int limit) {
        return mails(UNKNOWN, (statement, i) -> statement.setInt(i, limit));
    }

    @Override
    public int begunSince(Instant since) {
        turns.take("mail.outgoing_try");
        return read(BEGUN_SINCE, row -> row.getInt(1), at(since)).getFirst();
    }

    @Override
    public int automaticSince(EmailAddress to, Instant since) {
        return read(
                        AUTOMATIC_SINCE,
                        row -> row.getInt(1),
                        (statement, i) -> statement.setString(i, to.value()),
                        at(since))
                .getFirst();
    }

    @Override
    public Optional<Bytes> raw(OutgoingMailId id) {
        return read(
                        RAW,
                        row -> Bytes.owning(row.getBytes(1)),
                        (statement, i) -> statement.setObject(i, id.value()))
                .stream()
                .findFirst();
    }

    private static Setter at(Instant moment) {
        return (statement, i) -> statement.setTimestamp(i, Timestamp.from(moment));
    }

    private List<OutgoingMail> mails(String sql, Setter... values) {
        return read(sql, OutgoingColumns::mail, values);
    }

    /** Joins the transaction that is open, or opens one. */
    private <T> List<T> read(String sql, RowReader<T> reader, Setter... values) {
        return SqlFailures.translated(
                () ->
                        transactions.executeWrite(
                                status ->
                                        jdbc.prepareStatement(
                                                sql,
                                                statement -> rows(statement, reader, values))));
    }

    private static <T> List<T> rows(
            PreparedStatement statement, RowReader<T> reader, Setter... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            values[i].set(statement, i + 1);
        }
        try (var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        }
    }
}
