package com.quotedesk.application.orders;

import com.quotedesk.application.work.Ids;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.orders.Likeness;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.orders.OrderRefusal;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Inquiry;
import com.quotedesk.domain.reading.InquiryLine;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What mails change in an order that is there, in the transaction of whoever reads the mail. All of
 * it is for a person to look at.
 */
public final class OrderMail {

    /** From here on an item of a mail is one that the order has, quoted once more. */
    private static final double SAME = 0.99;

    private final Orders orders;
    private final OrderChanges changes;
    private final Ids ids;
    private final Clock clock;

    public OrderMail(Orders orders, OrderChanges changes, Ids ids, Clock clock) {
        this.orders = orders;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adds what a client wants as well.
     *
     * @return what was added; empty where there is nothing new, or the order has been proposed
     */
    public Set<UUID> add(OrderId id, Inquiry inquiry, MessageId message, Actor by) {
        var order = lock(id);
        var doubts = new ArrayList<Doubt>();
        doubts.add(Doubt.of(DoubtKind.ADDED_BY_MAIL, message.toString()));
        int next = order.items().stream().mapToInt(OrderItem::line).max().orElse(0) + 1;
        var items =
                ReadLines.items(
                        inquiry.lines().stream().filter(line -> isNew(line, order)).toList(),
                        next,
                        ids,
                        doubts);
        if (items.isEmpty()
                || !(order.addRead(items, doubts)
                        instanceof Decision.Made<Order, OrderRefusal> made)) {
            return Set.of();
        }
        changes.keep(order, made, by, "order.item-added", null);
        return items.stream().map(OrderItem::id).collect(Collectors.toSet());
    }

    private boolean isNew(InquiryLine line, Order order) {
        var read = ReadLines.items(List.of(line), 1, ids, new ArrayList<>());
        return order.openItems().stream()
                .noneMatch(item -> Likeness.of(read, List.of(item)) >= SAME);
    }

    /** Marks the order for a person to look at a mail. */
    public void doubt(OrderId id, DoubtKind kind, MessageId message, Actor by) {
        var order = lock(id);
        var made =
                (Decision.Made<Order, OrderRefusal>)
                        order.doubt(Doubt.of(kind, message.toString()));
        changes.keep(order, made, by, "order.to-review", null);
    }

    /** Takes back what was added by a mail; what a person has cancelled since stays so. */
    public void drop(OrderId id, Set<UUID> items, String reason, Actor by) {
        for (var item : items) {
            var order = lock(id);
            if (order.cancelItem(item, reason) instanceof Decision.Made<Order, OrderRefusal> made) {
                changes.keep(order, made, by, "order.item-cancelled", reason);
            }
        }
    }

    /**
     * Ends an order that a mail should not have become.
     *
     * @return false where somebody works on it already
     */
    public boolean end(OrderId id, String reason, Actor by) {
        var order = lock(id);
        if (!order.status().isOpen()) {
            return true;
        }
        if (order.version() > 1) {
            return false;
        }
        // The life of orders allows it from there.
        var made = (Decision.Made<Order, OrderRefusal>) order.cancel(reason, clock.instant());
        changes.keep(order, made, by, "order.cancelled", reason);
        return true;
    }

    private Order lock(OrderId id) {
        return orders.lock(id).orElseThrow();
    }
}
