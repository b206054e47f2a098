package com.quotedesk.domain.pricing;

import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import java.util.Map;

/** What happens to pricing rules. */
public sealed interface PricingRuleEvent extends DomainEvent {

    PricingRule rule();

    @Override
    default Subject subject() {
        return rule().subject();
    }

    @Override
    default Map<String, String> values() {
        return Map.of("scope", rule().scope().code(), "version", Long.toString(rule().version()));
    }

    record Added(PricingRule rule) implements PricingRuleEvent {
        @Override
        public String type() {
            return "pricing-rule.added.v1";
        }
    }

    record Replaced(PricingRule rule) implements PricingRuleEvent {
        @Override
        public String type() {
            return "pricing-rule.replaced.v1";
        }
    }

    record Removed(PricingRule rule) implements PricingRuleEvent {
        @Override
        public String type() {
            return "pricing-rule.removed.v1";
        }
    }

    /** A promo code was used, with a proposal that was issued. */
    record PromoUsed(PricingRule rule) implements PricingRuleEvent {
        @Override
        public String type() {
            return "pricing-rule.promo-used.v1";
        }
    }
}
