package com.quotedesk.application.orders;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderRefusal;
import com.quotedesk.domain.users.Permission;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The way every change of an order goes: locked, allowed, decided, kept and written down. */
public final class OrderChanges {

    private final Transactions transactions;
    private final Orders orders;
    private final Journal journal;

    public OrderChanges(Transactions transactions, Orders orders, Journal journal) {
        this.transactions = transactions;
        this.orders = orders;
        this.journal = journal;
    }

    /**
     * @param action a stable name of what is done, {@code order.cancelled}
     * @param reason why, where the asker said so
     */
    OrderOutcome change(
            OrderRequest request,
            Permission permission,
            String action,
            @Nullable String reason,
            Function<Order, Decision<Order, OrderRefusal>> decide) {
        return transactions.inTransaction(
                () -> changeWithin(request, permission, action, reason, decide));
    }

    /** The same in the transaction that is running. */
    OrderOutcome changeWithin(
            OrderRequest request,
            Permission permission,
            String action,
            @Nullable String reason,
            Function<Order, Decision<Order, OrderRefusal>> decide) {
        return orders.lock(request.order())
                .map(order -> change(request, permission, order, decide, action, reason))
                .orElseGet(OrderOutcome.Unknown::new);
    }

    private OrderOutcome change(
            OrderRequest request,
            Permission permission,
            Order order,
            Function<Order, Decision<Order, OrderRefusal>> decide,
            String action,
            @Nullable String reason) {
        var by = request.by();
        if (!by.may(Permission.VIEW_ORDERS, order.owner())) {
            return new OrderOutcome.Unknown();
        }
        if (!by.may(permission, order.owner())) {
            return new OrderOutcome.NotAllowed();
        }
        if (request.seen() != null && request.seen() != order.version()) {
            return new OrderOutcome.Conflict(order.version());
        }
        var actor = new Actor.Person(by.user());
        return switch (decide.apply(order)) {
            case Decision.Refused<Order, OrderRefusal>(var why) -> new OrderOutcome.Refused(why);
            case Decision.Made<Order, OrderRefusal> made ->
                    new OrderOutcome.Done(keep(order, made, actor, action, reason));
        };
    }

    /** Keeps what was decided, in the running transaction. */
    Order keep(
            Order before,
            Decision.Made<Order, OrderRefusal> made,
            Actor actor,
            String action,
            @Nullable String reason) {
        var after = made.state();
        if (!after.equals(before)) {
            orders.replace(after);
            journal.write(
                    actor,
                    action,
                    after.id().subject(),
                    OrderDifference.between(before, after),
                    reason,
                    made.events());
        }
        return after;
    }
}
