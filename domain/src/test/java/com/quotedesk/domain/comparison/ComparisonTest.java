package com.quotedesk.domain.comparison;

import static com.quotedesk.domain.comparison.Quotations.BASIS;
import static com.quotedesk.domain.comparison.Quotations.TODAY;
import static com.quotedesk.domain.comparison.Quotations.item;
import static com.quotedesk.domain.comparison.Quotations.ref;
import static com.quotedesk.domain.comparison.Quotations.says;
import static com.quotedesk.domain.comparison.Quotations.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.quotedesk.domain.comparison.Bid.Remark;
import com.quotedesk.domain.comparison.Incomparable.Reason;
import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.PackContent;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComparisonTest {

    @Test
    void the_least_total_is_the_best_price_and_the_first_day_the_best_date() {
        var item =
                one(
                        says(1).price(1, "100", 7).done(),
                        says(2).price(1, "90", 9).done(),
                        says(3).price(1, "95", 3).done());

        assertThat(item.bestPrice()).containsExactly(id(2));
        assertThat(item.bestDate()).containsExactly(id(3));
        assertThat(item.contested()).isTrue();
        assertThat(item.bids())
                .extracting(Bid::total)
                .containsExactly(rub(900), rub(950), rub(1000));
        assertThat(item.of(id(2)).orElseThrow().unitPrice()).isEqualTo(rub(90));
        assertThat(item.of(id(9))).isEmpty();
    }

    @Test
    void ties_are_all_named() {
        var item = one(says(1).price(1, "90", 5).done(), says(2).price(1, "90", 5).done());

        assertThat(item.bestPrice()).containsExactlyInAnyOrder(id(1), id(2));
        assertThat(item.bestDate()).containsExactlyInAnyOrder(id(1), id(2));
    }

    @Test
    void one_answer_alone_is_not_a_winner() {
        var item = one(says(1).price(1, "90", 5).done());

        assertThat(item.contested()).isFalse();
        assertThat(item.bestPrice()).isEmpty();
        assertThat(item.bestDate()).isEmpty();
        assertThat(compare(1, says(1).price(1, "90").done()).suppliers().getFirst().cheapest())
                .isFalse();
    }

    @Test
    void who_says_no_date_has_no_best_date() {
        var item = one(says(1).price(1, "90").done(), says(2).price(1, "91").done());

        assertThat(item.bestDate()).isEmpty();
        assertThat(one(says(1).price(1, "90").done(), says(2).price(1, "91", 8).done()).bestDate())
                .containsExactly(id(2));
    }

    @Test
    void prices_are_compared_without_tax_and_in_one_currency() {
        var item =
                one(
                        says(1).vat(Vat.included(Percent.of("20"))).price(1, "120").done(),
                        says(2).vat(Vat.excluded(Percent.of("20"))).price(1, "101").done(),
                        says(3).in("USD").price(1, "1.2").done(),
                        says(4).vat(null).price(1, "118.80").done());

        assertThat(item.bids())
                .extracting(bid -> bid.quote().id(), Bid::unitPrice)
                .containsExactly(tuple(3, "96"), tuple(4, "99"), tuple(1, "100"), tuple(2, "101"));
        assertThat(item.of(id(4)).orElseThrow().remarks()).containsExactly(Remark.VAT_ASSUMED);
        assertThat(item.of(id(3)).orElseThrow().original().price())
                .isEqualTo(Money.of("1.2", "USD"));
        assertThat(item.of(id(3)).orElseThrow().rate().source()).isEqualTo("cbr");
        assertThat(item.of(id(1)).orElseThrow().rate().source()).isEqualTo("same");
    }

    @Test
    void units_are_converted_and_packs_are_opened() {
        var roll = new PackContent(Unit.ROLL, new BigDecimal("100"), Unit.METRE);
        var comparison =
                Comparison.of(
                        BASIS,
                        wanted(1, "250", Unit.METRE),
                        List.of(
                                says(1).line(1, "2000", Unit.KILOMETRE, null, null, null, null)
                                        .done(),
                                says(2).line(1, "150", Unit.ROLL, roll, "3", null, null).done()),
                        Map.of());

        var item = comparison.items().getFirst();
        assertThat(item.of(id(1)).orElseThrow().total()).isEqualTo(rub(500));
        assertThat(item.of(id(1)).orElseThrow().quantity()).isEqualByComparingTo("250");
        var rolls = item.of(id(2)).orElseThrow();
        assertThat(rolls.total()).isEqualTo(rub(450));
        assertThat(rolls.quantity()).isEqualByComparingTo("300");
        assertThat(rolls.unitPrice()).isEqualTo(Money.of("1.5", "RUB"));
        assertThat(rolls.remarks()).containsExactly(Remark.MORE_THAN_WANTED);
    }

    @Test
    void what_cannot_be_compared_says_why() {
        var comparison =
                compare(
                        1,
                        says(1).in("EUR").price(1, "1").done(),
                        says(2).line(1, "1", Unit.KILOGRAM, null, null, null, null).done());

        assertThat(comparison.items().getFirst().bids()).isEmpty();
        assertThat(comparison.incomparable())
                .extracting(one -> one.quote().id(), Incomparable::reason)
                .containsExactly(
                        Tuple.tuple(id(1), Reason.NO_RATE), Tuple.tuple(id(2), Reason.OTHER_UNIT));
        assertThat(comparison.incomparable().getFirst().item()).isEqualTo(item(1));
        assertThat(comparison.incomparable().getFirst().original().price())
                .isEqualTo(Money.of("1", "EUR"));
    }

    @Test
    void what_ran_out_or_is_not_enough_is_shown_and_wins_nothing() {
        var item =
                one(
                        says(1).until(TODAY.minusDays(1)).price(1, "1").done(),
                        says(2).only(1, "2", "9").done(),
                        says(3).until(TODAY).price(1, "60").done(),
                        says(4).only(1, "50", "10").done());

        assertThat(item.bestPrice()).containsExactly(id(4));
        assertThat(item.of(id(1)).orElseThrow().remarks()).containsExactly(Remark.EXPIRED);
        assertThat(item.of(id(2)).orElseThrow().remarks()).containsExactly(Remark.SHORT);
        assertThat(item.of(id(3)).orElseThrow().remarks()).isEmpty();
        assertThat(item.of(id(4)).orElseThrow().days()).contains(3);
        assertThat(item.bids()).hasSize(4);
    }

    @Test
    void substitutes_and_late_answers_are_marked_and_count() {
        var item =
                one(
                        says(1).late()
                                .line(1, "5", Unit.PIECE, null, null, new LeadTime(0, 0), "Other")
                                .done(),
                        says(2).price(1, "6", 1).done());

        assertThat(item.bestPrice()).containsExactly(id(1));
        assertThat(item.bestDate()).containsExactly(id(1));
        assertThat(item.of(id(1)).orElseThrow().remarks())
                .containsExactlyInAnyOrder(Remark.LATE, Remark.SUBSTITUTE);
    }

    @Test
    void half_an_offer_is_never_the_cheapest() {
        var comparison =
                compare(
                        2,
                        says(1).price(1, "10").done(),
                        says(2).price(1, "20").price(2, "20").done(),
                        says(3).price(1, "20").price(2, "19").delivery("10").done(),
                        says(4).price(1, "30").price(2, "30").minimum("601").done());

        assertThat(comparison.suppliers())
                .containsExactly(
                        new SupplierTotal(ref(1), rub(100), null, 1, 2, false, false),
                        new SupplierTotal(ref(2), rub(400), null, 2, 2, false, true),
                        new SupplierTotal(ref(3), rub(390), rub(10), 2, 2, false, true),
                        new SupplierTotal(ref(4), rub(600), null, 2, 2, true, false));
        assertThat(comparison.suppliers().get(2).total()).isEqualTo(rub(400));
        assertThat(comparison.suppliers().getFirst().complete()).isFalse();
    }

    @Test
    void one_complete_offer_among_partial_ones_is_not_the_cheapest() {
        var comparison =
                compare(
                        2,
                        says(1).price(1, "10").done(),
                        says(2).price(1, "20").price(2, "20").done());

        assertThat(comparison.suppliers()).noneMatch(SupplierTotal::cheapest);
    }

    @Test
    void a_price_far_from_the_others_may_be_a_slip() {
        var usual =
                one(
                        says(1).price(1, "100").done(),
                        says(2).price(1, "49").done(),
                        says(3).price(1, "110").done(),
                        says(4).price(1, "200").done(),
                        says(5).price(1, "201").done());

        assertThat(usual.outliers()).isEqualTo(Set.of(id(2)));
        assertThat(one(says(1).price(1, "1").done(), says(2).price(1, "9").done()).outliers())
                .isEmpty();
    }

    @Test
    void a_price_far_from_the_last_one_paid_may_be_a_slip() {
        var comparison =
                Comparison.of(
                        BASIS,
                        wanted(1, "10", Unit.PIECE),
                        List.of(says(1).price(1, "201").done(), says(2).price(1, "50").done()),
                        Map.of(item(1), rub(100)));

        assertThat(comparison.item(item(1)).orElseThrow().outliers()).containsExactly(id(1));
        assertThat(comparison.item(item(7))).isEmpty();
    }

    @Test
    void what_is_not_wanted_any_more_is_left_out() {
        var comparison = compare(1, says(1).price(1, "10").price(2, "20").done());

        assertThat(comparison.items()).hasSize(1);
        assertThat(comparison.suppliers().getFirst().goods()).isEqualTo(rub(100));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Wanted(item(1), BigDecimal.ZERO, Unit.PIECE));
    }

    private static ItemComparison one(Answered... quotes) {
        return compare(1, quotes).items().getFirst();
    }

    private static Comparison compare(int items, Answered... quotes) {
        return Comparison.of(BASIS, wanted(items, "10", Unit.PIECE), List.of(quotes), Map.of());
    }

    private static Tuple tuple(int supplier, String price) {
        return Tuple.tuple(id(supplier), Money.of(price, "RUB"));
    }

    private static QuoteId id(int supplier) {
        return ref(supplier).id();
    }

    private static Money rub(int amount) {
        return Money.of(Integer.toString(amount), "RUB");
    }
}
