package com.quotedesk.application.orders;

import com.quotedesk.application.work.Ids;
import com.quotedesk.domain.orders.ItemDetails;
import com.quotedesk.domain.users.Permission;

/** Adds something the client wants as well. */
public final class AddItem {

    /** What to add to which order. */
    public record Command(OrderRequest request, ItemDetails details) {}

    private final Ids ids;
    private final OrderChanges changes;

    public AddItem(OrderChanges changes, Ids ids) {
        this.ids = ids;
        this.changes = changes;
    }

    public OrderOutcome add(Command command) {
        return changes.change(
                command.request(),
                Permission.EDIT_ORDERS,
                "order.item-added",
                null,
                order -> order.addItem(ids.next(), command.details()));
    }
}
