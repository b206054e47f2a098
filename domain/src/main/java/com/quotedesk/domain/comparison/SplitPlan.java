package com.quotedesk.domain.comparison;

import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.quotes.QuoteTerms;
import com.quotedesk.domain.shared.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest way to buy from several suppliers, and what each constraint costs.
 *
 * @param split empty where nothing keeps to all constraints
 * @param uncovered items that nobody offers so that they can be bought; they are left out of the
 *     split, whatever the constraints
 * @param costs by how much it would be cheaper without a constraint, for each that binds; nothing
 *     where there is no split to compare with, or none without it either
 */
public record SplitPlan(Optional<Split> split, List<UUID> uncovered, Map<Constraint, Money> costs) {

    /** How many items are tried at most where minimums make it hard. */
    public static final long STANDARD_LIMIT = 200_000;

    /**
     * What a manager asks for.
     *
     * @param suppliers how many at most, from 1; null where any number may be
     * @param neededBy when everything has to be there; null where there is time
     * @param limit how many items are tried at most where minimums make it hard, from 1
     */
    public record Wish(@Nullable Integer suppliers, @Nullable LocalDate neededBy, long limit) {
        public static final Wish NONE = new Wish(null, null, STANDARD_LIMIT);
    }

    public SplitPlan {
        uncovered = List.copyOf(uncovered);
        costs = Map.copyOf(costs);
    }

    /**
     * @param quotes those that were compared
     */
    public static SplitPlan of(Comparison comparison, Collection<Answered> quotes, Wish wish) {
        var basis = comparison.basis();
        var terms =
                new Terms(
                        wish.suppliers(),
                        wish.neededBy() == null
                                ? null
                                : Math.toIntExact(
                                        ChronoUnit.DAYS.between(basis.day(), wish.neededBy())),
                        amounts(quotes, one -> Comparison.minimum(basis, one)),
                        amounts(quotes, one -> Comparison.delivery(basis, one)));
        var offered =
                comparison.items().stream()
                        .filter(item -> item.bids().stream().anyMatch(Bid::canBeBought))
                        .toList();
        var uncovered =
                comparison.items().stream()
                        .filter(item -> !offered.contains(item))
                        .map(item -> item.wanted().item())
                        .toList();
        var split = search(comparison, offered, terms, wish.limit());
        return new SplitPlan(
                split,
                uncovered,
                split.map(found -> costs(comparison, offered, terms, wish.limit(), found))
                        .orElseGet(Map::of));
    }

    private static Map<QuoteId, Money> amounts(
            Collection<Answered> quotes, Function<QuoteTerms, Optional<Money>> amount) {
        var amounts = new HashMap<QuoteId, Money>();
        for (var quote : quotes) {
            amount.apply(quote.version().offer().terms())
                    .filter(money -> money.signum() > 0)
                    .ifPresent(money -> amounts.put(quote.quote().id(), money));
        }
        return amounts;
    }

    private static Optional<Split> search(
            Comparison comparison, List<ItemComparison> items, Terms terms, long limit) {
        var choices =
                items.stream()
                        .map(
                                item ->
                                        item.bids().stream()
                                                .filter(Bid::canBeBought)
                                                .filter(bid -> isInTime(bid, terms.days()))
                                                .toList())
                        .toList();
        return choices.isEmpty() || choices.stream().anyMatch(List::isEmpty)
                ? Optional.empty()
                : new SplitSearch(comparison.basis().currency(), terms, choices, limit).run();
    }

    private static boolean isInTime(Bid bid, @Nullable Integer days) {
        return days == null || bid.days().filter(until -> until <= days).isPresent();
    }

    private static Map<Constraint, Money> costs(
            Comparison comparison,
            List<ItemComparison> items,
            Terms terms,
            long limit,
            Split split) {
        var costs = new EnumMap<Constraint, Money>(Constraint.class);
        for (var constraint : terms.binding()) {
            search(comparison, items, terms.without(constraint), limit)
                    .map(freer -> split.total().minus(freer.total()))
                    .ifPresent(cost -> costs.put(constraint, cost));
        }
        return costs;
    }
}
