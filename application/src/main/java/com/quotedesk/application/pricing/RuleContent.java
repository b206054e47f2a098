package com.quotedesk.application.pricing;

import com.quotedesk.domain.pricing.PricingTerms;
import com.quotedesk.domain.pricing.PromoCode;
import com.quotedesk.domain.pricing.RuleScope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes into a rule.
 *
 * @param promo the code without which the rule is silent; such a rule gives a discount only
 */
public record RuleContent(RuleScope scope, PricingTerms terms, @Nullable Promo promo) {

    /**
     * A promo code as it is written down.
     *
     * @param from the first day it is good
     * @param until the last day it is good
     * @param limit how often it may be used, from 1; null where without end
     */
    public record Promo(String code, LocalDate from, LocalDate until, @Nullable Integer limit) {

        PromoCode used(int times) {
            return new PromoCode(code, from, until, limit, times);
        }
    }
}
