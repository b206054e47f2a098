package com.quotedesk.domain.orders;

import com.quotedesk.domain.events.Transitions;
import com.quotedesk.domain.events.Transitions.Step;
import java.util.List;

/** Where an order is on its way from a mail to a closed deal. */
public enum OrderStatus {
    NEW,
    /** Suppliers are being asked. */
    SOURCING,
    /** One of them has answered with prices, or the client did not take what we offered. */
    QUOTED,
    /** The client has our proposal. */
    PROPOSED,
    /** The client accepted. */
    ACTIVE,
    COMPLETED,
    CANCELLED;

    /** The life of an order. What has ended stays ended; a copy begins anew. */
    public static final Transitions<OrderStatus> LIFE =
            new Transitions<>(
                    OrderStatus.class,
                    List.of(
                            new Step<>(NEW, SOURCING, "order.sourcing.v1"),
                            new Step<>(NEW, PROPOSED, "order.proposed.v1"),
                            new Step<>(NEW, CANCELLED, "order.cancelled.v1"),
                            new Step<>(SOURCING, QUOTED, "order.quoted.v1"),
                            new Step<>(SOURCING, PROPOSED, "order.proposed.v1"),
                            new Step<>(SOURCING, CANCELLED, "order.cancelled.v1"),
                            new Step<>(QUOTED, PROPOSED, "order.proposed.v1"),
                            new Step<>(QUOTED, CANCELLED, "order.cancelled.v1"),
                            new Step<>(PROPOSED, ACTIVE, "order.activated.v1"),
                            new Step<>(PROPOSED, QUOTED, "order.reopened.v1"),
                            new Step<>(PROPOSED, CANCELLED, "order.cancelled.v1"),
                            new Step<>(ACTIVE, COMPLETED, "order.completed.v1"),
                            new Step<>(ACTIVE, CANCELLED, "order.cancelled.v1")));

    /** Whether work on the order goes on. */
    public boolean isOpen() {
        return !LIFE.isEnd(this);
    }
}
