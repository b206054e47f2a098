package com.quotedesk.persistence.mail;

import com.quotedesk.application.mail.MessageBoard;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.MessageState;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.users.Sight;
import com.quotedesk.persistence.work.NewestFirst;
import com.quotedesk.persistence.work.SqlFailures;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
final class PostgresMessageBoard implements MessageBoard {

    private static final String LIST =
            """
            SELECT m.id, m.mailbox, m.state, m.kind, m.sender, m.subject, m.size, m.truncated,
                   m.defects, m.attempts, m.failure, m.needs_match, m.received_at,
                   coalesce(x.order_id, m.order_id) AS order_id, x.number, x.rfq_id, x.proposal_id
            FROM mail.message m
            LEFT JOIN mail.message_match x ON x.message_id = m.id AND x.undone_at IS NULL
            LEFT JOIN sales.customer_order o ON o.id = coalesce(x.order_id, m.order_id)
            WHERE true\
            """;

    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;

    PostgresMessageBoard(JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Page<Row> list(Query query) {
        var select = select(query.sight());
        narrow(select, query.filter());
        return read(select, query.after(), query.limit());
    }

    private static void narrow(NewestFirst select, Filter filter) {
        select.among("m.state", filter.states()).among("m.kind", filter.kinds());
        if (filter.matched() != null) {
            select.and(filter.matched() ? "x.number IS NOT NULL" : "x.number IS NULL");
        }
        if (filter.needsMatch() != null) {
            select.and(filter.needsMatch() ? "m.needs_match" : "NOT m.needs_match");
        }
        var order = filter.order();
        if (order != null) {
            // Either index finds the few there are; what belongs elsewhere by now is left out.
            select.and(
                    """
                    m.id IN (SELECT id FROM mail.message WHERE order_id = ?
                             UNION ALL
                             SELECT message_id FROM mail.message_match
                             WHERE order_id = ? AND undone_at IS NULL)
                    AND coalesce(x.order_id, m.order_id) = ?\
                    """,
                    (statement, i) -> statement.setObject(i, order.value()),
                    (statement, i) -> statement.setObject(i, order.value()),
                    (statement, i) -> statement.setObject(i, order.value()));
        }
        var rfq = filter.rfq();
        if (rfq != null) {
            select.and("x.rfq_id = ?", (statement, i) -> statement.setObject(i, rfq.value()));
        }
    }

    @Override
    public Optional<Row> find(Sight sight, MessageId id) {
        var select =
                select(sight).and("m.id = ?", (statement, i) -> statement.setObject(i, id.value()));
        return read(select, null, 1).items().stream().findFirst();
    }

    private static NewestFirst select(Sight sight) {
        return new NewestFirst(LIST, "m.received_at", "m.id")
                .seenBy(sight, "o.owner_id", "o.team_id");
    }

    private Page<Row> read(NewestFirst select, @Nullable PageKey after, int limit) {
        return SqlFailures.translated(
                () ->
                        transactions.executeWrite(
                                status ->
                                        select.page(
                                                jdbc,
                                                after,
                                                limit,
                                                PostgresMessageBoard::row,
                                                row ->
                                                        new PageKey(
                                                                row.receivedAt(),
                                                                row.id().value()))));
    }

    private static Row row(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        var id = row.getObject("order_id", UUID.class);
        var order = id == null ? null : new OrderId(id);
        boolean matched = row.getObject("number") != null;
        return new Row(
                new MessageId(row.getObject("id", UUID.class)),
                row.getString("mailbox"),
                MessageState.valueOf(row.getString("state")),
                kind == null ? null : MessageKind.valueOf(kind),
                row.getString("sender"),
                row.getString("subject"),
                row.getLong("size"),
                row.getBoolean("truncated"),
                defects(row),
                row.getInt("attempts"),
                row.getString("failure"),
                order,
                matched ? MatchSubject.of(row, Objects.requireNonNull(order)) : null,
                row.getBoolean("needs_match"),
                row.getTimestamp("received_at").toInstant());
    }

    private static Set<MailDefect> defects(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("defects").getArray())
                .map(MailDefect::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
