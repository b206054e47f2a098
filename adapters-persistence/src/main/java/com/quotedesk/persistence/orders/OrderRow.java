package com.quotedesk.persistence.orders;

import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderStatus;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.TeamId;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity(value = "customer_order", schema = "sales")
record OrderRow(
        @Id UUID id,
        int numberYear,
        int numberSeq,
        String status,
        boolean needsReview,
        @Nullable UUID clientId,
        String subject,
        int itemCount,
        @Nullable LocalDate neededBy,
        @Nullable String deliveryPlace,
        @TypeDef(type = DataType.JSON) List<DoubtJson> doubts,
        @Nullable UUID ownerId,
        @Nullable UUID teamId,
        @Nullable Instant closedAt,
        @Nullable String closeReason,
        boolean archived,
        Instant createdAt,
        String searchText,
        long version) {

    static OrderRow of(Order order) {
        return new OrderRow(
                order.id().value(),
                order.number().year(),
                order.number().sequence(),
                order.status().name(),
                order.needsReview(),
                order.client() == null ? null : order.client().value(),
                Texts.storable(order.subject()),
                order.items().size(),
                order.neededBy(),
                Texts.storableOrNull(order.deliveryPlace()),
                order.doubts().stream().map(DoubtJson::of).toList(),
                order.owner().user() == null ? null : order.owner().user().value(),
                order.owner().team() == null ? null : order.owner().team().value(),
                order.closing() == null ? null : order.closing().at(),
                order.closing() == null ? null : Texts.storableOrNull(order.closing().reason()),
                order.archived(),
                order.createdAt(),
                Texts.storable(order.searchText()),
                order.version());
    }

    Order toOrder(List<OrderItemRow> items) {
        return new Order(
                new OrderId(id),
                new DocumentNumber(DocumentKind.ORDER, numberYear, numberSeq),
                OrderStatus.valueOf(status),
                needsReview,
                clientId == null ? null : new ClientId(clientId),
                subject,
                items.stream().map(OrderItemRow::toItem).toList(),
                neededBy,
                deliveryPlace,
                doubts.stream().map(DoubtJson::toDoubt).toList(),
                new Owner(
                        ownerId == null ? null : new UserId(ownerId),
                        teamId == null ? null : new TeamId(teamId)),
                closedAt == null ? null : new Order.Closing(closedAt, closeReason),
                archived,
                createdAt,
                version);
    }
}
