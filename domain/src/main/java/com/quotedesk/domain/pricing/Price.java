package com.quotedesk.domain.pricing;

import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Vat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one unit is sold for. Markup is what we earn as a share of the cost, margin the same as a
 * share of the price; people mix them up, so both are told. Both leave tax out.
 *
 * @param cost of one, without tax, in the currency of the price; nothing or more; null where nobody
 *     knows it
 * @param unit what the client pays for one, as {@code vat} says with tax or without
 * @param floor null where no rule asks for a margin
 * @param promo the rule whose promo code brought a discount
 */
public record Price(
        @Nullable Money cost,
        Money unit,
        Vat vat,
        @Nullable MarginFloor floor,
        @Nullable PricingRuleId promo,
        PriceTrace trace) {

    public Price {
        if (unit.signum() < 0
                || (cost != null
                        && (cost.signum() < 0 || !cost.currency().equals(unit.currency())))) {
            throw new IllegalArgumentException("not a price: " + unit + " at a cost of " + cost);
        }
    }

    /** A price that a person set for what has no known cost: no floor can be held against it. */
    public static Price withoutCost(Money unit, Vat vat) {
        var step = new PriceTrace.Step(PriceTrace.Kind.BY_HAND, null, null, null, unit);
        return new Price(null, unit, vat, null, null, new PriceTrace(List.of(step)));
    }

    /** What one unit earns; empty where nobody knows what it costs. */
    public Optional<Money> profit() {
        return Optional.ofNullable(cost).map(known -> vat.net(unit).minus(known));
    }

    /** Empty where the goods cost nothing, or nobody knows what. */
    public Optional<Percent> markup() {
        return Optional.ofNullable(cost)
                .flatMap(known -> Percent.ratio(vat.net(unit).minus(known), known));
    }

    /** Empty where the price is nothing, or nobody knows the cost. */
    public Optional<Percent> margin() {
        return profit().flatMap(earned -> Percent.ratio(earned, vat.net(unit)));
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

    /**
     * Whether the margin is eaten: it is below its floor, or there is a loss where no rule sets
     * one. A price without a known cost is not at risk, as far as anybody can tell.
     */
    public boolean isAtRisk() {
        return floor == null
                ? profit().map(earned -> earned.signum() < 0).orElse(false)
                : isBelowFloor();
    }

    /** The same price where the goods have come to cost something else. */
    public Price at(Money newCost) {
        return new Price(newCost, unit, vat, floor, promo, trace);
    }

    /** A price of nothing earns less than any margin, unless it costs nothing too. */
    private boolean earnsLessThan(Percent least) {
        return cost != null
                && margin().map(margin -> margin.compareTo(least) < 0).orElse(cost.signum() > 0);
    }
}
