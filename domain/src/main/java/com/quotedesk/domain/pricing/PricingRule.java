package com.quotedesk.domain.pricing;

import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.events.Subject;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How cost becomes price, for what lies in its scope.
 *
 * @param promo the code without which the rule is silent; such a rule gives a discount only
 * @param version counts the changes, from 1
 */
public record PricingRule(
        PricingRuleId id,
        RuleScope scope,
        PricingTerms terms,
        @Nullable PromoCode promo,
        Instant createdAt,
        long version) {

    /** Why a promo code was not used. */
    public enum Refusal {
        /** The rule has no code. */
        NO_CODE,
        TOO_EARLY,
        TOO_LATE,
        USED_UP
    }

    public PricingRule {
        if (promo != null && !terms.isDiscountOnly()) {
            throw new IllegalArgumentException("a promo code brings a discount and nothing else");
        }
    }

    public Subject subject() {
        return new Subject("pricing-rule", id.value());
    }

    /**
     * The rule under new terms.
     *
     * @param newPromo with as many uses as it is to have
     */
    public PricingRule replaced(
            RuleScope newScope, PricingTerms newTerms, @Nullable PromoCode newPromo) {
        return new PricingRule(id, newScope, newTerms, newPromo, createdAt, version + 1);
    }

    /** Uses the code up by one. */
    public Decision<PricingRule, Refusal> usedOn(LocalDate day) {
        if (promo == null) {
            return Decision.refused(Refusal.NO_CODE);
        }
        if (day.isBefore(promo.from())) {
            return Decision.refused(Refusal.TOO_EARLY);
        }
        if (day.isAfter(promo.until())) {
            return Decision.refused(Refusal.TOO_LATE);
        }
        if (promo.isUsedUp()) {
            return Decision.refused(Refusal.USED_UP);
        }
        var next = new PricingRule(id, scope, terms, promo.usedOnceMore(), createdAt, version + 1);
        return Decision.made(next, new PricingRuleEvent.PromoUsed(next));
    }
}
