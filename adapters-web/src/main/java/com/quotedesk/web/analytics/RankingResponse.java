package com.quotedesk.web.analytics;

import com.quotedesk.application.analytics.ClientFigures;
import com.quotedesk.application.analytics.DayFigures;
import com.quotedesk.application.analytics.SupplierFigures;
import com.quotedesk.web.analytics.SummaryResponse.TimeResponse;
import com.quotedesk.web.analytics.SummaryResponse.TurnoverResponse;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of figures. */
final class RankingResponse {

    private RankingResponse() {}

    /**
     * What happened on a day.
     *
     * @param received orders that came
     * @param won orders that were accepted and not cancelled since
     * @param lost orders that were cancelled
     */
    @Serdeable
    record DayResponse(LocalDate day, long received, long won, long lost) {
        static DayResponse of(DayFigures day) {
            return new DayResponse(day.day(), day.received(), day.won(), day.lost());
        }
    }

    /** Every day of the period. */
    @Serdeable
    record DaysResponse(List<DayResponse> items) {}

    /**
     * What a client brought.
     *
     * @param received orders that came from it
     * @param won orders that it accepted and that were not cancelled since
     * @param lost orders that were cancelled
     * @param turnover of those won in the currency that was asked for
     */
    @Serdeable
    record ClientResponse(
            UUID client,
            String name,
            long received,
            long won,
            long lost,
            TurnoverResponse turnover) {
        static ClientResponse of(ClientFigures one) {
            return new ClientResponse(
                    one.client().value(),
                    one.name(),
                    one.received(),
                    one.won(),
                    one.lost(),
                    TurnoverResponse.of(one.turnover()));
        }
    }

    /** Clients, those who brought most first. */
    @Serdeable
    record ClientsResponse(List<ClientResponse> items) {}

    /**
     * How a supplier answers.
     *
     * @param asked requests that were sent to it
     * @param answered those it has answered with prices
     * @param declined those it has declined
     * @param silent those whose deadline passed without an answer
     * @param waiting those that wait
     * @param failed those that did not arrive, or that we took back
     * @param answerRate percent of those that are over that were answered, a no among the answers
     * @param answerTime from the request to the first answer, the silent ones counted
     * @param winRate percent of the requests with prices and decided orders from which something
     *     was taken
     * @param pricePosition where its prices stand among others for the same items, from 0, the
     *     cheapest, to 1, the dearest; null where none could be compared, and for those who may not
     *     see costs
     */
    @Serdeable
    record SupplierResponse(
            UUID supplier,
            String name,
            long asked,
            long answered,
            long declined,
            long silent,
            long waiting,
            long failed,
            @Nullable String answerRate,
            TimeResponse answerTime,
            @Nullable String winRate,
            @Nullable String pricePosition) {
        static SupplierResponse of(SupplierFigures one) {
            return new SupplierResponse(
                    one.supplier().value(),
                    one.name(),
                    one.asked(),
                    one.answered(),
                    one.declined(),
                    one.silent(),
                    one.waiting(),
                    one.failed(),
                    one.answerRate().map(BigDecimal::toPlainString).orElse(null),
                    TimeResponse.of(one.answerTime()),
                    one.winRate().map(BigDecimal::toPlainString).orElse(null),
                    one.position().mean().map(BigDecimal::toPlainString).orElse(null));
        }
    }

    /** Suppliers, those who answer most first. */
    @Serdeable
    record SuppliersResponse(List<SupplierResponse> items) {}
}
