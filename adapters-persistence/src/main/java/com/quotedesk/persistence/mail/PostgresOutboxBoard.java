package com.quotedesk.persistence.mail;

import com.quotedesk.application.mail.OutboxBoard;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.mail.OutgoingMailId;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.Sight;
import com.quotedesk.domain.users.TeamId;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.persistence.work.NewestFirst;
import com.quotedesk.persistence.work.NewestFirst.Setter;
import com.quotedesk.persistence.work.SqlFailures;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class PostgresOutboxBoard implements OutboxBoard {

    private static final String LIST =
            """
            SELECT m.*, o.id AS order_id, o.owner_id, o.team_id
            FROM mail.outgoing m
            LEFT JOIN sourcing.rfq r ON m.about_type = 'rfq' AND r.id = m.about_id
            LEFT JOIN sales.proposal p ON m.about_type = 'proposal' AND p.id = m.about_id
            LEFT JOIN sales.customer_order o
                ON o.id = coalesce(r.order_id, p.order_id, CASE WHEN m.about_type = 'order' THEN m.about_id END)
            WHERE true\
            """;

    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;

    PostgresOutboxBoard(JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Page<Row> list(Query query) {
        var filter = query.filter();
        var select =
                select(query.sight())
                        .among("m.state", filter.states())
                        .among("m.kind", filter.kinds());
        var order = filter.order();
        if (order != null) {
            Setter id = (statement, i) -> statement.setObject(i, order.value());
            // The index by what mails are about finds the few there are.
            select.and(
                    """
                    (m.about_type, m.about_id) IN (
                        SELECT 'rfq', id FROM sourcing.rfq WHERE order_id = ?
                        UNION ALL SELECT 'proposal', id FROM sales.proposal WHERE order_id = ?
                        UNION ALL SELECT 'order', ?::uuid)\
                    """,
                    id,
                    id,
                    id);
        }
        var rfq = filter.rfq();
        if (rfq != null) {
            select.and(
                    "m.about_type = 'rfq' AND m.about_id = ?",
                    (statement, i) -> statement.setObject(i, rfq.value()));
        }
        return read(select, query.after(), query.limit());
    }

    @Override
    public Optional<Row> find(Sight sight, OutgoingMailId id) {
        var select =
                select(sight).and("m.id = ?", (statement, i) -> statement.setObject(i, id.value()));
        return read(select, null, 1).items().stream().findFirst();
    }

    private static NewestFirst select(Sight sight) {
        return new NewestFirst(LIST, "m.created_at", "m.id")
                .seenBy(sight, "o.owner_id", "o.team_id");
    }

    /** Joins the transaction that is open, or opens one. */
    private Page<Row> read(NewestFirst select, @Nullable PageKey after, int limit) {
        return SqlFailures.translated(
                () ->
                        transactions.executeWrite(
                                status ->
                                        select.page(
                                                jdbc,
                                                after,
                                                limit,
                                                PostgresOutboxBoard::row,
                                                row ->
                                                        new PageKey(
                                                                row.mail().createdAt(),
                                                                row.mail().id().value()))));
    }

    private static Row row(ResultSet row) throws SQLException {
        var order = row.getObject("order_id", UUID.class);
        var user = row.getObject("owner_id", UUID.class);
        var team = row.getObject("team_id", UUID.class);
        return new Row(
                OutgoingColumns.mail(row),
                order == null ? null : new OrderId(order),
                new Owner(
                        user == null ? null : new UserId(user),
                        team == null ? null : new TeamId(team)));
    }
}
