package com.quotedesk.application.proposals;

import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.orders.OrderRefusal;
import com.quotedesk.domain.users.Owner;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The orders as those who make proposals see them. Works in the transaction of its caller; whoever
 * changes a proposal holds its order, so that nobody else changes either.
 */
public interface ProposedOrders {

    /**
     * An order that can be offered for.
     *
     * @param client null until somebody knows who asks
     * @param items those that are wanted still
     * @param obstacle why it cannot be proposed now; null where it can
     */
    record ProposedOrder(
            OrderId id,
            Owner owner,
            @Nullable ClientId client,
            List<OrderItem> items,
            @Nullable OrderRefusal obstacle) {
        public ProposedOrder {
            items = List.copyOf(items);
        }
    }

    /** The order, which nobody else can change until the transaction ends. */
    Optional<ProposedOrder> lock(OrderId order);

    /** Whose the order is, for those who only look. */
    Optional<Owner> ownerOf(OrderId order);

    /** The client is offered something from now on; the order had no obstacle to that. */
    void proposed(OrderId order, Actor by);

    /** Nothing is offered to the client any more; an order that went on otherwise stays. */
    void notTaken(OrderId order, Actor by);

    /**
     * The client takes {@code items}; the others stay in the order as cancelled ones.
     *
     * @param reason why the others are cancelled
     * @return why it cannot be; nothing has changed then
     */
    Optional<OrderRefusal> accepted(OrderId order, Set<UUID> items, String reason, Actor by);
}
