package com.quotedesk.persistence.mail;

import com.quotedesk.application.mail.Mailbox;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.persistence.work.Turns;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** How mails come into the store, each place on the server once. */
@Singleton
final class NewMails {

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

    private final JdbcOperations jdbc;
    private final Turns turns;
    private final RawMails rawMails;

    NewMails(JdbcOperations jdbc, Turns turns, RawMails rawMails) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.rawMails = rawMails;
    }

    int keep(String mailbox, List<Mailbox.Fetched> mails, List<MessageId> ids) {
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

    Set<Long> kept(String mailbox, long validity, List<Long> uids) {
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
        var contents = new LinkedHashMap<UUID, Bytes>();
        mails.forEach(mail -> contents.put(mail.id(), mail.mail().raw()));
        rawMails.add(contents);
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
}
