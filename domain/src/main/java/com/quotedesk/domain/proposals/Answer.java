package com.quotedesk.domain.proposals;

import java.util.Set;
import java.util.UUID;

/** What a client says to a proposal. */
public sealed interface Answer {

    record AcceptAll() implements Answer {}

    /**
     * Takes some of it.
     *
     * @param items of the order
     */
    record AcceptItems(Set<UUID> items) implements Answer {
        public AcceptItems {
            items = Set.copyOf(items);
        }
    }

    /**
     * Wants none of it.
     *
     * @param reason not blank
     */
    record Decline(String reason) implements Answer {}
}
