package com.quotedesk.persistence.orders;

import com.quotedesk.domain.orders.ItemStatus;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity(value = "order_item", schema = "sales")
record OrderItemRow(
        @Id UUID id,
        UUID orderId,
        int line,
        String name,
        @Nullable String sku,
        @Nullable BigDecimal quantity,
        String unit,
        String status) {

    static OrderItemRow of(OrderId order, OrderItem item) {
        return new OrderItemRow(
                item.id(),
                order.value(),
                item.line(),
                Texts.storable(item.name()),
                Texts.storableOrNull(item.sku()),
                item.quantity(),
                item.unit().code(),
                item.status().name());
    }

    OrderItem toItem() {
        return new OrderItem(
                id,
                line,
                name,
                sku,
                quantity == null ? null : plain(quantity),
                Unit.ofCode(unit).orElseThrow(),
                ItemStatus.valueOf(status));
    }

    /** The column pads to six decimals; people wrote fewer. */
    private static BigDecimal plain(BigDecimal padded) {
        var stripped = padded.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
