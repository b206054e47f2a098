package com.quotedesk.application.analytics;

import com.quotedesk.domain.orders.OrderStatus;
import java.util.List;
import java.util.Map;

/**
 * How the desk is doing in a period.
 *
 * @param byStatus the orders that came in the period, by where they are now; those of no order left
 *     out
 * @param funnel how far the orders that came in the period have ever got
 * @param won orders that the client accepted in the period and that were not cancelled since
 * @param lost orders that were cancelled in the period
 * @param lostReasons why, the most frequent first, {@link #MOST_REASONS} at most
 * @param toProposal from the mail to the first proposal, of the orders that came in the period;
 *     those without one are silent
 * @param turnover of the orders won, by currency
 */
public record Summary(
        Map<OrderStatus, Long> byStatus,
        Funnel funnel,
        long won,
        long lost,
        List<LostReason> lostReasons,
        Spans toProposal,
        List<Turnover> turnover) {

    public static final int MOST_REASONS = 20;

    /**
     * @param asked suppliers were asked
     * @param quoted a supplier's quote counts
     * @param proposed a proposal was issued
     * @param won the client accepted
     */
    public record Funnel(long received, long asked, long quoted, long proposed, long won) {}

    /**
     * @param reason as it was written, its first 200 characters
     */
    public record LostReason(String reason, long orders) {}

    public Summary {
        byStatus = Map.copyOf(byStatus);
        lostReasons = List.copyOf(lostReasons);
        turnover = List.copyOf(turnover);
    }

    Summary withoutCosts() {
        return new Summary(
                byStatus,
                funnel,
                won,
                lost,
                lostReasons,
                toProposal,
                turnover.stream().map(Turnover::withoutCosts).toList());
    }
}
