package com.quotedesk.application.orders;

import com.quotedesk.domain.orders.ItemDetails;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.util.List;

/** Begins a new order that asks for what another one asked for; nothing else is taken over. */
public final class CopyOrder {

    /** Which order to copy. */
    public record Command(Access by, OrderId order) {}

    public sealed interface Outcome {
        record Copied(Order copy) implements Outcome {}

        record Unknown() implements Outcome {}

        record NotAllowed() implements Outcome {}

        /** The order says neither who asks nor what for. */
        record NothingToCopy() implements Outcome {}
    }

    private final Orders orders;
    private final CreateOrder createOrder;

    public CopyOrder(Orders orders, CreateOrder createOrder) {
        this.orders = orders;
        this.createOrder = createOrder;
    }

    public Outcome copy(Command command) {
        return orders.get(command.order())
                .filter(order -> command.by().may(Permission.VIEW_ORDERS, order.owner()))
                .map(order -> copy(command.by(), order))
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome copy(Access by, Order order) {
        if (order.client() == null) {
            return new Outcome.NothingToCopy();
        }
        var created =
                createOrder.create(
                        new CreateOrder.Command(
                                by,
                                order.client(),
                                order.subject(),
                                detailsOf(order),
                                null,
                                order.deliveryPlace()));
        return switch (created) {
            case CreateOrder.Outcome.Created(var copy) -> new Outcome.Copied(copy);
            case CreateOrder.Outcome.NotAllowed() -> new Outcome.NotAllowed();
            case CreateOrder.Outcome.UnknownClient _ -> new Outcome.NothingToCopy();
            case CreateOrder.Outcome.NothingAsked _ -> new Outcome.NothingToCopy();
        };
    }

    /** Cancelled items too, where all were: a cancelled order is copied to be begun anew. */
    private static List<ItemDetails> detailsOf(Order order) {
        var wanted = order.openItems().isEmpty() ? order.items() : order.openItems();
        return wanted.stream().map(OrderItem::details).toList();
    }
}
