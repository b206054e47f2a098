package com.quotedesk.persistence.mail;

import com.quotedesk.application.mail.Matches;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.mail.Belonging;
import com.quotedesk.domain.mail.MatchEffect;
import com.quotedesk.domain.mail.MatchWay;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.MessageMatch;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.persistence.work.SqlFailures;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class PostgresMatches implements Matches {

    private static final String ADD =
            """
            INSERT INTO mail.message_match (effect, effect_at, effect_items, undone_at, undone_by,
                undone_reason, message_id, number, order_id, rfq_id, proposal_id, way, sure, proven,
                matched_at, matched_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    private static final String REPLACE =
            """
            UPDATE mail.message_match
            SET effect = ?, effect_at = ?, effect_items = ?, undone_at = ?, undone_by = ?,
                undone_reason = ?
            WHERE message_id = ? AND number = ?
            """;

    private static final String OF =
            "SELECT * FROM mail.message_match WHERE message_id = ? AND undone_at IS NULL";

    private static final String ALL =
            "SELECT * FROM mail.message_match WHERE message_id = ? ORDER BY number";

    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;

    PostgresMatches(JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void add(MessageMatch match) {
        int added =
                jdbc.prepareStatement(
                        ADD,
                        statement -> {
                            setChanging(statement, match);
                            var subject = match.to().subject();
                            statement.setObject(9, match.to().order().value());
                            statement.setObject(
                                    10, match.to().is(Belonging.RFQ) ? subject.id() : null);
                            statement.setObject(
                                    11, match.to().is(Belonging.PROPOSAL) ? subject.id() : null);
                            statement.setString(12, match.way().name());
                            statement.setInt(13, match.sure());
                            statement.setBoolean(14, match.proven());
                            statement.setTimestamp(15, Timestamp.from(match.at()));
                            statement.setString(16, match.by());
                            return statement.executeUpdate();
                        });
        if (added == 0) {
            throw new PortFailure.Stale("belongs to something already: " + match.message(), null);
        }
    }

    @Override
    public void replace(MessageMatch changed) {
        jdbc.prepareStatement(
                REPLACE,
                statement -> {
                    setChanging(statement, changed);
                    return statement.executeUpdate();
                });
    }

    /** What changes, and the key, at the first eight places. */
    private static void setChanging(PreparedStatement statement, MessageMatch match)
            throws SQLException {
        var effect = match.effect();
        var undone = match.undone();
        statement.setString(1, effect.kind().name());
        statement.setTimestamp(2, effect.at() == null ? null : Timestamp.from(effect.at()));
        statement.setArray(
                3, statement.getConnection().createArrayOf("uuid", effect.items().toArray()));
        statement.setTimestamp(4, undone == null ? null : Timestamp.from(undone.at()));
        statement.setString(5, undone == null ? null : undone.by());
        statement.setString(6, undone == null ? null : Texts.storable(undone.reason()));
        statement.setObject(7, match.message().value());
        statement.setInt(8, match.number());
    }

    @Override
    public Optional<MessageMatch> of(MessageId message) {
        return read(OF, message).stream().findFirst();
    }

    @Override
    public List<MessageMatch> all(MessageId message) {
        return read(ALL, message);
    }

    /** Joins the transaction that is open, or opens one. */
    private List<MessageMatch> read(String sql, MessageId message) {
        return SqlFailures.translated(
                () ->
                        transactions.executeWrite(
                                status ->
                                        jdbc.prepareStatement(
                                                sql,
                                                statement -> {
                                                    statement.setObject(1, message.value());
                                                    try (var rows = statement.executeQuery()) {
                                                        var found = new ArrayList<MessageMatch>();
                                                        while (rows.next()) {
                                                            found.add(match(rows));
                                                        }
                                                        return found;
                                                    }
                                                })));
    }

    private static MessageMatch match(ResultSet row) throws SQLException {
        var effectAt = row.getTimestamp("effect_at");
        return new MessageMatch(
                new MessageId(row.getObject("message_id", UUID.class)),
                row.getInt("number"),
                belonging(row),
                MatchWay.valueOf(row.getString("way")),
                row.getInt("sure"),
                row.getBoolean("proven"),
                new MatchEffect(
                        MatchEffect.Kind.valueOf(row.getString("effect")),
                        effectAt == null ? null : effectAt.toInstant(),
                        Set.of((UUID[]) row.getArray("effect_items").getArray())),
                row.getTimestamp("matched_at").toInstant(),
                row.getString("matched_by"),
                undone(row));
    }

    private static MessageMatch.@Nullable Undone undone(ResultSet row) throws SQLException {
        var at = row.getTimestamp("undone_at");
        return at == null
                ? null
                : new MessageMatch.Undone(
                        at.toInstant(), row.getString("undone_by"), row.getString("undone_reason"));
    }

    private static Belonging belonging(ResultSet row) throws SQLException {
        var order = new OrderId(row.getObject("order_id", UUID.class));
        return new Belonging(order, MatchSubject.of(row, order));
    }
}
