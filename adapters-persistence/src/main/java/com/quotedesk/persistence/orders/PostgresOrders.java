package com.quotedesk.persistence.orders;

import com.quotedesk.application.orders.Orders;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.persistence.work.SqlFailures;
import jakarta.inject.Singleton;
import java.util.Optional;

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
        return SqlFailures.translated(
                () ->
                        orders.findById(id.value())
                                .map(row -> row.toOrder(items.findByOrderIdOrderByLine(row.id()))));
    }
}
