package com.quotedesk.domain.pricing;

import java.util.UUID;

/** Names a pricing rule inside the system. */
public record PricingRuleId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
