package com.quotedesk.domain.orders;

import java.util.List;
import java.util.UUID;

/** Why an order does not do what it is asked to. */
public sealed interface OrderRefusal {

    /** The order is too far on its way, or not far enough. */
    record WrongStatus(OrderStatus status) implements OrderRefusal {}

    record UnknownItem(UUID item) implements OrderRefusal {}

    /** Cancelled items stay as they are. */
    record ItemIsCancelled(UUID item) implements OrderRefusal {}

    /** An order without anything wanted is to be cancelled as a whole. */
    record LastItem(UUID item) implements OrderRefusal {}

    /** Nothing in the order is wanted. */
    record NothingToOffer() implements OrderRefusal {}

    /**
     * Nobody knows yet how much is wanted.
     *
     * @param lines of the items, at least one
     */
    record QuantityMissing(List<Integer> lines) implements OrderRefusal {
        public QuantityMissing {
            lines = List.copyOf(lines);
        }
    }

    record ReasonMissing() implements OrderRefusal {}

    record AlreadyReviewed() implements OrderRefusal {}

    record AlreadyArchived() implements OrderRefusal {}

    /** It was to be given to somebody who does not work here. */
    record NobodyToGiveTo() implements OrderRefusal {}

    record UnknownTeam() implements OrderRefusal {}
}
