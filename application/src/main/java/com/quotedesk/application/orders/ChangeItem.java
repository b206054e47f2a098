package com.quotedesk.application.orders;

import com.quotedesk.application.reading.LearnFromCorrection;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.orders.ItemDetails;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderRefusal;
import com.quotedesk.domain.users.Permission;
import java.util.UUID;

/** Corrects what an item says, and learns from it how the client writes. */
public final class ChangeItem {

    /** Which item of which order, and what it is to say. */
    public record Command(OrderRequest request, UUID item, ItemDetails details) {}

    private final OrderChanges changes;
    private final LearnFromCorrection lessons;

    public ChangeItem(OrderChanges changes, LearnFromCorrection lessons) {
        this.changes = changes;
        this.lessons = lessons;
    }

    public OrderOutcome change(Command command) {
        return changes.change(
                command.request(),
                Permission.EDIT_ORDERS,
                "order.item-changed",
                null,
                order -> {
                    var made = order.changeItem(command.item(), command.details());
                    if (made instanceof Decision.Made<Order, OrderRefusal>) {
                        lessons.learnFromItem(command.item(), command.details());
                    }
                    return made;
                });
    }
}
