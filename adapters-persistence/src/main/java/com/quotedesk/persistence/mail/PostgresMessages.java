package com.quotedesk.persistence.mail;

import com.quotedesk.application.mail.Mailbox;
import com.quotedesk.application.mail.Messages;
import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.MessageState;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.persistence.work.SqlFailures;
import com.quotedesk.persistence.work.Texts;
import com.quotedesk.persistence.work.Turns;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@Singleton
final class PostgresMessages implements Messages {

    /** Failures are for people to read, not whole stacks. */
    private static final int LONGEST_FAILURE = 2000;

    private static final String CURSOR =
            "SELECT uid_validity, last_uid FROM mail.mailbox_cursor WHERE mailbox = ?";

    private static final String MOVE_CURSOR =
            """
            INSERT INTO mail.mailbox_cursor (mailbox, uid_validity, last_uid) VALUES (?, ?, ?)
            ON CONFLICT (mailbox) DO UPDATE
            SET uid_validity = excluded.uid_validity,
                last_uid = CASE WHEN mailbox_cursor.uid_validity = excluded.uid_validity
                                THEN greatest(mailbox_cursor.last_uid, excluded.last_uid)
                                ELSE excluded.last_uid END
            """;

    private static final String KEPT =
            """
            SELECT uid FROM mail.message
            WHERE mailbox = ? AND uid_validity = ? AND uid = ANY(?)
            """;

    private static final String KNOWN_BYTES =
            """
            SELECT DISTINCT raw_sha256 FROM mail.message
            WHERE mailbox = ? AND uid_validity <> ? AND raw_sha256 = ANY(?)
            """;

    private static final String RENUMBER =
            """
            UPDATE mail.message SET uid_validity = ?, uid = ?
            WHERE id = (SELECT id FROM mail.message
                        WHERE mailbox = ? AND raw_sha256 = ? AND uid_validity <> ?
                        ORDER BY uid LIMIT 1)
            """;

    /** All mails of a batch in one statement: a round trip costs more than a row. */
    private static final String ADD =
            """
            INSERT INTO mail.message (id, mailbox, uid_validity, uid, received_at, size, truncated,
                raw_sha256, state, attempts, claimable_from, subject, defects)
            SELECT id, ?, ?, uid, received_at, size, truncated, raw_sha256,
                'RECEIVED', 0, '-infinity', '', '{}'
            FROM unnest(?::uuid[], ?::bigint[], ?::timestamptz[], ?::bigint[], ?::boolean[], ?::text[])
                AS mail (id, uid, received_at, size, truncated, raw_sha256)
            """;

    private static final String ADD_RAW =
            """
            INSERT INTO mail.message_raw (message_id, content)
            SELECT * FROM unnest(?::uuid[], ?::bytea[])
            """;

    private static final String CLAIM =
            """
            WITH next AS (
                SELECT id FROM mail.message
                WHERE state = 'RECEIVED' AND claimable_from <= ?
                ORDER BY received_at, id LIMIT ?
                FOR UPDATE SKIP LOCKED),
            claimed AS (
                UPDATE mail.message m SET attempts = attempts + 1, claimable_from = ?
                FROM next WHERE m.id = next.id
                RETURNING m.id, m.mailbox, m.received_at, m.truncated, m.attempts, m.again, m.order_id)
            SELECT claimed.*, raw.content
            FROM claimed JOIN mail.message_raw raw ON raw.message_id = claimed.id
            """;

    private static final String LOCK_WAITING =
            "SELECT 1 FROM mail.message WHERE id = ? AND state = 'RECEIVED' FOR UPDATE";

    private static final String FILE =
            """
            UPDATE mail.message
            SET state = 'FILED', failure = NULL, kind = ?, sender = ?, sender_name = ?,
                subject = ?, internet_id = ?, defects = ?, order_id = coalesce(?, order_id),
                needs_match = ?
            WHERE id = ?
            """;

    private static final String SET_ASIDE =
            """
            UPDATE mail.message
            SET state = ?, failure = ?, order_id = coalesce(?, order_id),
                claimable_from = coalesce(?, claimable_from)
            WHERE id = ?
            """;

    private static final String READ_AGAIN =
            """
            UPDATE mail.message
            SET state = 'RECEIVED', attempts = 0, claimable_from = '-infinity', failure = NULL,
                needs_match = false, again = true
            WHERE id = ? AND state <> 'RECEIVED'
            """;

    private static final String NEED_MATCH =
            "UPDATE mail.message SET needs_match = ? WHERE id = ? AND state <> 'RECEIVED'";

    private static final String KNOWN =
            """
            SELECT m.id, m.order_id
            FROM unnest(?::text[]) WITH ORDINALITY AS wanted (internet_id, place)
            JOIN mail.message m ON m.internet_id = wanted.internet_id
            ORDER BY wanted.place, m.id
            """;

    private static final String RAW = "SELECT content FROM mail.message_raw WHERE message_id = ?";

    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;
    private final Turns turns;

    PostgresMessages(
            JdbcOperations jdbc, TransactionOperations<Connection> transactions, Turns turns) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.turns = turns;
    }

    @Override
    public Optional<Mailbox.Cursor> cursor(String mailbox) {
        return SqlFailures.translated(
                () ->
                        transactions.executeRead(
                                status ->
                                        jdbc.prepareStatement(
                                                CURSOR,
                                                statement -> {
                                                    statement.setString(1, mailbox);
                                                    try (var rows = statement.executeQuery()) {
                                                        return rows.next()
                                                                ? Optional.of(
                                                                        new Mailbox.Cursor(
                                                                                rows.getLong(1),
                                                                                rows.getLong(2)))
                                                                : Optional.<Mailbox.Cursor>empty();
                                                    }
                                                })));
    }

    @Override
    public int keep(String mailbox, List<Mailbox.Fetched> mails, List<MessageId> ids) {
        if (mails.isEmpty()) {
            return 0;
        }
        // Two nodes may have fetched the same mails.
        turns.take("mail.message of " + mailbox);
        long validity = mails.getFirst().uidValidity();
        var seen = kept(mailbox, validity, mails.stream().map(Mailbox.Fetched::uid).toList());
        var fresh = new ArrayList<NewMail>();
        for (int i = 0; i < mails.size(); i++) {
            if (seen.add(mails.get(i).uid())) {
                fresh.add(NewMail.of(ids.get(i), mails.get(i)));
            }
        }
        var known = knownBytes(mailbox, validity, fresh);
        fresh.removeIf(
                mail ->
                        known.contains(mail.sha256())
                                && renumber(mailbox, mail.mail(), mail.sha256()));
        if (!fresh.isEmpty()) {
            add(mailbox, validity, fresh);
        }
        moveCursor(mailbox, mails.getLast());
        return fresh.size();
    }

    private record NewMail(UUID id, Mailbox.Fetched mail, String sha256) {
        static NewMail of(MessageId id, Mailbox.Fetched mail) {
            return new NewMail(id.value(), mail, mail.raw().sha256());
        }
    }

    @Override
    public List<Long> notKept(String mailbox, long uidValidity, List<Long> uids) {
        var kept =
                SqlFailures.translated(
                        () -> transactions.executeRead(status -> kept(mailbox, uidValidity, uids)));
        return uids.stream().filter(uid -> !kept.contains(uid)).toList();
    }

    private Set<Long> kept(String mailbox, long validity, List<Long> uids) {
        return jdbc.prepareStatement(
                KEPT,
                statement -> {
                    statement.setString(1, mailbox);
                    statement.setLong(2, validity);
                    statement.setArray(3, array(statement, "bigint", uids.toArray()));
                    try (var rows = statement.executeQuery()) {
                        var kept = new HashSet<Long>();
                        while (rows.next()) {
                            kept.add(rows.getLong(1));
                        }
                        return kept;
                    }
                });
    }

    private Set<String> knownBytes(String mailbox, long validity, List<NewMail> mails) {
        return jdbc.prepareStatement(
                KNOWN_BYTES,
                statement -> {
                    statement.setString(1, mailbox);
                    statement.setLong(2, validity);
                    statement.setArray(
                            3,
                            array(
                                    statement,
                                    "text",
                                    mails.stream().map(NewMail::sha256).toArray()));
                    try (var rows = statement.executeQuery()) {
                        var known = new HashSet<String>();
                        while (rows.next()) {
                            known.add(rows.getString(1));
                        }
                        return known;
                    }
                });
    }

    private static Array array(PreparedStatement statement, String type, Object[] elements)
            throws SQLException {
        return statement.getConnection().createArrayOf(type, elements);
    }

    private static Array column(
            PreparedStatement statement,
            String type,
            List<NewMail> mails,
            Function<NewMail, Object> value)
            throws SQLException {
        return array(statement, type, mails.stream().map(value).toArray());
    }

    private boolean renumber(String mailbox, Mailbox.Fetched mail, String sha256) {
        return jdbc.prepareStatement(
                RENUMBER,
                statement -> {
                    statement.setLong(1, mail.uidValidity());
                    statement.setLong(2, mail.uid());
                    statement.setString(3, mailbox);
                    statement.setString(4, sha256);
                    statement.setLong(5, mail.uidValidity());
                    return statement.executeUpdate() > 0;
                });
    }

    private void add(String mailbox, long validity, List<NewMail> mails) {
        jdbc.prepareStatement(
                ADD,
                statement -> {
                    statement.setString(1, mailbox);
                    statement.setLong(2, validity);
                    statement.setArray(3, column(statement, "uuid", mails, NewMail::id));
                    statement.setArray(
                            4, column(statement, "bigint", mails, one -> one.mail().uid()));
                    statement.setArray(
                            5,
                            column(
                                    statement,
                                    "timestamptz",
                                    mails,
                                    one -> Timestamp.from(one.mail().receivedAt())));
                    statement.setArray(
                            6, column(statement, "bigint", mails, one -> one.mail().size()));
                    statement.setArray(
                            7, column(statement, "boolean", mails, one -> one.mail().truncated()));
                    statement.setArray(8, column(statement, "text", mails, NewMail::sha256));
                    return statement.executeUpdate();
                });
        jdbc.prepareStatement(
                ADD_RAW,
                statement -> {
                    statement.setArray(1, column(statement, "uuid", mails, NewMail::id));
                    var contents =
                            mails.stream()
                                    .map(one -> one.mail().raw().toArray())
                                    .toArray(byte[][]::new);
                    statement.setArray(2, array(statement, "bytea", contents));
                    return statement.executeUpdate();
                });
    }

    private void moveCursor(String mailbox, Mailbox.Fetched last) {
        jdbc.prepareStatement(
                MOVE_CURSOR,
                statement -> {
                    statement.setString(1, mailbox);
                    statement.setLong(2, last.uidValidity());
                    statement.setLong(3, last.uid());
                    return statement.executeUpdate();
                });
    }

    @Override
    public List<Claimed> claim(int limit, Instant now, Duration lease) {
        var claimed =
                jdbc.prepareStatement(
                        CLAIM,
                        statement -> {
                            statement.setTimestamp(1, Timestamp.from(now));
                            statement.setInt(2, limit);
                            statement.setTimestamp(3, Timestamp.from(now.plus(lease)));
                            try (var rows = statement.executeQuery()) {
                                var mails = new ArrayList<Claimed>();
                                while (rows.next()) {
                                    mails.add(
                                            new Claimed(
                                                    new MessageId(rows.getObject("id", UUID.class)),
                                                    rows.getString("mailbox"),
                                                    rows.getTimestamp("received_at").toInstant(),
                                                    rows.getBoolean("truncated"),
                                                    rows.getInt("attempts"),
                                                    rows.getBoolean("again"),
                                                    orderOf(rows),
                                                    Bytes.owning(rows.getBytes("content"))));
                                }
                                return mails;
                            }
                        });
        claimed.sort(
                Comparator.comparing(Claimed::receivedAt).thenComparing(mail -> mail.id().value()));
        return claimed;
    }

    @Override
    public boolean lockWaiting(MessageId id) {
        return jdbc.prepareStatement(
                LOCK_WAITING,
                statement -> {
                    statement.setObject(1, id.value());
                    try (var rows = statement.executeQuery()) {
                        return rows.next();
                    }
                });
    }

    @Override
    public void file(MessageId id, Filing filing) {
        var sender = filing.sender();
        var defects = filing.defects().stream().map(MailDefect::name).sorted().toArray();
        jdbc.prepareStatement(
                FILE,
                statement -> {
                    statement.setString(1, filing.kind().name());
                    statement.setString(2, sender == null ? null : sender.address().value());
                    statement.setString(
                            3, sender == null ? null : Texts.storableOrNull(sender.name()));
                    statement.setString(4, Texts.storable(filing.subject()));
                    statement.setString(5, Texts.storableOrNull(filing.internetMessageId()));
                    statement.setArray(6, statement.getConnection().createArrayOf("text", defects));
                    statement.setObject(7, valueOf(filing.order()));
                    statement.setBoolean(8, filing.needsMatch());
                    statement.setObject(9, id.value());
                    return changedOne(statement.executeUpdate());
                });
    }

    @Override
    public boolean readAgain(MessageId id) {
        return jdbc.prepareStatement(
                        READ_AGAIN,
                        statement -> {
                            statement.setObject(1, id.value());
                            return statement.executeUpdate();
                        })
                > 0;
    }

    @Override
    public boolean needMatch(MessageId id, boolean needed) {
        return jdbc.prepareStatement(
                        NEED_MATCH,
                        statement -> {
                            statement.setBoolean(1, needed);
                            statement.setObject(2, id.value());
                            return statement.executeUpdate();
                        })
                > 0;
    }

    @Override
    public List<Known> known(List<String> internetIds) {
        var wanted = internetIds.stream().map(Texts::storable).toArray();
        return SqlFailures.translated(
                () ->
                        transactions.executeWrite(
                                status ->
                                        jdbc.prepareStatement(
                                                KNOWN,
                                                statement -> {
                                                    statement.setArray(
                                                            1, array(statement, "text", wanted));
                                                    return known(statement);
                                                })));
    }

    private static List<Known> known(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var known = new ArrayList<Known>();
            while (rows.next()) {
                known.add(
                        new Known(
                                new MessageId(rows.getObject("id", UUID.class)), orderOf(rows)));
            }
            return known;
        }
    }

    private static @Nullable OrderId orderOf(ResultSet row) throws SQLException {
        var order = row.getObject("order_id", UUID.class);
        return order == null ? null : new OrderId(order);
    }

    @Override
    public void quarantine(MessageId id, String failure, @Nullable OrderId order) {
        setAside(id, MessageState.QUARANTINED, failure, order, null);
    }

    @Override
    public void postpone(MessageId id, String failure, Instant notBefore) {
        setAside(id, MessageState.RECEIVED, failure, null, notBefore);
    }

    private void setAside(
            MessageId id,
            MessageState state,
            String failure,
            @Nullable OrderId order,
            @Nullable Instant notBefore) {
        var told = Texts.storable(failure);
        jdbc.prepareStatement(
                SET_ASIDE,
                statement -> {
                    statement.setString(1, state.name());
                    statement.setString(
                            2, told.substring(0, Math.min(told.length(), LONGEST_FAILURE)));
                    statement.setObject(3, valueOf(order));
                    statement.setTimestamp(4, notBefore == null ? null : Timestamp.from(notBefore));
                    statement.setObject(5, id.value());
                    return changedOne(statement.executeUpdate());
                });
    }

    @Override
    public Optional<Bytes> raw(MessageId id) {
        return SqlFailures.translated(
                () ->
                        transactions.executeRead(
                                status ->
                                        jdbc.prepareStatement(
                                                RAW,
                                                statement -> {
                                                    statement.setObject(1, id.value());
                                                    try (var rows = statement.executeQuery()) {
                                                        return rows.next()
                                                                ? Optional.of(
                                                                        Bytes.owning(
                                                                                rows.getBytes(1)))
                                                                : Optional.<Bytes>empty();
                                                    }
                                                })));
    }

    private static @Nullable UUID valueOf(@Nullable OrderId order) {
        return order == null ? null : order.value();
    }

    private static int changedOne(int rows) throws SQLException {
        if (rows != 1) {
            throw new SQLException("a mail vanished while it was worked on");
        }
        return rows;
    }
}
