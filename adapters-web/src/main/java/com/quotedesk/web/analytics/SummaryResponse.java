package com.quotedesk.web.analytics;

import com.quotedesk.application.analytics.Period;
import com.quotedesk.application.analytics.Rates;
import com.quotedesk.application.analytics.Spans;
import com.quotedesk.application.analytics.Summary;
import com.quotedesk.application.analytics.Turnover;
import com.quotedesk.web.work.MoneyJson;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the desk is doing in a period.
 *
 * @param from the first day, in the company's zone
 * @param until the last day
 * @param byStatus how many orders that came in the period are in which status now
 * @param won how many orders were accepted in the period and not cancelled since
 * @param lost how many orders were cancelled in the period
 * @param winRate percent of those won or lost that were won; null where there are none
 * @param lostReasons the most frequent first
 * @param turnover of the orders won, a line for each currency
 */
@Serdeable
record SummaryResponse(
        LocalDate from,
        LocalDate until,
        Map<String, Long> byStatus,
        FunnelResponse funnel,
        long won,
        long lost,
        @Nullable String winRate,
        List<ReasonResponse> lostReasons,
        TimeResponse proposalTime,
        List<TurnoverResponse> turnover) {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    /**
     * How far the orders that came in the period have got.
     *
     * @param asked suppliers were asked
     * @param quoted a supplier's quote counts
     * @param proposed a proposal was issued
     * @param won the client accepted
     */
    @Serdeable
    record FunnelResponse(long received, long asked, long quoted, long proposed, long won) {}

    /** Why orders were lost. */
    @Serdeable
    record ReasonResponse(String reason, long orders) {}

    /**
     * How long something took.
     *
     * @param medianHours half of all took no longer, those that are silent counted as endless; null
     *     where that is endless
     * @param silent how many have not come to an end
     */
    @Serdeable
    record TimeResponse(@Nullable String medianHours, long silent) {
        static TimeResponse of(Spans spans) {
            return new TimeResponse(
                    spans.median()
                            .map(
                                    took ->
                                            BigDecimal.valueOf(took.toMinutes())
                                                    .divide(MINUTES, 1, RoundingMode.HALF_UP)
                                                    .toPlainString())
                            .orElse(null),
                    spans.silent());
        }
    }

    /**
     * What was sold.
     *
     * @param net without tax
     * @param margin what is left beyond the known costs; null for those who may not see costs
     * @param marginPercent of what has a known cost
     */
    @Serdeable
    record TurnoverResponse(
            long orders,
            MoneyJson net,
            @Nullable MoneyJson margin,
            @Nullable String marginPercent) {
        static TurnoverResponse of(Turnover turnover) {
            return new TurnoverResponse(
                    turnover.orders(),
                    MoneyJson.of(turnover.net()),
                    MoneyJson.ofNullable(turnover.shownMargin()),
                    turnover.marginPercent()
                            .map(percent -> percent.value().toPlainString())
                            .orElse(null));
        }
    }

    static SummaryResponse of(Period period, Summary summary) {
        var byStatus = new TreeMap<String, Long>();
        summary.byStatus().forEach((status, orders) -> byStatus.put(status.name(), orders));
        var funnel = summary.funnel();
        return new SummaryResponse(
                period.from(),
                period.until(),
                byStatus,
                new FunnelResponse(
                        funnel.received(),
                        funnel.asked(),
                        funnel.quoted(),
                        funnel.proposed(),
                        funnel.won()),
                summary.won(),
                summary.lost(),
                Rates.of(summary.won(), summary.won() + summary.lost())
                        .map(BigDecimal::toPlainString)
                        .orElse(null),
                summary.lostReasons().stream()
                        .map(one -> new ReasonResponse(one.reason(), one.orders()))
                        .toList(),
                TimeResponse.of(summary.toProposal()),
                summary.turnover().stream().map(TurnoverResponse::of).toList());
    }
}
