package com.quotedesk.domain.suppliers;

import java.time.Instant;

/** Why a supplier is proposed for an item. */
public sealed interface Reason {

    /** How much it says; the supplier with the most is proposed first. */
    int weight();

    record CategoryMatched(String category) implements Reason {
        @Override
        public int weight() {
            return 2;
        }
    }

    record BrandMatched(String brand) implements Reason {
        @Override
        public int weight() {
            return 3;
        }
    }

    /** It has answered a request for something like it. */
    record AnsweredBefore(int times, Instant last) implements Reason {
        @Override
        public int weight() {
            return 2;
        }
    }

    /** It has named a price for something like it. */
    record PriceBefore(int times, Instant last) implements Reason {
        @Override
        public int weight() {
            return 4;
        }
    }
}
