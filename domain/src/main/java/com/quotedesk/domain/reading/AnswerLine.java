package com.quotedesk.domain.reading;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier says of one position that was asked.
 *
 * @param position the number of the position in the request
 * @param unitPrice for one unit of the request
 * @param quantity what is offered where it differs from what was asked
 * @param substitute the name of what is offered instead
 * @param minimumOrder the least that is sold, in the unit of the request
 * @param tiers prices by quantity, the smallest first; empty where one price holds for all
 */
public record AnswerLine(
        int position,
        @Nullable Found<BigDecimal> unitPrice,
        @Nullable Found<BigDecimal> quantity,
        @Nullable Found<LeadTime> leadTime,
        Availability availability,
        @Nullable Found<String> substitute,
        @Nullable Found<BigDecimal> minimumOrder,
        List<Found<PriceTier>> tiers) {

    public AnswerLine {
        tiers = List.copyOf(tiers);
    }

    /** A line with one price for any quantity, or with none. */
    public AnswerLine(
            int position,
            @Nullable Found<BigDecimal> unitPrice,
            @Nullable Found<BigDecimal> quantity,
            @Nullable Found<LeadTime> leadTime,
            Availability availability,
            @Nullable Found<String> substitute,
            @Nullable Found<BigDecimal> minimumOrder) {
        this(
                position,
                unitPrice,
                quantity,
                leadTime,
                availability,
                substitute,
                minimumOrder,
                List.of());
    }
}
