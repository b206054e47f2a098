package com.quotedesk.application.analytics;

import com.quotedesk.domain.suppliers.SupplierId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How a supplier answers what it was asked in a period.
 *
 * @param asked requests that were sent to it
 * @param answered those it has answered with prices
 * @param declined those it has declined
 * @param silent those whose deadline passed without an answer
 * @param waiting those that wait
 * @param failed those that did not arrive, or that we took back
 * @param answerTime from the request to the first answer, a no among them; the silent ones count
 * @param decided requests with prices whose order was won or lost since
 * @param won those of them from which the client took something
 * @param position where its prices stand among those for the same items; for who may not see costs
 *     it tells nothing
 */
public record SupplierFigures(
        SupplierId supplier,
        String name,
        long asked,
        long answered,
        long declined,
        long silent,
        long waiting,
        long failed,
        Spans answerTime,
        long decided,
        long won,
        Position position) {

    /**
     * Only prices in one currency for one unit are compared, without tax.
     *
     * @param compared of how many prices there was another to compare with
     * @param sum for each of them which share of the others is cheaper, added up
     */
    public record Position(long compared, BigDecimal sum) {

        static final Position UNKNOWN = new Position(0, BigDecimal.ZERO);

        /** From 0, always the cheapest, to 1, always the dearest; empty where none was compared. */
        public Optional<BigDecimal> mean() {
            return compared == 0
                    ? Optional.empty()
                    : Optional.of(
                            sum.divide(BigDecimal.valueOf(compared), 2, RoundingMode.HALF_UP));
        }
    }

    /** The share of requests that were answered, a no among the answers; of those that are over. */
    public Optional<BigDecimal> answerRate() {
        return Rates.of(answered + declined, answered + declined + silent);
    }

    /** Of the requests with prices that were decided, the share from which something was taken. */
    public Optional<BigDecimal> winRate() {
        return Rates.of(won, decided);
    }

    SupplierFigures withoutCosts() {
        return new SupplierFigures(
                supplier,
                name,
                asked,
                answered,
                declined,
                silent,
                waiting,
                failed,
                answerTime,
                decided,
                won,
                Position.UNKNOWN);
    }
}
