package com.quotedesk.domain.pricing;

import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Vat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one unit is sold for. Markup is what we earn as a share of the cost, margin the same as a
 * share of the price; people mix them up, so both are told. Both leave tax out.
 *
 * @param cost of one, without tax, in the currency of the price; nothing or more
 * @param unit what the client pays for one, as {@code vat} says with tax or without
 * @param floor null where no rule asks for a margin
 * @param promo the rule whose promo code brought a discount
 */
public record Price(
        Money cost,
        Money unit,
        Vat vat,
        @Nullable MarginFloor floor,
        @Nullable PricingRuleId promo,
        PriceTrace trace) {

    public Price {
        if (cost.signum() < 0 || unit.signum() < 0 || !cost.currency().equals(unit.currency())) {
            throw new IllegalArgumentException("not a price: " + unit + " at a cost of " + cost);
        }
    }

    /** What one unit earns. */
    public Money profit() {
        return vat.net(unit).minus(cost);
    }

    /** Empty where the goods cost nothing. */
    public Optional<Percent> markup() {
        return Percent.ratio(profit(), cost);
    }

    /** Empty where the price is nothing. */
    public Optional<Percent> margin() {
        return Percent.ratio(profit(), vat.net(unit));
    }

    public boolean isBelowFloor() {
        return floor != null && earnsLessThan(floor.margin());
    }

    /** Whether the floor forbids to offer it. */
    public boolean isRefused() {
        return floor != null
                && floor.enforcement() == MarginFloor.Enforcement.REFUSE
                && isBelowFloor();
    }

    /** The same price where the goods have come to cost something else. */
    public Price at(Money newCost) {
        return new Price(newCost, unit, vat, floor, promo, trace);
    }

    /** A price of nothing earns less than any margin, unless it costs nothing too. */
    private boolean earnsLessThan(Percent least) {
        return margin().map(margin -> margin.compareTo(least) < 0).orElse(cost.signum() > 0);
    }
}
