package com.quotedesk.application.orders;

import com.quotedesk.domain.users.Permission;
import java.time.Clock;

/** Ends an order that was delivered. */
public final class CompleteOrder {

    private final Clock clock;
    private final OrderChanges changes;

    public CompleteOrder(OrderChanges changes, Clock clock) {
        this.clock = clock;
        this.changes = changes;
    }

    public OrderOutcome complete(OrderRequest request) {
        return changes.change(
                request,
                Permission.CLOSE_ORDERS,
                "order.completed",
                null,
                order -> order.complete(clock.instant()));
    }
}
