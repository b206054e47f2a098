package com.quotedesk.application.analytics;

import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to see which figures.
 *
 * @param manager whose orders; null for all that the asker sees
 */
public record FigureRequest(Access by, @Nullable UserId manager, Period period) {

    /** Figures of orders show no more of them than the asker sees; empty where that is nothing. */
    Optional<FigureBoard.Query> query() {
        return by.sight(Permission.VIEW_ORDERS)
                .map(sight -> new FigureBoard.Query(sight, manager, period));
    }

    /** Whether costs may be told of all orders that are counted. */
    boolean seesCosts() {
        return by.sight(Permission.SEE_COSTS)
                .filter(
                        costs ->
                                by.sight(Permission.VIEW_ORDERS).stream()
                                        .allMatch(
                                                orders ->
                                                        costs.scope().compareTo(orders.scope())
                                                                >= 0))
                .isPresent();
    }
}
