package com.quotedesk.persistence.orders;

import static java.util.Objects.requireNonNull;

import com.quotedesk.application.orders.OrderBoard;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderStatus;
import com.quotedesk.domain.shared.Contact;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.persistence.clients.ClientNames;
import com.quotedesk.persistence.work.Journey;
import com.quotedesk.persistence.work.NewestFirst;
import com.quotedesk.persistence.work.NewestFirst.Setter;
import com.quotedesk.persistence.work.Reads;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class PostgresOrderBoard implements OrderBoard {

    private static final String LIST =
            """
            SELECT o.id, o.number_year, o.number_seq, o.status, o.needs_review, o.subject,
                   o.item_count, o.created_at, o.client_id
            FROM sales.customer_order o
            WHERE true\
            """;

    private static final String ORDER = "SELECT * FROM sales.customer_order WHERE id = ?";

    private static final String ITEMS =
            "SELECT * FROM sales.order_item WHERE order_id = ? ORDER BY line";

    private static final String CLIENT =
            """
            SELECT c.id, c.name, c.inn
            FROM sales.customer_order o JOIN core.client c ON c.id = o.client_id
            WHERE o.id = ?
            """;

    private static final String CONTACTS =
            """
            SELECT c.name, c.email, c.phone
            FROM sales.customer_order o JOIN core.client_contact c ON c.client_id = o.client_id
            WHERE o.id = ?
            ORDER BY c.place
            """;

    private static final String MAILS =
            """
            SELECT id, sender, subject, received_at
            FROM mail.message
            WHERE order_id = ?
            ORDER BY received_at, id
            """;

    private final JdbcOperations jdbc;
    private final Reads reads;
    private final ClientNames clientNames;

    PostgresOrderBoard(JdbcOperations jdbc, Reads reads, ClientNames clientNames) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.clientNames = clientNames;
    }

    @Override
    public Page<Row> list(Query query) {
        var select = new NewestFirst(LIST, "o.created_at", "o.id");
        select.seenBy(query.sight(), "o.owner_id", "o.team_id");
        narrow(select, query.filter());
        if (query.oldestFirst()) {
            select.turnedRound();
        }
        return reads.of(() -> named(select, query));
    }

    private Page<Row> named(NewestFirst select, Query query) {
        var journey = new Journey();
        var changes = ClientNames.changes(journey);
        var found = select.on(journey, query.after(), query.limit(), PostgresOrderBoard::unnamed);
        journey.go(jdbc);
        var clients = found.rows().stream().map(Unnamed::client).filter(Objects::nonNull).toList();
        var names = clientNames.of(clients, changes);
        return Page.of(
                found.rows().stream().map(row -> row.named(names)).toList(),
                query.limit(),
                row -> new PageKey(row.createdAt(), row.id().value()));
    }

    /** A row before the name of its client is known. */
    private record Unnamed(
            OrderId id,
            DocumentNumber number,
            OrderStatus status,
            boolean needsReview,
            @Nullable UUID client,
            String subject,
            int itemCount,
            Instant createdAt) {

        Row named(Map<UUID, String> names) {
            return new Row(
                    id,
                    number,
                    status,
                    needsReview,
                    client == null
                            ? null
                            : new ClientName(
                                    new ClientId(client), requireNonNull(names.get(client))),
                    subject,
                    itemCount,
                    createdAt);
        }
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
        return reads.of(() -> detail(id));
    }

    private Optional<Detail> detail(OrderId id) {
        Setter order = (statement, i) -> statement.setObject(i, id.value());
        var journey = new Journey();
        var orders = journey.read(ORDER, row -> jdbc.readEntity("", row, OrderRow.class), order);
        var items = journey.read(ITEMS, row -> jdbc.readEntity("", row, OrderItemRow.class), order);
        var contacts = journey.read(CONTACTS, PostgresOrderBoard::contact, order);
        var clients = journey.read(CLIENT, row -> client(row, contacts.rows()), order);
        var mails = journey.read(MAILS, PostgresOrderBoard::mail, order);
        journey.go(jdbc);
        return orders.rows().stream()
                .findFirst()
                .map(
                        row ->
                                new Detail(
                                        row.toOrder(items.rows()),
                                        clients.rows().stream().findFirst().orElse(null),
                                        mails.rows()));
    }

    private static ClientOfOrder client(ResultSet row, List<Contact> contacts) throws SQLException {
        return new ClientOfOrder(
                new ClientId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("inn"),
                contacts);
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getString("name"),
                new EmailAddress(row.getString("email")),
                row.getString("phone"));
    }

    private static MailOfOrder mail(ResultSet row) throws SQLException {
        return new MailOfOrder(
                new MessageId(row.getObject("id", UUID.class)),
                row.getString("sender"),
                row.getString("subject"),
                row.getTimestamp("received_at").toInstant());
    }

    private static Unnamed unnamed(ResultSet row) throws SQLException {
        return new Unnamed(
                new OrderId(row.getObject("id", UUID.class)),
                new DocumentNumber(
                        DocumentKind.ORDER, row.getInt("number_year"), row.getInt("number_seq")),
                OrderStatus.valueOf(row.getString("status")),
                row.getBoolean("needs_review"),
                row.getObject("client_id", UUID.class),
                row.getString("subject"),
                row.getInt("item_count"),
                row.getTimestamp("created_at").toInstant());
    }
}
