package com.quotedesk.web.orders;

import com.quotedesk.application.orders.OrderBoard;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.shared.Contact;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order with all that belongs to it.
 *
 * @param manager who works on it; null where nobody does
 * @param closing null while it is open
 */
@Serdeable
record OrderResponse(
        UUID id,
        String number,
        String status,
        boolean needsReview,
        @Nullable ClientResponse client,
        String subject,
        List<ItemResponse> items,
        @Nullable LocalDate neededBy,
        @Nullable String deliveryPlace,
        List<DoubtResponse> doubts,
        List<MessageResponse> messages,
        @Nullable UUID manager,
        @Nullable UUID team,
        @Nullable ClosingResponse closing,
        boolean archived,
        Instant createdAt,
        long version) {

    static OrderResponse of(OrderBoard.Detail detail) {
        var order = detail.order();
        return new OrderResponse(
                order.id().value(),
                order.number().toString(),
                order.status().name(),
                order.needsReview(),
                detail.client() == null ? null : ClientResponse.of(detail.client()),
                order.subject(),
                order.items().stream().map(ItemResponse::of).toList(),
                order.neededBy(),
                order.deliveryPlace(),
                order.doubts().stream().map(DoubtResponse::of).toList(),
                detail.messages().stream().map(MessageResponse::of).toList(),
                order.owner().user() == null ? null : order.owner().user().value(),
                order.owner().team() == null ? null : order.owner().team().value(),
                ClosingResponse.of(order.closing()),
                order.archived(),
                order.createdAt(),
                order.version());
    }

    /**
     * When and why an order ended.
     *
     * @param reason null for a completed one
     */
    @Serdeable
    record ClosingResponse(Instant at, @Nullable String reason) {
        static @Nullable ClosingResponse of(Order.@Nullable Closing closing) {
            return closing == null ? null : new ClosingResponse(closing.at(), closing.reason());
        }
    }

    @Serdeable
    record ClientResponse(
            UUID id, String name, @Nullable String inn, List<ContactResponse> contacts) {
        static ClientResponse of(OrderBoard.ClientOfOrder client) {
            return new ClientResponse(
                    client.id().value(),
                    client.name(),
                    client.inn(),
                    client.contacts().stream().map(ContactResponse::of).toList());
        }
    }

    @Serdeable
    record ContactResponse(@Nullable String name, String email, @Nullable String phone) {
        static ContactResponse of(Contact contact) {
            return new ContactResponse(contact.name(), contact.email().value(), contact.phone());
        }
    }

    /**
     * @param quantity a decimal as text, null until somebody knows how much
     */
    @Serdeable
    record ItemResponse(
            UUID id,
            int line,
            String name,
            @Nullable String sku,
            @Nullable String quantity,
            String unit,
            String status) {
        static ItemResponse of(OrderItem item) {
            return new ItemResponse(
                    item.id(),
                    item.line(),
                    item.name(),
                    item.sku(),
                    item.quantity() == null ? null : item.quantity().toPlainString(),
                    item.unit().code(),
                    item.status().name());
        }
    }

    @Serdeable
    record DoubtResponse(String kind, @Nullable Integer line, @Nullable String detail) {
        static DoubtResponse of(Doubt doubt) {
            return new DoubtResponse(doubt.kind().name(), doubt.line(), doubt.detail());
        }
    }

    @Serdeable
    record MessageResponse(UUID id, @Nullable String sender, String subject, Instant receivedAt) {
        static MessageResponse of(OrderBoard.MailOfOrder mail) {
            return new MessageResponse(
                    mail.id().value(), mail.sender(), mail.subject(), mail.receivedAt());
        }
    }
}
