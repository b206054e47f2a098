package com.quotedesk.domain.comparison;

import static com.quotedesk.domain.comparison.Quotations.BASIS;
import static com.quotedesk.domain.comparison.Quotations.TODAY;
import static com.quotedesk.domain.comparison.Quotations.item;
import static com.quotedesk.domain.comparison.Quotations.ref;
import static com.quotedesk.domain.comparison.Quotations.says;
import static com.quotedesk.domain.comparison.Quotations.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.quotedesk.domain.comparison.SplitPlan.Wish;
import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SplitPlanTest {

    @Test
    void without_constraints_each_item_comes_from_whoever_has_it_cheapest() {
        var plan = plan(Wish.NONE, cheapFirst().done(), cheapSecond().done());

        assertThat(split(plan).quotes()).containsExactlyInAnyOrder(id(1), id(2));
        assertThat(split(plan).goods()).isEqualTo(rub(200));
        assertThat(split(plan).delivery()).isEqualTo(rub(0));
        assertThat(split(plan).proven()).isTrue();
        assertThat(plan.costs()).isEmpty();
        assertThat(split(plan).bids()).extracting(Bid::item).containsExactly(item(1), item(2));
    }

    @Test
    void one_supplier_at_most_costs_the_difference() {
        var plan = plan(new Wish(1, null, 1000), cheapFirst().done(), cheapSecond().done());

        assertThat(split(plan).quotes()).containsExactly(id(1));
        assertThat(split(plan).total()).isEqualTo(rub(400));
        assertThat(plan.costs()).isEqualTo(Map.of(Constraint.SUPPLIERS, rub(200)));
    }

    @Test
    void a_delivery_that_costs_more_than_it_saves_is_not_paid() {
        var plan =
                plan(
                        Wish.NONE,
                        cheapFirst().delivery("50").done(),
                        cheapSecond().delivery("300").done());

        assertThat(split(plan).quotes()).containsExactly(id(1));
        assertThat(split(plan).delivery()).isEqualTo(rub(50));
        assertThat(split(plan).total()).isEqualTo(rub(450));
        assertThat(plan.costs()).isEqualTo(Map.of(Constraint.DELIVERY, rub(250)));
    }

    @Test
    void a_minimum_order_is_reached_or_the_supplier_left_out() {
        var reached =
                plan(
                        Wish.NONE,
                        says(1).price(1, "10").price(2, "30").price(3, "11").done(),
                        says(2).price(1, "30").price(2, "10").price(3, "10").minimum("100").done());
        assertThat(split(reached).total()).isEqualTo(rub(300));

        var moved =
                plan(
                        Wish.NONE,
                        says(1).price(1, "10").price(2, "30").price(3, "10").minimum("210").done(),
                        says(2).price(1, "30").price(2, "10").price(3, "11").minimum("205").done());
        // Neither shares so that both are content: alone the second is the cheaper.
        assertThat(split(moved).quotes()).containsExactly(id(1));
        assertThat(split(moved).total()).isEqualTo(rub(500));
        assertThat(moved.costs()).isEqualTo(Map.of(Constraint.MINIMUM_ORDERS, rub(200)));
    }

    @Test
    void an_item_is_bought_dearer_where_that_reaches_a_minimum() {
        var plan =
                plan(
                        Wish.NONE,
                        says(1).price(1, "10").price(2, "10").price(3, "10").done(),
                        says(2).price(1, "1").price(2, "11").price(3, "12").minimum("110").done());

        assertThat(split(plan).total()).isEqualTo(rub(220));
        assertThat(split(plan).bids())
                .extracting(bid -> bid.quote().id())
                .containsExactly(id(2), id(2), id(1));
        assertThat(split(plan).proven()).isTrue();
    }

    @Test
    void looking_is_given_up_in_the_end_and_that_is_said() {
        var quotes =
                List.of(
                        says(1).price(1, "10").price(2, "10").price(3, "10").done(),
                        says(2).price(1, "1").price(2, "11").price(3, "12").minimum("110").done());

        var plan = plan(new Wish(null, null, 1), quotes.toArray(Answered[]::new));

        assertThat(split(plan).proven()).isFalse();
        assertThat(split(plan).total()).isEqualTo(rub(240));
    }

    @Test
    void who_is_too_slow_is_left_out() {
        var quotes =
                new Answered[] {
                    says(1).price(1, "10", 20).price(2, "10", 1).done(),
                    says(2).price(1, "12", 3).price(2, "12").done()
                };

        var plan = plan(new Wish(null, TODAY.plusDays(3), 1000), quotes);
        assertThat(split(plan).total()).isEqualTo(rub(220));
        assertThat(plan.costs()).isEqualTo(Map.of(Constraint.NEEDED_BY, rub(20)));
        assertThat(plan(new Wish(null, TODAY, 1000), quotes).split()).isEmpty();
        assertThat(plan(new Wish(null, TODAY.minusDays(1), 1000), quotes).costs()).isEmpty();
    }

    @Test
    void what_nobody_offers_is_left_out_and_named() {
        var comparison =
                Comparison.of(
                        BASIS,
                        wanted(2, "10", Unit.PIECE),
                        List.of(says(1).price(1, "10").done()),
                        Map.of());

        var plan = SplitPlan.of(comparison, List.of(says(1).price(1, "10").done()), Wish.NONE);

        assertThat(plan.uncovered()).containsExactly(item(2));
        assertThat(split(plan).total()).isEqualTo(rub(100));
    }

    @Test
    void nothing_offered_is_no_plan() {
        var comparison = Comparison.of(BASIS, wanted(1, "10", Unit.PIECE), List.of(), Map.of());

        var plan = SplitPlan.of(comparison, List.of(), Wish.NONE);

        assertThat(plan.split()).isEmpty();
        assertThat(plan.uncovered()).containsExactly(item(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SplitPlan.of(comparison, List.of(), new Wish(0, null, 1)));
    }

    @Test
    void of_very_many_suppliers_those_are_looked_at_who_are_cheap() {
        var quotes = new ArrayList<Answered>();
        for (int supplier = 1; supplier <= 13; supplier++) {
            quotes.add(says(supplier).price(1, "20").price(2, "20").done());
        }
        quotes.add(says(14).price(1, "10").price(2, "10").done());

        var plan = plan(Wish.NONE, quotes.toArray(Answered[]::new));

        assertThat(split(plan).quotes()).containsExactly(id(14));
        assertThat(split(plan).proven()).isFalse();
    }

    private static Quotations.From cheapFirst() {
        return says(1).price(1, "10").price(2, "30");
    }

    private static Quotations.From cheapSecond() {
        return says(2).price(1, "31").price(2, "10");
    }

    private static SplitPlan plan(Wish wish, Answered... quotes) {
        int items = quotes[0].version().offer().lines().size();
        var comparison =
                Comparison.of(BASIS, wanted(items, "10", Unit.PIECE), List.of(quotes), Map.of());
        return SplitPlan.of(comparison, List.of(quotes), wish);
    }

    private static Split split(SplitPlan plan) {
        return plan.split().orElseThrow();
    }

    private static QuoteId id(int supplier) {
        return ref(supplier).id();
    }

    private static Money rub(int amount) {
        return Money.of(Integer.toString(amount), "RUB");
    }
}
