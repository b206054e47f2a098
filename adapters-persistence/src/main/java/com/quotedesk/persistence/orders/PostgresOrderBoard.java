package com.quotedesk.persistence.orders;

import com.quotedesk.application.clients.Clients;
import com.quotedesk.application.orders.OrderBoard;
import com.quotedesk.application.orders.Orders;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderStatus;
import com.quotedesk.persistence.work.NewestFirst;
import com.quotedesk.persistence.work.SqlFailures;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class PostgresOrderBoard implements OrderBoard {

    private static final String LIST =
            """
            SELECT o.id, o.number_year, o.number_seq, o.status, o.needs_review, o.subject,
                   o.item_count, o.created_at, o.client_id, c.name AS client_name
            FROM sales.customer_order o
            LEFT JOIN core.client c ON c.id = o.client_id
            WHERE true\
            """;

    private static final String MAILS =
            """
            SELECT id, sender, subject, received_at
            FROM mail.message
            WHERE order_id = ?
            ORDER BY received_at, id
            """;

    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;
    private final Orders orders;
    private final Clients clients;

    PostgresOrderBoard(
            JdbcOperations jdbc,
            TransactionOperations<Connection> transactions,
            Orders orders,
            Clients clients) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.orders = orders;
        this.clients = clients;
    }

    @Override
    public Page<Row> list(Query query) {
        var select = new NewestFirst(LIST, "o.created_at", "o.id");
        select.seenBy(query.sight(), "o.owner_id", "o.team_id");
        narrow(select, query.filter());
        if (query.oldestFirst()) {
            select.turnedRound();
        }
        return SqlFailures.translated(
                () ->
                        transactions.executeRead(
                                status ->
                                        select.page(
                                                jdbc,
                                                query.after(),
                                                query.limit(),
                                                PostgresOrderBoard::row,
                                                row ->
                                                        new PageKey(
                                                                row.createdAt(),
                                                                row.id().value()))));
    }

    private static void narrow(NewestFirst select, Filter filter) {
        select.among("o.status", filter.statuses()).containing("o.search_text", filter.search());
        if (filter.needsReview() != null) {
            select.and(filter.needsReview() ? "o.needs_review" : "NOT o.needs_review");
        }
        if (filter.archived() != null) {
            select.and(filter.archived() ? "o.archived" : "NOT o.archived");
        }
        var client = filter.client();
        if (client != null) {
            select.and("o.client_id = ?", (statement, i) -> statement.setObject(i, client.value()));
        }
        var manager = filter.manager();
        if (manager != null) {
            select.and("o.owner_id = ?", (statement, i) -> statement.setObject(i, manager.value()));
        }
        var from = filter.from();
        if (from != null) {
            select.and(
                    "o.created_at >= ?",
                    (statement, i) -> statement.setTimestamp(i, Timestamp.from(from)));
        }
        var until = filter.until();
        if (until != null) {
            select.and(
                    "o.created_at < ?",
                    (statement, i) -> statement.setTimestamp(i, Timestamp.from(until)));
        }
    }

    @Override
    public Optional<Detail> find(OrderId id) {
        return SqlFailures.translated(
                () -> transactions.executeRead(status -> orders.get(id).map(this::detail)));
    }

    private Detail detail(Order order) {
        var client = order.client() == null ? null : clients.find(order.client()).orElseThrow();
        return new Detail(order, client, mailsOf(order.id()));
    }

    private List<MailOfOrder> mailsOf(OrderId order) {
        return jdbc.prepareStatement(
                MAILS,
                statement -> {
                    statement.setObject(1, order.value());
                    try (var rows = statement.executeQuery()) {
                        var mails = new ArrayList<MailOfOrder>();
                        while (rows.next()) {
                            mails.add(
                                    new MailOfOrder(
                                            new MessageId(rows.getObject("id", UUID.class)),
                                            rows.getString("sender"),
                                            rows.getString("subject"),
                                            rows.getTimestamp("received_at").toInstant()));
                        }
                        return mails;
                    }
                });
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new OrderId(row.getObject("id", UUID.class)),
                new DocumentNumber(
                        DocumentKind.ORDER, row.getInt("number_year"), row.getInt("number_seq")),
                OrderStatus.valueOf(row.getString("status")),
                row.getBoolean("needs_review"),
                clientName(row),
                row.getString("subject"),
                row.getInt("item_count"),
                row.getTimestamp("created_at").toInstant());
    }

    private static @Nullable ClientName clientName(ResultSet row) throws SQLException {
        var id = row.getObject("client_id", UUID.class);
        return id == null ? null : new ClientName(new ClientId(id), row.getString("client_name"));
    }
}
