package com.quotedesk.application.comparison;

import com.quotedesk.domain.comparison.Choice;
import com.quotedesk.domain.orders.OrderId;
import java.util.List;

/** Whose offers were taken for the items of orders. */
public interface Choices {

    /** Puts these in the place of those made for the same items before; others stay. */
    void put(OrderId order, List<Choice> choices);

    /** By item. */
    List<Choice> of(OrderId order);
}
