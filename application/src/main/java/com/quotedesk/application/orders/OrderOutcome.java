package com.quotedesk.application.orders;

import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderRefusal;

/** What came of asking for a change of one order. */
public sealed interface OrderOutcome {

    /** Done, or so already. */
    record Done(Order order) implements OrderOutcome {}

    /** There is no such order, as far as the asker may know. */
    record Unknown() implements OrderOutcome {}

    record NotAllowed() implements OrderOutcome {}

    /** Somebody changed it since the asker looked. */
    record Conflict(long version) implements OrderOutcome {}

    record Refused(OrderRefusal reason) implements OrderOutcome {}
}
