package com.quotedesk.web.orders;

import com.quotedesk.application.orders.OrderBoard;
import com.quotedesk.domain.orders.Order;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order in a list. */
@Serdeable
record OrderRowResponse(
        UUID id,
        String number,
        String status,
        boolean needsReview,
        @Nullable ClientNameResponse client,
        String subject,
        int itemCount,
        Instant createdAt) {

    @Serdeable
    record ClientNameResponse(UUID id, String name) {}

    static OrderRowResponse of(Order order, OrderBoard.ClientOfOrder client) {
        return new OrderRowResponse(
                order.id().value(),
                order.number().toString(),
                order.status().name(),
                order.needsReview(),
                new ClientNameResponse(client.id().value(), client.name()),
                order.subject(),
                order.items().size(),
                order.createdAt());
    }

    static OrderRowResponse of(OrderBoard.Row row) {
        var client = row.client();
        return new OrderRowResponse(
                row.id().value(),
                row.number().toString(),
                row.status().name(),
                row.needsReview(),
                client == null ? null : new ClientNameResponse(client.id().value(), client.name()),
                row.subject(),
                row.itemCount(),
                row.createdAt());
    }
}
