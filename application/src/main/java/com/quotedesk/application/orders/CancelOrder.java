package com.quotedesk.application.orders;

import com.quotedesk.domain.users.Permission;
import java.time.Clock;

/** Ends an order that comes to nothing; what suppliers were asked for is another matter. */
public final class CancelOrder {

    /** Which order, and why. */
    public record Command(OrderRequest request, String reason) {}

    private final Clock clock;
    private final OrderChanges changes;

    public CancelOrder(OrderChanges changes, Clock clock) {
        this.clock = clock;
        this.changes = changes;
    }

    public OrderOutcome cancel(Command command) {
        return changes.change(
                command.request(),
                Permission.CLOSE_ORDERS,
                "order.cancelled",
                command.reason(),
                order -> order.cancel(command.reason(), clock.instant()));
    }
}
