package com.quotedesk.application.rfqs;

import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.users.Owner;
import java.util.List;
import java.util.Optional;

/**
 * The orders as those who ask suppliers see them: what may be asked for, whose it is, and how far
 * asking has come. Works in the transaction of its caller.
 */
public interface OrderProgress {

    /**
     * An order, without its client.
     *
     * @param open whether it is worked on still: neither completed nor cancelled
     * @param items those that are wanted still
     */
    record AskedOrder(OrderId id, Owner owner, boolean open, List<OrderItem> items) {
        public AskedOrder {
            items = List.copyOf(items);
        }
    }

    /** An order that is going to be changed: nobody else changes it until the transaction ends. */
    Optional<AskedOrder> find(OrderId order);

    /** An order to look at. */
    Optional<AskedOrder> look(OrderId order);

    /** A request was given out; a new order is being sourced from now on, others stay. */
    void asked(OrderId order, Actor by);

    /** A quote came; an order that is being sourced is quoted from now on, others stay. */
    void quoted(OrderId order, Actor by);
}
