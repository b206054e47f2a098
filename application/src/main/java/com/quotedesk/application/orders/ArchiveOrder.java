package com.quotedesk.application.orders;

import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.users.Permission;

/** Puts away an order that has ended, before its time. */
public final class ArchiveOrder {

    private final OrderChanges changes;

    public ArchiveOrder(OrderChanges changes) {
        this.changes = changes;
    }

    public OrderOutcome archive(OrderRequest request) {
        return changes.change(
                request, Permission.CLOSE_ORDERS, "order.archived", null, Order::archive);
    }
}
