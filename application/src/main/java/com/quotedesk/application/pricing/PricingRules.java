package com.quotedesk.application.pricing;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.pricing.PricingRule;
import com.quotedesk.domain.pricing.PricingRuleId;
import java.util.List;
import java.util.Optional;

/** The rules that hold. There is one at most for each scope and promo code. */
public interface PricingRules {

    Optional<PricingRule> get(PricingRuleId id);

    /** The rule, which nobody else can change until the transaction ends. */
    Optional<PricingRule> lock(PricingRuleId id);

    /** All of them, the narrowest scope first. */
    List<PricingRule> all();

    /**
     * Another rule of the same scope and code. Until the transaction ends nobody can take what was
     * free.
     */
    Optional<PricingRule> clashOf(PricingRule rule);

    /** Adds a rule that clashes with none. */
    void add(PricingRule rule);

    /**
     * Puts the next version in the place of the one before.
     *
     * @throws PortFailure.Stale when the version kept is another
     */
    void replace(PricingRule rule);

    /**
     * Takes the rule out; prices that were made by it stay.
     *
     * @throws PortFailure.Stale when the version kept is another
     */
    void remove(PricingRule rule);
}
