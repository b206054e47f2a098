package com.quotedesk.application.orders;

import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.TeamId;
import com.quotedesk.domain.users.UserId;
import org.jspecify.annotations.Nullable;

/** Gives an order to a manager. */
public final class AssignOrder {

    /**
     * Which order, to whom.
     *
     * @param team the manager's, null where it has none
     */
    public record Command(OrderRequest request, UserId manager, @Nullable TeamId team) {}

    private final OrderChanges changes;

    public AssignOrder(OrderChanges changes) {
        this.changes = changes;
    }

    public OrderOutcome assign(Command command) {
        return changes.change(
                command.request(),
                Permission.ASSIGN_ORDERS,
                "order.assigned",
                null,
                order ->
                        order.assign(
                                command.manager(), new Owner(command.manager(), command.team())));
    }
}
