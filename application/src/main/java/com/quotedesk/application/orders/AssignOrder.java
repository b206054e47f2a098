package com.quotedesk.application.orders;

import com.quotedesk.application.users.Teams;
import com.quotedesk.application.users.Users;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderRefusal;
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
    private final Users users;
    private final Teams teams;

    public AssignOrder(OrderChanges changes, Users users, Teams teams) {
        this.changes = changes;
        this.users = users;
        this.teams = teams;
    }

    public OrderOutcome assign(Command command) {
        return changes.change(
                command.request(),
                Permission.ASSIGN_ORDERS,
                "order.assigned",
                null,
                order -> assigned(order, command.manager(), command.team()));
    }

    private Decision<Order, OrderRefusal> assigned(
            Order order, UserId manager, @Nullable TeamId team) {
        if (users.find(manager).filter(account -> account.user().active()).isEmpty()) {
            return new Decision.Refused<>(new OrderRefusal.NobodyToGiveTo());
        }
        if (team != null && teams.find(team).isEmpty()) {
            return new Decision.Refused<>(new OrderRefusal.UnknownTeam());
        }
        return order.assign(manager, new Owner(manager, team));
    }
}
