package com.quotedesk.ai.reading.items;

import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.reading.InquiryLine;
import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An item as it was understood, before items are compared with each other.
 *
 * @param unknownUnit what is written where a unit should be and is none that is known
 */
public record Draft(
        String name,
        Evidence nameAt,
        double confidence,
        @Nullable Found<String> sku,
        @Nullable Found<BigDecimal> quantity,
        Found<Unit> unit,
        @Nullable String unknownUnit) {

    public InquiryLine line() {
        return new InquiryLine(new Found<>(name, nameAt, confidence), sku, quantity, unit);
    }

    Draft named(String other) {
        return new Draft(other, nameAt, confidence, sku, quantity, unit, unknownUnit);
    }

    Draft counted(Found<BigDecimal> amount, @Nullable Found<Unit> in) {
        return new Draft(
                name, nameAt, confidence, sku, amount, in == null ? unit : in, unknownUnit);
    }
}
