package com.quotedesk.application.analytics;

import com.quotedesk.domain.orders.OrderId;
import java.time.ZoneId;
import java.util.Set;

/**
 * What is known of each order for statistics, and the sums of it. Only one at a time changes them:
 * whoever holds the reader of events.
 */
public interface Figures {

    /** Whether every order is counted, on the days of {@code zone}. */
    boolean areCountedIn(ZoneId zone);

    /** Counts every order from scratch. */
    void countAll(ZoneId zone);

    /**
     * Counts these as they are now in the place of what was counted of them before.
     *
     * @param orders those that are not known are passed over
     */
    void count(Set<OrderId> orders, ZoneId zone);
}
