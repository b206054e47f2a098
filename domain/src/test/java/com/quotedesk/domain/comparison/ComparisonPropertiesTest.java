package com.quotedesk.domain.comparison;

import static com.quotedesk.domain.comparison.Quotations.BASIS;
import static com.quotedesk.domain.comparison.Quotations.TODAY;
import static com.quotedesk.domain.comparison.Quotations.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.comparison.SplitPlan.Wish;
import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ComparisonPropertiesTest {

    private static final int ITEMS = 4;
    private static final int SUPPLIERS = 4;

    @Property(tries = 200)
    void comparing_does_not_depend_on_the_order_of_the_quotes(
            @ForAll long seed, @ForAll long shuffle) {
        var quotes = quotes(new Random(seed));
        var shuffled = new ArrayList<>(quotes);
        Collections.shuffle(shuffled, new Random(shuffle));

        assertThat(compare(shuffled)).isEqualTo(compare(quotes));
        assertThat(SplitPlan.of(compare(shuffled), shuffled, Wish.NONE))
                .isEqualTo(SplitPlan.of(compare(quotes), quotes, Wish.NONE));
    }

    @Property(tries = 200)
    void a_split_is_as_cheap_as_trying_everything(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = SUPPLIERS) int most,
            @ForAll @IntRange(min = 1, max = 9) int days) {
        var quotes = quotes(new Random(seed));
        var comparison = compare(quotes);
        var neededBy = TODAY.plusDays(days);

        var plan = SplitPlan.of(comparison, quotes, new Wish(most, neededBy, 1_000_000));

        var expected = tryEverything(comparison, quotes, most, days);
        assertThat(plan.split().map(Split::total)).isEqualTo(expected);
        plan.split()
                .ifPresent(
                        split -> {
                            assertThat(split.proven()).isTrue();
                            assertThat(split.quotes()).hasSizeLessThanOrEqualTo(most);
                            assertThat(plan.costs().values()).allMatch(cost -> cost.signum() >= 0);
                        });
    }

    /** All ways to take a bid for each item that can be bought at all, one after another. */
    private static Optional<Money> tryEverything(
            Comparison comparison, List<Answered> quotes, int most, int days) {
        var ways = List.of(List.<Bid>of());
        for (var item : comparison.items()) {
            if (item.bids().stream().noneMatch(Bid::canBeBought)) {
                continue;
            }
            var longer = new ArrayList<List<Bid>>();
            for (var way : ways) {
                for (var bid : item.bids()) {
                    if (bid.canBeBought() && bid.days().orElse(99) <= days) {
                        var next = new ArrayList<>(way);
                        next.add(bid);
                        longer.add(next);
                    }
                }
            }
            ways = List.copyOf(longer);
        }
        return ways.stream()
                .filter(way -> !way.isEmpty())
                .flatMap(way -> cost(way, quotes, most).stream())
                .min(Money::compareTo);
    }

    private static Optional<Money> cost(List<Bid> way, List<Answered> quotes, int most) {
        Map<QuoteId, Money> spent = new HashMap<>();
        way.forEach(bid -> spent.merge(bid.quote().id(), bid.total(), Money::plus));
        var total = way.stream().map(Bid::total).reduce(Money::plus).orElseThrow();
        for (var quote : quotes) {
            var paid = spent.get(quote.quote().id());
            var terms = quote.version().offer().terms();
            if (paid != null) {
                if (terms.minimumOrder() != null && paid.isLessThan(terms.minimumOrder())) {
                    return Optional.empty();
                }
                total = terms.delivery() == null ? total : total.plus(terms.delivery());
            }
        }
        return spent.size() > most ? Optional.empty() : Optional.of(total);
    }

    private static Comparison compare(List<Answered> quotes) {
        return Comparison.of(BASIS, wanted(ITEMS, "10", Unit.PIECE), quotes, Map.of());
    }

    private static List<Answered> quotes(Random random) {
        var quotes = new ArrayList<Answered>();
        for (int supplier = 1; supplier <= SUPPLIERS; supplier++) {
            var from = Quotations.says(supplier);
            if (random.nextBoolean()) {
                from.delivery(Integer.toString(random.nextInt(60)));
            }
            if (random.nextBoolean()) {
                from.minimum(Integer.toString(random.nextInt(500)));
            }
            if (random.nextInt(8) == 0) {
                from.until(TODAY.minusDays(1));
            }
            from.price(1, Integer.toString(1 + random.nextInt(20)), random.nextInt(10));
            for (int position = 2; position <= ITEMS; position++) {
                if (random.nextInt(4) > 0) {
                    from.price(
                            position, Integer.toString(1 + random.nextInt(20)), random.nextInt(10));
                }
            }
            quotes.add(from.done());
        }
        return quotes;
    }
}
