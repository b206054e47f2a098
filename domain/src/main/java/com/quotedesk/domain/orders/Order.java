package com.quotedesk.domain.orders;

import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.reading.Doubt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What we are working on for a client.
 *
 * @param client null until somebody knows who asks
 * @param subject what the order is about in a line, as the client wrote it
 * @param doubts what a person should look at
 * @param needsReview true until a person has looked at the doubts
 * @param version counts the changes, from 1
 */
public record Order(
        OrderId id,
        DocumentNumber number,
        OrderStatus status,
        boolean needsReview,
        @Nullable ClientId client,
        String subject,
        List<OrderItem> items,
        @Nullable LocalDate neededBy,
        @Nullable String deliveryPlace,
        List<Doubt> doubts,
        Instant createdAt,
        long version) {
    public Order {
        items = List.copyOf(items);
        doubts = List.copyOf(doubts);
    }
}
