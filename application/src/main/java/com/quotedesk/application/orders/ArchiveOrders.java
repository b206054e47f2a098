package com.quotedesk.application.orders;

import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderRefusal;
import java.time.Clock;
import java.time.Duration;

/** Puts away orders that ended long ago, so that lists show what is at hand. */
public final class ArchiveOrders {

    private static final int AT_ONCE = 200;

    private final Transactions transactions;
    private final Orders orders;
    private final OrderChanges changes;
    private final Clock clock;

    public ArchiveOrders(
            Transactions transactions, Orders orders, OrderChanges changes, Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @param after how long an order stays in sight after its end
     * @return how many were put away
     */
    public int archive(Duration after) {
        int archived = 0;
        while (true) {
            var before = clock.instant().minus(after);
            var old = orders.closedBefore(before, AT_ONCE);
            for (var id : old) {
                transactions.run(() -> archive(id));
            }
            archived += old.size();
            if (old.size() < AT_ONCE) {
                return archived;
            }
        }
    }

    private void archive(OrderId id) {
        orders.lock(id)
                .ifPresent(
                        order -> {
                            if (order.archive()
                                    instanceof Decision.Made<Order, OrderRefusal> made) {
                                changes.keep(
                                        order, made, new Actor.Program(), "order.archived", null);
                            }
                        });
    }
}
