package com.quotedesk.application.answers;

import com.quotedesk.domain.quotes.Offer;
import java.util.Map;

/** What a supplier says on its page. */
public sealed interface Answer {

    /**
     * Prices for some positions.
     *
     * @param declined why it has none for others, by position; a reason may be blank
     */
    record Prices(Offer offer, Map<Integer, String> declined) implements Answer {
        public Prices {
            declined = Map.copyOf(declined);
        }
    }

    /**
     * A no for some positions, and prices for none.
     *
     * @param declined why, by position; not empty, a reason may be blank
     */
    record Refusals(Map<Integer, String> declined) implements Answer {
        public Refusals {
            declined = Map.copyOf(declined);
        }
    }

    /**
     * Nothing is offered, nor is what was offered before.
     *
     * @param reason may be blank
     */
    record Decline(String reason) implements Answer {}

    /**
     * Something is asked back about all that has no price.
     *
     * @param text not blank
     */
    record Question(String text) implements Answer {}
}
