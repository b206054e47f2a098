package com.quotedesk.application.orders;

import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import java.util.Optional;

/** The orders themselves, for those who change them. */
public interface Orders {

    void add(Order order);

    Optional<Order> get(OrderId id);
}
