package com.quotedesk.domain.comparison;

import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.shared.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides the items among a group of suppliers of whom some want a minimum: item by item, giving a
 * way up as soon as even the cheapest of what is left cannot make it the best, or a minimum cannot
 * be reached any more.
 */
final class SplitDivision {

    private final SplitSearch.Group group;
    private final Map<QuoteId, Money> minimums;
    private final Money nothing;
    private final SplitSearch.Best best;
    private final List<Money> leastFrom;
    private final List<Map<QuoteId, Money>> mostFrom;
    private final Map<QuoteId, Money> spent = new HashMap<>();
    private final List<Bid> taken = new ArrayList<>();

    SplitDivision(
            SplitSearch.Group group,
            Map<QuoteId, Money> minimums,
            Currency currency,
            SplitSearch.Best best) {
        this.group = group;
        this.minimums = minimums;
        this.nothing = Money.zero(currency);
        this.best = best;
        this.leastFrom = leastFrom();
        this.mostFrom = mostFrom();
    }

    void run() {
        go(0, group.delivery());
    }

    private void go(int item, Money cost) {
        if (!best.step()
                || !best.isBeatenBy(cost.plus(leastFrom.get(item)))
                || !minimumsCanBeReached(item)) {
            return;
        }
        if (item == group.bids().size()) {
            best.keep(taken, cost);
            return;
        }
        for (var bid : group.bids().get(item)) {
            var quote = bid.quote().id();
            var before = spent.getOrDefault(quote, nothing);
            spent.put(quote, before.plus(bid.total()));
            taken.add(bid);
            go(item + 1, cost.plus(bid.total()));
            taken.removeLast();
            spent.put(quote, before);
        }
    }

    private boolean minimumsCanBeReached(int item) {
        return group.members().stream()
                .noneMatch(
                        quote ->
                                spent.getOrDefault(quote, nothing)
                                        .plus(mostFrom.get(item).getOrDefault(quote, nothing))
                                        .isLessThan(minimums.getOrDefault(quote, nothing)));
    }

    /** What the items from each one on cost at least. */
    private List<Money> leastFrom() {
        var sums = new ArrayList<Money>();
        sums.add(nothing);
        for (var bids : group.bids().reversed()) {
            sums.addFirst(sums.getFirst().plus(bids.getFirst().total()));
        }
        return sums;
    }

    /** What could be spent at each supplier at most on the items from each one on. */
    private List<Map<QuoteId, Money>> mostFrom() {
        var sums = new ArrayList<Map<QuoteId, Money>>();
        sums.add(Map.of());
        for (var bids : group.bids().reversed()) {
            var next = new HashMap<>(sums.getFirst());
            bids.forEach(bid -> next.merge(bid.quote().id(), bid.total(), Money::plus));
            sums.addFirst(next);
        }
        return sums;
    }
}
