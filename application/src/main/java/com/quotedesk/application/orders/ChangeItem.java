package com.quotedesk.application.orders;

import com.quotedesk.domain.orders.ItemDetails;
import com.quotedesk.domain.users.Permission;
import java.util.UUID;

/** Corrects what an item says. */
public final class ChangeItem {

    /** Which item of which order, and what it is to say. */
    public record Command(OrderRequest request, UUID item, ItemDetails details) {}

    private final OrderChanges changes;

    public ChangeItem(OrderChanges changes) {
        this.changes = changes;
    }

    public OrderOutcome change(Command command) {
        return changes.change(
                command.request(),
                Permission.EDIT_ORDERS,
                "order.item-changed",
                null,
                order -> order.changeItem(command.item(), command.details()));
    }
}
