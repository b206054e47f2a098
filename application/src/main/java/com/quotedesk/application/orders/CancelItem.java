package com.quotedesk.application.orders;

import com.quotedesk.domain.users.Permission;
import java.util.UUID;

/** Takes one item out of an order; it stays there as a cancelled one. */
public final class CancelItem {

    /** Which item of which order, and why. */
    public record Command(OrderRequest request, UUID item, String reason) {}

    private final OrderChanges changes;

    public CancelItem(OrderChanges changes) {
        this.changes = changes;
    }

    public OrderOutcome cancel(Command command) {
        return changes.change(
                command.request(),
                Permission.EDIT_ORDERS,
                "order.item-cancelled",
                command.reason(),
                order -> order.cancelItem(command.item(), command.reason()));
    }
}
