package com.quotedesk.domain.mail;

import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.orders.OrderId;

/**
 * What a mail belongs to.
 *
 * @param order the order that all of it is for
 * @param subject the request, the proposal, or the order itself: {@code rfq}, {@code proposal},
 *     {@code order}
 */
public record Belonging(OrderId order, Subject subject) {

    public static final String RFQ = "rfq";
    public static final String PROPOSAL = "proposal";
    public static final String ORDER = "order";

    public static Belonging of(OrderId order) {
        return new Belonging(order, order.subject());
    }

    public boolean is(String type) {
        return subject.type().equals(type);
    }
}
