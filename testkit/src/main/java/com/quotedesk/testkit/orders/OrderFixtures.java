package com.quotedesk.testkit.orders;

import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.ItemStatus;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.orders.OrderStatus;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.users.Owner;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders that are valid as they are. */
public final class OrderFixtures {

    private OrderFixtures() {}

    public static Order anOrder(
            UUID id, DocumentNumber number, @Nullable ClientId client, Instant at) {
        return owned(Owner.NOBODY, id, number, client, at);
    }

    /** An order that is somebody's. */
    public static Order owned(
            Owner owner, UUID id, DocumentNumber number, @Nullable ClientId client, Instant at) {
        return new Order(
                new OrderId(id),
                number,
                OrderStatus.NEW,
                true,
                client,
                "Кабель и автоматы 🔌",
                List.of(
                        new OrderItem(
                                UUID.nameUUIDFromBytes(
                                        (id + "/1").getBytes(StandardCharsets.UTF_8)),
                                1,
                                "Кабель ВВГнг 3х2,5",
                                "VVG-3x2.5",
                                new BigDecimal("200.5"),
                                Unit.METRE,
                                ItemStatus.OPEN),
                        new OrderItem(
                                UUID.nameUUIDFromBytes(
                                        (id + "/2").getBytes(StandardCharsets.UTF_8)),
                                2,
                                "Автомат 16А",
                                null,
                                null,
                                Unit.PIECE,
                                ItemStatus.OPEN)),
                LocalDate.of(2026, 10, 31),
                "Тверь",
                List.of(
                        new Doubt(DoubtKind.MISSING_QUANTITY, 2, null),
                        Doubt.of(DoubtKind.UNREAD_ATTACHMENT, "скан.jpg")),
                owner,
                null,
                false,
                at,
                1);
    }
}
