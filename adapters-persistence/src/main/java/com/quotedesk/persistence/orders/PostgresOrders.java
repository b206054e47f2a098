package com.quotedesk.persistence.orders;

import static java.util.stream.Collectors.toMap;

import com.quotedesk.application.orders.Orders;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.persistence.work.SqlFailures;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

@Singleton
final class PostgresOrders implements Orders {

    private final OrderRows orders;
    private final OrderItemRows items;

    PostgresOrders(OrderRows orders, OrderItemRows items) {
        this.orders = orders;
        this.items = items;
    }

    @Override
    public void add(Order order) {
        orders.save(OrderRow.of(order));
        items.saveAll(
                order.items().stream().map(item -> OrderItemRow.of(order.id(), item)).toList());
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
    public List<Order> openOf(ClientId client, Instant since, int limit) {
        return SqlFailures.translated(
                () ->
                        orders.openOf(client.value(), since, limit).stream()
                                .map(this::withItems)
                                .toList());
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
