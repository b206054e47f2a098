package com.quotedesk.persistence.analytics;

import com.quotedesk.application.analytics.Spans;
import com.quotedesk.application.analytics.Summary;
import com.quotedesk.application.analytics.Summary.Funnel;
import com.quotedesk.application.analytics.Summary.LostReason;
import com.quotedesk.application.analytics.Turnover;
import com.quotedesk.domain.orders.OrderStatus;
import com.quotedesk.domain.shared.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a summary of sums. */
final class SummaryRows {

    /** One sum, as a row of the statement has it. */
    record Sum(
            String measure,
            String label,
            long orders,
            BigDecimal net,
            BigDecimal costed,
            BigDecimal cost) {
        static Sum of(ResultSet row) throws SQLException {
            return new Sum(
                    row.getString("measure"),
                    row.getString("label"),
                    row.getLong("orders"),
                    row.getBigDecimal("net"),
                    row.getBigDecimal("costed_net"),
                    row.getBigDecimal("cost"));
        }
    }

    private SummaryRows() {}

    static Summary summary(List<Sum> sums) {
        var totals = new HashMap<String, Long>();
        var byStatus = new EnumMap<OrderStatus, Long>(OrderStatus.class);
        Map<Integer, Long> spans = new HashMap<>();
        var reasons = new ArrayList<LostReason>();
        var turnover = new ArrayList<Turnover>();
        for (var sum : sums) {
            totals.merge(sum.measure(), sum.orders(), Long::sum);
            switch (sum.measure()) {
                case "STATUS" -> byStatus.put(OrderStatus.valueOf(sum.label()), sum.orders());
                case "SPAN" -> spans.put(Integer.valueOf(sum.label()), sum.orders());
                case "LOST" -> reasons.add(new LostReason(sum.label(), sum.orders()));
                case "WON" -> {
                    if (!sum.label().isEmpty()) {
                        turnover.add(turnover(sum));
                    }
                }
                default -> {
                    // Only the total counts.
                }
            }
        }
        long received = totals.getOrDefault("STATUS", 0L);
        long proposed = totals.getOrDefault("PROPOSED", 0L);
        return new Summary(
                byStatus,
                new Funnel(
                        received,
                        totals.getOrDefault("ASKED", 0L),
                        totals.getOrDefault("QUOTED", 0L),
                        proposed,
                        byStatus.getOrDefault(OrderStatus.ACTIVE, 0L)
                                + byStatus.getOrDefault(OrderStatus.COMPLETED, 0L)),
                totals.getOrDefault("WON", 0L),
                totals.getOrDefault("LOST", 0L),
                reasons.subList(0, Math.min(reasons.size(), Summary.MOST_REASONS)),
                new Spans(spans, received - proposed),
                turnover);
    }

    private static Turnover turnover(Sum sum) {
        return turnover(
                sum.orders(),
                sum.net(),
                sum.costed(),
                sum.cost(),
                Currency.getInstance(sum.label()));
    }

    static Turnover turnover(
            long orders, BigDecimal net, BigDecimal costed, BigDecimal cost, Currency currency) {
        return new Turnover(
                orders,
                new Money(net, currency),
                new Money(costed, currency),
                new Money(costed.subtract(cost), currency));
    }
}
