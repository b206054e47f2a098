package com.quotedesk.domain.pricing;

import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a price came about, step by step, kept with it. */
public record PriceTrace(List<Step> steps) {

    /** What a step did. */
    public enum Kind {
        /** What the supplier asks, without tax. */
        COST,
        /** The cost in the currency of the price. */
        CONVERTED,
        MARKUP,
        DISCOUNT,
        /** A discount that a promo code brought. */
        PROMO,
        /** Tax was put into the price. */
        VAT,
        ROUNDED,
        /** A person set the price. */
        BY_HAND
    }

    /**
     * One step.
     *
     * @param rule whose rule it was; null where none had a say
     * @param percent how much, where it is a share
     * @param detail the scope of the rule, the source of the rate, the step of rounding
     * @param after what was left after it
     */
    public record Step(
            Kind kind,
            @Nullable PricingRuleId rule,
            @Nullable Percent percent,
            @Nullable String detail,
            Money after) {}

    public PriceTrace {
        steps = List.copyOf(steps);
    }
}
