package com.quotedesk.domain.orders;

import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.numbering.DocumentNumber;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to orders. */
public sealed interface OrderEvent extends DomainEvent {

    OrderId order();

    @Override
    default Subject subject() {
        return order().subject();
    }

    /** A client's mail or a manager's hand began the order. */
    record Received(OrderId order, DocumentNumber number, boolean needsReview)
            implements OrderEvent {
        @Override
        public String type() {
            return "order.received.v1";
        }

        @Override
        public Map<String, String> values() {
            return Map.of(
                    "number", number.toString(), "needsReview", Boolean.toString(needsReview));
        }
    }

    /** The order took a step of {@link OrderStatus#LIFE}. */
    record StatusChanged(OrderId order, OrderStatus from, OrderStatus to, @Nullable String reason)
            implements OrderEvent {
        @Override
        public String type() {
            return OrderStatus.LIFE.steps().stream()
                    .filter(step -> step.from() == from && step.to() == to)
                    .findFirst()
                    .orElseThrow()
                    .event();
        }

        @Override
        public Map<String, String> values() {
            return reason == null
                    ? Map.of("from", from.name(), "to", to.name())
                    : Map.of("from", from.name(), "to", to.name(), "reason", reason);
        }
    }

    record ItemAdded(OrderId order, UUID item, int line) implements OrderEvent {
        @Override
        public String type() {
            return "order.item-added.v1";
        }

        @Override
        public Map<String, String> values() {
            return Map.of("item", item.toString(), "line", Integer.toString(line));
        }
    }

    record ItemChanged(OrderId order, UUID item) implements OrderEvent {
        @Override
        public String type() {
            return "order.item-changed.v1";
        }

        @Override
        public Map<String, String> values() {
            return Map.of("item", item.toString());
        }
    }

    record ItemCancelled(OrderId order, UUID item, String reason) implements OrderEvent {
        @Override
        public String type() {
            return "order.item-cancelled.v1";
        }

        @Override
        public Map<String, String> values() {
            return Map.of("item", item.toString(), "reason", reason);
        }
    }

    /** Something came that a person should look at. */
    record ToReview(OrderId order) implements OrderEvent {
        @Override
        public String type() {
            return "order.to-review.v1";
        }

        @Override
        public Map<String, String> values() {
            return Map.of();
        }
    }

    /** Somebody looked at the doubts. */
    record Reviewed(OrderId order) implements OrderEvent {
        @Override
        public String type() {
            return "order.reviewed.v1";
        }

        @Override
        public Map<String, String> values() {
            return Map.of();
        }
    }

    record Assigned(OrderId order, UUID manager) implements OrderEvent {
        @Override
        public String type() {
            return "order.assigned.v1";
        }

        @Override
        public Map<String, String> values() {
            return Map.of("manager", manager.toString());
        }
    }

    record Archived(OrderId order) implements OrderEvent {
        @Override
        public String type() {
            return "order.archived.v1";
        }

        @Override
        public Map<String, String> values() {
            return Map.of();
        }
    }
}
