package com.quotedesk.application.orders;

import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.orders.Likeness;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderItem;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Finds open orders of a client that ask for the same. They are shown, never joined. */
public final class FindDuplicates {

    private static final int LOOKED_AT = 20;

    private final Orders orders;
    private final Clock clock;
    private final Supplier<Duration> window;

    /**
     * @param window how far back a client repeats itself
     */
    public FindDuplicates(Orders orders, Clock clock, Supplier<Duration> window) {
        this.orders = orders;
        this.clock = clock;
        this.window = window;
    }

    /** The newest first; what is itself an order is to be left out by the asker. */
    public List<Order> of(ClientId client, List<OrderItem> items) {
        return among(Set.of(client)).of(client, items);
    }

    /** Looks up once what several clients have open. */
    Open among(Set<ClientId> clients) {
        var since = clock.instant().minus(window.get());
        return new Open(new ArrayList<>(orders.openOf(clients, since, LOOKED_AT)));
    }

    /** What clients have open, the newest first. */
    static final class Open {

        private final List<Order> orders;

        private Open(List<Order> orders) {
            this.orders = orders;
        }

        List<Order> of(ClientId client, List<OrderItem> items) {
            return orders.stream()
                    .filter(order -> client.equals(order.client()))
                    .filter(order -> Likeness.of(order.openItems(), items) >= Likeness.DUPLICATE)
                    .toList();
        }

        /** Adds one that was opened now. */
        void add(Order order) {
            orders.addFirst(order);
        }
    }
}
