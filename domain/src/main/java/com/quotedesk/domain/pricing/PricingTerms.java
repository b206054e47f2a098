package com.quotedesk.domain.pricing;

import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.PriceStep;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says. What it is silent about, a wider rule may say.
 *
 * @param markup on the cost; more than -100
 * @param discount off the marked-up price; from 0 to 100
 */
public record PricingTerms(
        @Nullable Percent markup,
        @Nullable Percent discount,
        @Nullable MarginFloor floor,
        @Nullable PriceStep step) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public PricingTerms {
        if (markup == null && discount == null && floor == null && step == null) {
            throw new IllegalArgumentException("a rule says something");
        }
        if (markup != null && markup.value().compareTo(HUNDRED.negate()) <= 0) {
            throw new IllegalArgumentException("nothing is left of a markup of " + markup);
        }
        if (discount != null
                && (discount.signum() < 0 || discount.value().compareTo(HUNDRED) > 0)) {
            throw new IllegalArgumentException("not a discount: " + discount);
        }
    }

    /** The most usual rule. */
    public static PricingTerms ofMarkup(String percent) {
        return new PricingTerms(Percent.of(percent), null, null, null);
    }

    public static PricingTerms ofDiscount(String percent) {
        return new PricingTerms(null, Percent.of(percent), null, null);
    }

    boolean isDiscountOnly() {
        return discount != null && markup == null && floor == null && step == null;
    }
}
