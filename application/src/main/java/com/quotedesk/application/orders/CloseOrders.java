package com.quotedesk.application.orders;

import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.users.Access;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Completes or cancels many orders, each for itself: what one refuses stops no other. */
public final class CloseOrders {

    /** What is to become of the orders. */
    public sealed interface End {
        record Completed() implements End {}

        record Cancelled(String reason) implements End {}
    }

    /** Which orders; one named twice counts once. */
    public record Command(Access by, List<OrderId> orders, End end) {
        public Command {
            orders = List.copyOf(orders);
        }
    }

    private final CompleteOrder completeOrder;
    private final CancelOrder cancelOrder;

    public CloseOrders(CompleteOrder completeOrder, CancelOrder cancelOrder) {
        this.completeOrder = completeOrder;
        this.cancelOrder = cancelOrder;
    }

    /** The outcome of each order, in the order they were named in. */
    public Map<OrderId, OrderOutcome> close(Command command) {
        var outcomes = new LinkedHashMap<OrderId, OrderOutcome>();
        for (var order : command.orders()) {
            outcomes.computeIfAbsent(order, id -> close(command, id));
        }
        return outcomes;
    }

    private OrderOutcome close(Command command, OrderId id) {
        var request = new OrderRequest(command.by(), id, null);
        return switch (command.end()) {
            case End.Completed() -> completeOrder.complete(request);
            case End.Cancelled(var reason) ->
                    cancelOrder.cancel(new CancelOrder.Command(request, reason));
        };
    }
}
