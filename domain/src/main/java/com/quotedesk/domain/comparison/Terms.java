package com.quotedesk.domain.comparison;

import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.shared.Money;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a split has to keep to.
 *
 * @param suppliers how many at most, from 1; null where any number may be
 * @param days in how many days everything has to be there; null where there is time
 * @param minimumOrders what must be bought from a supplier at least, where anything is
 * @param deliveries what a supplier's delivery costs, where anything is bought
 */
record Terms(
        @Nullable Integer suppliers,
        @Nullable Integer days,
        Map<QuoteId, Money> minimumOrders,
        Map<QuoteId, Money> deliveries) {

    Terms {
        minimumOrders = Map.copyOf(minimumOrders);
        deliveries = Map.copyOf(deliveries);
        if (suppliers != null && suppliers < 1) {
            throw new IllegalArgumentException("somebody has to supply, not " + suppliers);
        }
    }

    /** Those that bind anything. */
    Set<Constraint> binding() {
        var binding = EnumSet.noneOf(Constraint.class);
        if (suppliers != null) {
            binding.add(Constraint.SUPPLIERS);
        }
        if (days != null) {
            binding.add(Constraint.NEEDED_BY);
        }
        if (!minimumOrders.isEmpty()) {
            binding.add(Constraint.MINIMUM_ORDERS);
        }
        if (!deliveries.isEmpty()) {
            binding.add(Constraint.DELIVERY);
        }
        return binding;
    }

    Terms without(Constraint constraint) {
        return switch (constraint) {
            case SUPPLIERS -> new Terms(null, days, minimumOrders, deliveries);
            case NEEDED_BY -> new Terms(suppliers, null, minimumOrders, deliveries);
            case MINIMUM_ORDERS -> new Terms(suppliers, days, Map.of(), deliveries);
            case DELIVERY -> new Terms(suppliers, days, minimumOrders, Map.of());
        };
    }
}
