package com.quotedesk.application.orders;

import com.quotedesk.application.proposals.ProposedOrders;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderRefusal;
import com.quotedesk.domain.users.Owner;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Lets orders follow their proposals, in the transaction of whoever proposes. */
public final class OrdersBeingProposed implements ProposedOrders {

    private final Orders orders;
    private final OrderChanges changes;

    public OrdersBeingProposed(Orders orders, OrderChanges changes) {
        this.orders = orders;
        this.changes = changes;
    }

    @Override
    public Optional<ProposedOrder> lock(OrderId order) {
        return orders.lock(order)
                .map(
                        found ->
                                new ProposedOrder(
                                        found.id(),
                                        found.owner(),
                                        found.client(),
                                        found.openItems(),
                                        found.propose()
                                                        instanceof
                                                        Decision.Refused<Order, OrderRefusal>(
                                                                var why)
                                                ? why
                                                : null));
    }

    @Override
    public Optional<Owner> ownerOf(OrderId order) {
        return orders.get(order).map(Order::owner);
    }

    @Override
    public void proposed(OrderId order, Actor by) {
        var found = orders.lock(order).orElseThrow();
        // Whoever asks has seen that nothing stands in the way, and holds the order since.
        var made = (Decision.Made<Order, OrderRefusal>) found.propose();
        changes.keep(found, made, by, "order.proposed", null);
    }

    @Override
    public void notTaken(OrderId order, Actor by) {
        var found = orders.lock(order).orElseThrow();
        if (found.reopen() instanceof Decision.Made<Order, OrderRefusal> made) {
            changes.keep(found, made, by, "order.reopened", null);
        }
    }

    @Override
    public Optional<OrderRefusal> accepted(
            OrderId order, Set<UUID> items, String reason, Actor by) {
        var found = orders.lock(order).orElseThrow();
        return switch (found.accept(items, reason)) {
            case Decision.Refused<Order, OrderRefusal>(var why) -> Optional.of(why);
            case Decision.Made<Order, OrderRefusal> made -> {
                changes.keep(found, made, by, "order.activated", null);
                yield Optional.empty();
            }
        };
    }
}
