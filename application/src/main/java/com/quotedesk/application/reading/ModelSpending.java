package com.quotedesk.application.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the questions to models have cost, day by day. All nodes share it. */
public interface ModelSpending {

    /**
     * @param tokens in and out together
     * @param cost US dollars, in millionths, rounded up
     */
    record Spent(long tokens, BigDecimal cost) {

        private static final int MILLIONTHS = 6;

        public static final Spent NOTHING = new Spent(0, BigDecimal.ZERO);

        public Spent {
            cost = cost.setScale(MILLIONTHS, RoundingMode.UP);
            if (tokens < 0 || cost.signum() < 0) {
                throw new IllegalArgumentException("nobody is paid for asking");
            }
        }

        public Spent plus(Spent other) {
            return new Spent(tokens + other.tokens, cost.add(other.cost));
        }

        public boolean isWithin(Spent limit) {
            return tokens <= limit.tokens && cost.compareTo(limit.cost) <= 0;
        }
    }

    /** The cost of a day. A call under way counts with what it may cost at most. */
    Spent on(LocalDate day);

    /**
     * Keeps a call that is about to be made, where the cost of its day stays within {@code limit}.
     * Of calls that begin at once on several nodes, no more are kept than fit.
     *
     * @return false where it does not fit; nothing is kept then
     */
    boolean begin(ModelCall call, Spent limit);

    /**
     * Writes down how a call ended and what it cost in truth.
     *
     * @throws IllegalStateException when no such call was kept
     */
    void end(UUID call, String outcome, Spent spent);

    /** The calls that were made for one mail, oldest first. */
    List<ModelCall> of(String mail);
}
