package com.quotedesk.application.orders;

import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.users.Permission;

/** Notes that a person has looked at what was doubtful in an order. */
public final class ReviewOrder {

    private final OrderChanges changes;

    public ReviewOrder(OrderChanges changes) {
        this.changes = changes;
    }

    public OrderOutcome review(OrderRequest request) {
        return changes.change(
                request, Permission.EDIT_ORDERS, "order.reviewed", null, Order::review);
    }
}
