package com.quotedesk.application.orders;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The orders themselves, for those who change them. */
public interface Orders {

    default void add(Order order) {
        addAll(List.of(order));
    }

    void addAll(List<Order> orders);

    Optional<Order> get(OrderId id);

    /** The order a mail names. */
    Optional<Order> find(DocumentNumber number);

    /** The order, which nobody else can change until the transaction ends. */
    Optional<Order> lock(OrderId id);

    /**
     * Puts {@code order} in the place of the version before it.
     *
     * @throws PortFailure.Stale when that is not the version kept
     */
    void replace(Order order);

    /** Open orders of clients since {@code since}, newest first, at most {@code limit} of each. */
    List<Order> openOf(Set<ClientId> clients, Instant since, int limit);

    /** Orders that ended before {@code before} and are not put away, at most {@code limit}. */
    List<OrderId> closedBefore(Instant before, int limit);
}
