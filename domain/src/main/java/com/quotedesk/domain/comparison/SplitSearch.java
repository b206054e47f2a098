package com.quotedesk.domain.comparison;

import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.shared.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks for the cheapest way to buy every item once. It goes through the groups of suppliers that
 * could share the purchase, the one first that could be the cheapest, and stops at the first that
 * cannot be any more. Within a group each item comes from whoever has it cheapest; only where that
 * leaves somebody below the minimum are the items divided otherwise.
 */
final class SplitSearch {

    /** So many suppliers make 4,095 groups; those that are seldom cheap are left out beyond. */
    private static final int MOST_SUPPLIERS = 12;

    /**
     * Some of the suppliers, each of whom is to be bought from.
     *
     * @param bids for each item those of the group, the cheapest first
     */
    record Group(Set<QuoteId> members, List<List<Bid>> bids, Money delivery, Money atLeast) {}

    private final Currency currency;
    private final Terms terms;
    private final List<List<Bid>> choices;
    private final long limit;

    /**
     * @param choices for each item the bids that could be taken, at most one of a quote
     * @param limit how many items are tried at most where minimums make it hard, from 1
     */
    SplitSearch(Currency currency, Terms terms, List<List<Bid>> choices, long limit) {
        this.currency = currency;
        this.terms = terms;
        this.choices =
                choices.stream()
                        .map(bids -> bids.stream().sorted(Bid.CHEAPEST_FIRST).toList())
                        .toList();
        this.limit = limit;
    }

    /** Empty where nothing keeps to the terms. */
    Optional<Split> run() {
        var everybody = everybody();
        var best = new Best(limit);
        for (var group : groups(everybody.stream().limit(MOST_SUPPLIERS).toList())) {
            if (!best.isBeatenBy(group.atLeast())) {
                break;
            }
            look(group, best);
        }
        boolean all = everybody.size() <= MOST_SUPPLIERS && !best.givenUp();
        return best.bids().map(bids -> split(bids, all));
    }

    /** Those who are the cheapest most often first. */
    private List<QuoteId> everybody() {
        var wins =
                choices.stream()
                        .map(bids -> bids.getFirst().quote().id())
                        .collect(Collectors.groupingBy(quote -> quote, Collectors.counting()));
        return choices.stream()
                .flatMap(List::stream)
                .map(bid -> bid.quote().id())
                .distinct()
                .sorted(
                        Comparator.comparingLong((QuoteId quote) -> -wins.getOrDefault(quote, 0L))
                                .thenComparing(QuoteId::value))
                .toList();
    }

    private List<Group> groups(List<QuoteId> suppliers) {
        var groups = new ArrayList<Group>();
        int most = terms.suppliers() == null ? suppliers.size() : terms.suppliers();
        for (int bits = 1; bits < 1 << suppliers.size(); bits++) {
            if (Integer.bitCount(bits) <= most) {
                group(members(suppliers, bits)).ifPresent(groups::add);
            }
        }
        groups.sort(Comparator.comparing(Group::atLeast));
        return groups;
    }

    private static Set<QuoteId> members(List<QuoteId> suppliers, int bits) {
        return IntStream.range(0, suppliers.size())
                .filter(one -> (bits & 1 << one) != 0)
                .mapToObj(suppliers::get)
                .collect(Collectors.toSet());
    }

    /** Empty where they cannot supply everything. */
    private Optional<Group> group(Set<QuoteId> members) {
        var bids =
                choices.stream()
                        .map(
                                all ->
                                        all.stream()
                                                .filter(bid -> members.contains(bid.quote().id()))
                                                .toList())
                        .toList();
        if (bids.stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
        var delivery =
                members.stream().map(this::delivery).reduce(Money.zero(currency), Money::plus);
        return Optional.of(
                new Group(members, bids, delivery, goods(cheapest(bids)).plus(delivery)));
    }

    private void look(Group group, Best best) {
        var taken = cheapest(group.bids());
        var used = taken.stream().map(bid -> bid.quote().id()).collect(Collectors.toSet());
        // Who is never the cheapest is not needed: the group without it is looked at too.
        if (!used.equals(group.members())) {
            return;
        }
        if (used.stream().noneMatch(quote -> isBelowMinimum(quote, taken))) {
            best.keep(taken, group.atLeast());
        } else {
            new SplitDivision(group, terms.minimumOrders(), currency, best).run();
        }
    }

    private boolean isBelowMinimum(QuoteId quote, List<Bid> taken) {
        var spent = goods(taken.stream().filter(bid -> bid.quote().id().equals(quote)).toList());
        return spent.isLessThan(terms.minimumOrders().getOrDefault(quote, Money.zero(currency)));
    }

    private Split split(List<Bid> bids, boolean proven) {
        var delivery =
                bids.stream()
                        .map(bid -> bid.quote().id())
                        .distinct()
                        .map(this::delivery)
                        .reduce(Money.zero(currency), Money::plus);
        return new Split(bids, goods(bids), delivery, proven);
    }

    private Money delivery(QuoteId quote) {
        return terms.deliveries().getOrDefault(quote, Money.zero(currency));
    }

    private Money goods(List<Bid> bids) {
        return bids.stream().map(Bid::total).reduce(Money.zero(currency), Money::plus);
    }

    private static List<Bid> cheapest(List<List<Bid>> bids) {
        return bids.stream().map(List::getFirst).toList();
    }

    /** The best so far, and how long it is looked for. */
    static final class Best {

        private final long limit;
        private Optional<List<Bid>> bids = Optional.empty();
        private Optional<Money> total = Optional.empty();
        private long steps;

        Best(long limit) {
            this.limit = limit;
        }

        boolean isBeatenBy(Money other) {
            return total.filter(least -> !other.isLessThan(least)).isEmpty();
        }

        /** Keeps what beats it. */
        void keep(List<Bid> taken, Money cost) {
            bids = Optional.of(List.copyOf(taken));
            total = Optional.of(cost);
        }

        /** Counts a step; false once looking is given up. */
        boolean step() {
            steps++;
            return !givenUp();
        }

        boolean givenUp() {
            return steps > limit;
        }

        Optional<List<Bid>> bids() {
            return bids;
        }
    }
}
