package com.quotedesk.web.orders;

import com.quotedesk.application.orders.OrderBoard;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.orders.OrderStatus;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.web.work.ListParameters;

/** Which orders are asked for. */
final class OrderFilters {

    private OrderFilters() {}

    static OrderBoard.Filter of(ListParameters parameters) {
        return new OrderBoard.Filter(
                parameters.oneOf("status", OrderStatus.class),
                parameters.yesOrNo("needsReview"),
                parameters.id("client").map(ClientId::new).orElse(null),
                parameters.id("manager").map(UserId::new).orElse(null),
                parameters.words("q").orElse(null),
                parameters.moment("createdAt[gte]").orElse(null),
                parameters.moment("createdAt[lt]").orElse(null),
                parameters.yesOrNo("archived"));
    }
}
