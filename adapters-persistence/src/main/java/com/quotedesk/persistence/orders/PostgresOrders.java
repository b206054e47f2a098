package com.quotedesk.persistence.orders;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.quotedesk.application.orders.Orders;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.persistence.work.Columns;
import com.quotedesk.persistence.work.Journey;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.Rows;
import com.quotedesk.persistence.work.SqlFailures;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

@Singleton
final class PostgresOrders implements Orders {

    private static final String OPEN_OF =
            """
            SELECT o.* FROM unnest(?::uuid[]) AS client (id)
            CROSS JOIN LATERAL (
                SELECT * FROM sales.customer_order
                WHERE client_id = client.id AND closed_at IS NULL AND created_at >= ?
                ORDER BY created_at DESC, id DESC LIMIT ?) o
            ORDER BY o.created_at DESC, o.id DESC
            """;

    private static final String ITEMS_OF =
            "SELECT * FROM sales.order_item WHERE order_id = ANY (?) ORDER BY line";

    private final OrderRows orders;
    private final OrderItemRows items;
    private final OrderAddition addition;
    private final JdbcOperations jdbc;
    private final Reads reads;

    PostgresOrders(
            OrderRows orders,
            OrderItemRows items,
            OrderAddition addition,
            JdbcOperations jdbc,
            Reads reads) {
        this.orders = orders;
        this.items = items;
        this.addition = addition;
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public void addAll(List<Order> added) {
        var rows = added.stream().map(OrderRow::of).toList();
        var itemRows =
                added.stream()
                        .flatMap(
                                order ->
                                        order.items().stream()
                                                .map(item -> OrderItemRow.of(order.id(), item)))
                        .toList();
        var journey = new Journey();
        addition.orders(journey, rows);
        addition.items(journey, itemRows);
        journey.go(jdbc);
    }

    @Override
    public Optional<Order> get(OrderId id) {
        return SqlFailures.translated(() -> orders.findById(id.value()).map(this::withItems));
    }

    @Override
    public Optional<Order> find(DocumentNumber number) {
        return SqlFailures.translated(
                () -> orders.find(number.year(), number.sequence()).map(this::withItems));
    }

    @Override
    public Optional<Order> lock(OrderId id) {
        return orders.lock(id.value()).map(this::withItems);
    }

    @Override
    public void replace(Order order) {
        var row = OrderRow.of(order);
        int replaced =
                orders.replace(
                        row.id(),
                        row.status(),
                        row.needsReview(),
                        row.subject(),
                        row.itemCount(),
                        row.neededBy(),
                        row.deliveryPlace(),
                        row.ownerId(),
                        row.teamId(),
                        row.closedAt(),
                        row.closeReason(),
                        row.archived(),
                        row.doubts(),
                        row.searchText(),
                        row.version());
        if (replaced == 0) {
            throw new PortFailure.Stale(order.number() + " was changed meanwhile", null);
        }
        replaceItems(order);
    }

    /** Items are added and changed, never taken away. */
    private void replaceItems(Order order) {
        var kept =
                items.findByOrderIdOrderByLine(order.id().value()).stream()
                        .collect(toMap(OrderItemRow::id, Function.identity()));
        for (var item : order.items()) {
            var row = OrderItemRow.of(order.id(), item);
            var before = kept.get(row.id());
            if (before == null) {
                items.save(row);
            } else if (!before.toItem().equals(row.toItem())) {
                items.update(row);
            }
        }
    }

    @Override
    public List<Order> openOf(Set<ClientId> clients, Instant since, int limit) {
        return clients.isEmpty() ? List.of() : reads.of(() -> open(clients, since, limit));
    }

    private List<Order> open(Set<ClientId> clients, Instant since, int limit) {
        var ids = clients.stream().map(ClientId::value).toArray();
        var found =
                jdbc.prepareStatement(
                        OPEN_OF,
                        statement -> {
                            statement.setArray(
                                    1, statement.getConnection().createArrayOf("uuid", ids));
                            statement.setTimestamp(2, Timestamp.from(since));
                            statement.setInt(3, limit);
                            try (var rows = statement.executeQuery()) {
                                return jdbc.entityStream(rows, OrderRow.class).toList();
                            }
                        });
        if (found.isEmpty()) {
            return List.of();
        }
        var itemsOf =
                Rows.read(
                                jdbc,
                                ITEMS_OF,
                                row -> jdbc.readEntity("", row, OrderItemRow.class),
                                Columns.of("uuid", found, OrderRow::id))
                        .stream()
                        .collect(groupingBy(OrderItemRow::orderId));
        return found.stream()
                .map(row -> row.toOrder(itemsOf.getOrDefault(row.id(), List.of())))
                .toList();
    }

    @Override
    public List<OrderId> closedBefore(Instant before, int limit) {
        return SqlFailures.translated(
                () -> orders.closedBefore(before, limit).stream().map(OrderId::new).toList());
    }

    private Order withItems(OrderRow row) {
        return row.toOrder(items.findByOrderIdOrderByLine(row.id()));
    }
}
