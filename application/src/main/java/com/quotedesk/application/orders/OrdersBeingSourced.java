package com.quotedesk.application.orders;

import com.quotedesk.application.rfqs.OrderProgress;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderRefusal;
import com.quotedesk.domain.orders.OrderStatus;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lets orders follow the requests to suppliers, in the transaction of whoever asks. An order that
 * was looked up is locked, so that nobody ends it while it is asked for.
 */
public final class OrdersBeingSourced implements OrderProgress {

    private final Orders orders;
    private final OrderChanges changes;

    public OrdersBeingSourced(Orders orders, OrderChanges changes) {
        this.orders = orders;
        this.changes = changes;
    }

    @Override
    public Optional<AskedOrder> find(OrderId order) {
        return orders.lock(order).map(OrdersBeingSourced::asked);
    }

    @Override
    public Optional<AskedOrder> look(OrderId order) {
        return orders.get(order).map(OrdersBeingSourced::asked);
    }

    private static AskedOrder asked(Order order) {
        return new AskedOrder(
                order.id(), order.owner(), order.status().isOpen(), order.openItems());
    }

    @Override
    public void asked(OrderId order, Actor by) {
        step(order, OrderStatus.NEW, "order.sourcing", by, Order::source);
    }

    @Override
    public void quoted(OrderId order, Actor by) {
        step(order, OrderStatus.SOURCING, "order.quoted", by, Order::quote);
    }

    private void step(
            OrderId id,
            OrderStatus from,
            String action,
            Actor by,
            Function<Order, Decision<Order, OrderRefusal>> decide) {
        orders.lock(id)
                .filter(order -> order.status() == from)
                .ifPresent(
                        order -> {
                            // The life of orders allows it from there.
                            var made = (Decision.Made<Order, OrderRefusal>) decide.apply(order);
                            changes.keep(order, made, by, action, null);
                        });
    }
}
