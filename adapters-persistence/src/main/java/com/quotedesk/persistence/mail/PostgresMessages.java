package com.quotedesk.persistence.mail;

import static java.util.stream.Collectors.joining;

import com.quotedesk.application.mail.Mailbox;
import com.quotedesk.application.mail.Messages;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.MessageState;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.persistence.work.Columns;
import com.quotedesk.persistence.work.Journey;
import com.quotedesk.persistence.work.LateRows;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.SqlFailures;
import com.quotedesk.persistence.work.Texts;
import com.quotedesk.persistence.work.TransactionEnd;
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
import org.jspecify.annotations.Nullable;

@Singleton
final class PostgresMessages implements Messages {

    /** Failures are for people to read, not whole stacks. */
    private static final int LONGEST_FAILURE = 2000;

    private static final String CURSOR =
            "SELECT uid_validity, last_uid FROM mail.mailbox_cursor WHERE mailbox = ?";

    /**
     * The oldest, up to the first that was tried before; or that one alone, where it is the oldest.
     */
    private static final String CLAIM =
            """
            WITH waiting AS (
                SELECT id, received_at, attempts, size FROM mail.message
                WHERE state = 'RECEIVED' AND claimable_from <= ?
                ORDER BY received_at, id LIMIT ?
                FOR UPDATE SKIP LOCKED),
            ranked AS (
                SELECT id, row_number() OVER oldest AS place, sum(attempts) OVER oldest AS tries,
                       sum(size) OVER oldest AS bytes
                FROM waiting WINDOW oldest AS (ORDER BY received_at, id)),
            claimed AS (
                UPDATE mail.message m SET attempts = attempts + 1, claimable_from = ?
                FROM ranked
                WHERE m.id = ranked.id AND (place = 1 OR (tries = 0 AND bytes <= ?))
                RETURNING m.id, m.mailbox, m.received_at, m.truncated, m.attempts, m.again, m.order_id)
            SELECT claimed.*, raw.content
            FROM claimed JOIN mail.message_raw raw ON raw.message_id = claimed.id
            """;

    private static final String GIVE_BACK =
            """
            UPDATE mail.message SET attempts = attempts - 1, claimable_from = '-infinity'
            WHERE id = ANY(?) AND state = 'RECEIVED' AND attempts > 0
            """;

    private static final String LOCK_WAITING =
            """
            SELECT id FROM mail.message WHERE id = ANY(?) AND state = 'RECEIVED'
            ORDER BY id FOR UPDATE
            """;

    private static final String FILE =
            """
            UPDATE mail.message m
            SET state = 'FILED', failure = NULL, kind = filed.kind, sender = filed.sender,
                sender_name = filed.sender_name, subject = filed.subject,
                internet_id = filed.internet_id,
                defects = string_to_array(filed.defects, ','),
                order_id = coalesce(filed.order_id, m.order_id), needs_match = filed.needs_match
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::uuid[], ?::boolean[])
                 filed (id, kind, sender, sender_name, subject, internet_id, defects, order_id,
                        needs_match)
            WHERE m.id = filed.id
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

    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;
    private final Reads reads;
    private final NewMails newMails;
    private final RawMails rawMails;
    private final LateRows<Filed> filed;

    PostgresMessages(
            JdbcOperations jdbc,
            TransactionOperations<Connection> transactions,
            Reads reads,
            NewMails newMails,
            RawMails rawMails,
            TransactionEnd end) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.reads = reads;
        this.newMails = newMails;
        this.rawMails = rawMails;
        this.filed = new LateRows<>(end, PostgresMessages::write);
    }

    private record Filed(MessageId id, Filing filing) {}

    @Override
    public Optional<Mailbox.Cursor> cursor(String mailbox) {
        return reads.of(
                () ->
                        jdbc.prepareStatement(
                                CURSOR,
                                statement -> {
                                    statement.setString(1, mailbox);
                                    try (var rows = statement.executeQuery()) {
                                        return rows.next()
                                                ? Optional.of(
                                                        new Mailbox.Cursor(
                                                                rows.getLong(1), rows.getLong(2)))
                                                : Optional.<Mailbox.Cursor>empty();
                                    }
                                }));
    }

    @Override
    public int keep(String mailbox, List<Mailbox.Fetched> mails, List<MessageId> ids) {
        return newMails.keep(mailbox, mails, ids);
    }

    @Override
    public List<Long> notKept(String mailbox, long uidValidity, List<Long> uids) {
        var kept = reads.of(() -> newMails.kept(mailbox, uidValidity, uids));
        return uids.stream().filter(uid -> !kept.contains(uid)).toList();
    }

    @Override
    public List<Claimed> claim(int limit, long bytes, Instant now, Duration lease) {
        var claimed =
                jdbc.prepareStatement(
                        CLAIM,
                        statement -> {
                            statement.setTimestamp(1, Timestamp.from(now));
                            statement.setInt(2, limit);
                            statement.setTimestamp(3, Timestamp.from(now.plus(lease)));
                            statement.setLong(4, bytes);
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
    public void giveBack(List<MessageId> ids) {
        jdbc.prepareStatement(
                GIVE_BACK,
                statement -> {
                    statement.setArray(1, array(statement, ids));
                    return statement.executeUpdate();
                });
    }

    @Override
    public Set<MessageId> lockWaiting(List<MessageId> ids) {
        filed.flush();
        return jdbc.prepareStatement(
                LOCK_WAITING,
                statement -> {
                    statement.setArray(1, array(statement, ids));
                    try (var rows = statement.executeQuery()) {
                        var waiting = new HashSet<MessageId>();
                        while (rows.next()) {
                            waiting.add(new MessageId(rows.getObject(1, UUID.class)));
                        }
                        return waiting;
                    }
                });
    }

    private static Array array(PreparedStatement statement, List<MessageId> ids)
            throws SQLException {
        return statement
                .getConnection()
                .createArrayOf("uuid", ids.stream().map(MessageId::value).toArray());
    }

    @Override
    public void file(MessageId id, Filing filing) {
        filed.add(new Filed(id, filing));
    }

    private static void write(Journey journey, List<Filed> all) {
        journey.write(
                FILE,
                changed -> changedAll(changed, all.size()),
                Columns.of("uuid", all, one -> one.id().value()),
                Columns.of("text", all, one -> one.filing().kind().name()),
                Columns.of("text", all, one -> address(one.filing().sender())),
                Columns.of("text", all, one -> name(one.filing().sender())),
                Columns.of("text", all, one -> Texts.storable(one.filing().subject())),
                Columns.of(
                        "text", all, one -> Texts.storableOrNull(one.filing().internetMessageId())),
                Columns.of("text", all, one -> defects(one.filing())),
                Columns.of("uuid", all, one -> valueOf(one.filing().order())),
                Columns.of("bool", all, one -> one.filing().needsMatch()));
    }

    private static @Nullable String address(@Nullable MailAddress sender) {
        return sender == null ? null : sender.address().value();
    }

    private static @Nullable String name(@Nullable MailAddress sender) {
        return sender == null ? null : Texts.storableOrNull(sender.name());
    }

    private static String defects(Filing filing) {
        return filing.defects().stream().map(MailDefect::name).sorted().collect(joining(","));
    }

    private static void changedAll(int changed, int wanted) {
        if (changed != wanted) {
            throw new IllegalStateException("a mail vanished while it was worked on");
        }
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
                                                            1,
                                                            statement
                                                                    .getConnection()
                                                                    .createArrayOf("text", wanted));
                                                    return known(statement);
                                                })));
    }

    private static List<Known> known(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var known = new ArrayList<Known>();
            while (rows.next()) {
                known.add(
                        new Known(new MessageId(rows.getObject("id", UUID.class)), orderOf(rows)));
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
        return reads.of(() -> rawMails.get(id.value()));
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
