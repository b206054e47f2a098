package com.quotedesk.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.pricing.PriceTrace.Kind;
import com.quotedesk.domain.pricing.PriceTrace.Step;
import com.quotedesk.domain.shared.ExchangeRate;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.PriceStep;
import com.quotedesk.domain.shared.Vat;
import com.quotedesk.domain.suppliers.SupplierId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PricingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final SupplierId SUPPLIER = new SupplierId(new UUID(1, 1));
    private static final ClientId CLIENT = new ClientId(new UUID(2, 2));
    private static final Goods CABLE = new Goods("VVG-3x2.5", SUPPLIER, "Кабель", CLIENT);
    private static final Vat TAXED = Vat.excluded(Percent.of("20"));

    private static final RuleScope ITEM = new RuleScope.Item("vvg-3X2.5 ");
    private static final RuleScope BY_SUPPLIER = new RuleScope.OneSupplier(SUPPLIER);
    private static final RuleScope CATEGORY = new RuleScope.Category(" кабель");
    private static final RuleScope BY_CLIENT = new RuleScope.OneClient(CLIENT);
    private static final RuleScope DEFAULT = new RuleScope.Everything();

    private int rules;

    private static Money rub(String amount) {
        return Money.of(amount, "RUB");
    }

    private PricingRule rule(RuleScope scope, PricingTerms terms) {
        return rule(scope, terms, null);
    }

    private PricingRule rule(RuleScope scope, PricingTerms terms, @Nullable PromoCode promo) {
        return new PricingRule(
                new PricingRuleId(new UUID(9, ++rules)), scope, terms, promo, Instant.EPOCH, 1);
    }

    private static PricingTerms floor(String margin, MarginFloor.Enforcement enforcement) {
        return new PricingTerms(null, null, new MarginFloor(Percent.of(margin), enforcement), null);
    }

    private static PricingTerms step(String step) {
        return new PricingTerms(
                null, null, null, new PriceStep(new BigDecimal(step), RoundingMode.UP));
    }

    private static PromoCode promo(String code) {
        return new PromoCode(code, TODAY, TODAY, null, 0);
    }

    private static Pricing.Request request(Money cost, Vat vat, @Nullable String code) {
        return new Pricing.Request(CABLE, cost, null, vat, code, TODAY);
    }

    private static Price priced(Pricing.Request request, PricingRule... rules) {
        assertThat(Pricing.price(request, List.of(rules)))
                .isInstanceOf(Pricing.Result.Priced.class);
        return ((Pricing.Result.Priced) Pricing.price(request, List.of(rules))).price();
    }

    private static Price priced(PricingRule... rules) {
        return priced(request(rub("100"), TAXED, null), rules);
    }

    @Test
    void the_narrowest_rule_has_the_say_whatever_the_order() {
        var widening =
                new ArrayList<>(
                        List.of(
                                rule(ITEM, PricingTerms.ofMarkup("1")),
                                rule(BY_SUPPLIER, PricingTerms.ofMarkup("2")),
                                rule(CATEGORY, PricingTerms.ofMarkup("3")),
                                rule(BY_CLIENT, PricingTerms.ofMarkup("4")),
                                rule(DEFAULT, PricingTerms.ofMarkup("5"))));

        for (int markup = 1; markup <= 5; markup++) {
            var expected = rub("10" + markup);
            assertThat(priced(widening.toArray(PricingRule[]::new)).unit()).isEqualTo(expected);
            Collections.reverse(widening);
            assertThat(priced(widening.toArray(PricingRule[]::new)).unit()).isEqualTo(expected);
            Collections.reverse(widening);
            widening.removeFirst();
        }
    }

    @Test
    void rules_about_something_else_are_silent() {
        var others =
                List.of(
                        rule(new RuleScope.Item("other"), PricingTerms.ofMarkup("1")),
                        rule(
                                new RuleScope.OneSupplier(new SupplierId(new UUID(3, 3))),
                                PricingTerms.ofMarkup("2")),
                        rule(new RuleScope.Category("other"), PricingTerms.ofMarkup("3")),
                        rule(
                                new RuleScope.OneClient(new ClientId(new UUID(3, 3))),
                                PricingTerms.ofMarkup("4")));

        assertThat(Pricing.price(request(rub("100"), TAXED, null), others))
                .isEqualTo(new Pricing.Result.NoMarkup());
    }

    @Test
    void what_is_not_known_no_narrow_rule_covers() {
        var unknown = new Goods(" ", null, "", null);

        assertThat(List.of(ITEM, BY_SUPPLIER, CATEGORY, BY_CLIENT))
                .noneMatch(scope -> scope.covers(unknown))
                .allMatch(scope -> scope.covers(CABLE));
        assertThat(DEFAULT.covers(unknown)).isTrue();
        assertThat(unknown).isEqualTo(new Goods(null, null, null, null));
    }

    @Test
    void what_a_narrow_rule_is_silent_about_a_wider_one_says() {
        var price =
                priced(
                        rule(DEFAULT, PricingTerms.ofMarkup("20")),
                        rule(BY_CLIENT, PricingTerms.ofDiscount("5")),
                        rule(CATEGORY, step("10")));

        // 100 and 20 % is 120, less 5 % is 114, up to tens is 120.
        assertThat(price.unit()).isEqualTo(rub("120"));
    }

    @Test
    void the_trace_tells_every_step() {
        var markup = rule(DEFAULT, PricingTerms.ofMarkup("20"));
        var discount = rule(BY_CLIENT, PricingTerms.ofDiscount("5"));
        var rounding = rule(CATEGORY, step("10"));
        var rate =
                new ExchangeRate(
                        Currency.getInstance("USD"),
                        Currency.getInstance("RUB"),
                        new BigDecimal("80"),
                        TODAY,
                        "cbr");

        var price =
                priced(
                        new Pricing.Request(
                                CABLE,
                                Money.of("10", "USD"),
                                rate,
                                Vat.included(Percent.of("20")),
                                null,
                                TODAY),
                        markup,
                        discount,
                        rounding);

        assertThat(price.trace().steps())
                .containsExactly(
                        new Step(Kind.COST, null, null, null, Money.of("10", "USD")),
                        new Step(Kind.CONVERTED, null, null, "80 cbr 2026-11-20", rub("800")),
                        new Step(Kind.MARKUP, markup.id(), Percent.of("20"), "default", rub("960")),
                        new Step(
                                Kind.DISCOUNT,
                                discount.id(),
                                Percent.of("5"),
                                "client:" + CLIENT,
                                rub("912")),
                        new Step(Kind.VAT, null, Percent.of("20"), null, rub("1094.4")),
                        new Step(Kind.ROUNDED, rounding.id(), null, "10 UP", rub("1100")));
        assertThat(price.cost()).isEqualTo(rub("800"));
        assertThat(price.unit()).isEqualTo(rub("1100"));
        assertThat(price.promo()).isNull();
    }

    @Test
    void a_price_is_rounded_to_hundredths_where_no_rule_says_otherwise() {
        var price =
                priced(
                        request(rub("0.333"), TAXED, null),
                        rule(DEFAULT, PricingTerms.ofMarkup("10")));

        assertThat(price.unit()).isEqualTo(rub("0.37"));
        assertThat(price.trace().steps().getLast())
                .isEqualTo(new Step(Kind.ROUNDED, null, null, "0.01 HALF_UP", rub("0.37")));
    }

    @Test
    void markup_and_margin_are_told_apart_and_leave_tax_out() {
        var on = priced(rule(DEFAULT, PricingTerms.ofMarkup("25")));
        var in =
                priced(
                        request(rub("100"), Vat.included(Percent.of("20")), null),
                        rule(DEFAULT, PricingTerms.ofMarkup("25")));

        assertThat(on.markup()).contains(Percent.of("25"));
        assertThat(on.margin()).contains(Percent.of("20"));
        assertThat(on.profit()).contains(rub("25"));
        assertThat(in.unit()).isEqualTo(rub("150"));
        assertThat(in.markup()).contains(Percent.of("25"));
        assertThat(in.margin()).contains(Percent.of("20"));
    }

    @Test
    void of_two_discounts_the_client_gets_the_greater_and_never_both() {
        var markup = rule(DEFAULT, PricingTerms.ofMarkup("0"));
        var usual = rule(BY_CLIENT, PricingTerms.ofDiscount("5"));
        var request = request(rub("100"), TAXED, " autumn ");
        var greater = rule(DEFAULT, PricingTerms.ofDiscount("7"), promo("AUTUMN"));
        var smaller = rule(DEFAULT, PricingTerms.ofDiscount("3"), promo("autumn"));
        var same = rule(DEFAULT, PricingTerms.ofDiscount("5"), promo("autumn"));

        var byPromo = priced(request, markup, usual, greater);
        assertThat(byPromo.unit()).isEqualTo(rub("93"));
        assertThat(byPromo.promo()).isEqualTo(greater.id());
        assertThat(byPromo.trace().steps()).extracting(Step::kind).contains(Kind.PROMO);

        var byRule = priced(request, markup, usual, smaller);
        assertThat(byRule.unit()).isEqualTo(rub("95"));
        assertThat(byRule.promo()).isNull();
        assertThat(byRule.trace().steps())
                .extracting(Step::kind)
                .contains(Kind.DISCOUNT)
                .doesNotContain(Kind.PROMO);

        assertThat(priced(request, markup, usual, same).promo()).isNull();
        assertThat(priced(request, markup, smaller).unit()).isEqualTo(rub("97"));
    }

    @Test
    void a_promo_rule_is_silent_without_its_code() {
        assertThat(
                        priced(
                                        rule(DEFAULT, PricingTerms.ofMarkup("10")),
                                        rule(ITEM, PricingTerms.ofDiscount("50"), promo("X")))
                                .unit())
                .isEqualTo(rub("110"));
    }

    @Test
    void a_code_that_is_unknown_or_not_good_is_told() {
        var markup = rule(DEFAULT, PricingTerms.ofMarkup("10"));
        var request = request(rub("100"), TAXED, "AUTUMN");
        var bad = new Pricing.Result.BadPromoCode();

        assertThat(Pricing.price(request, List.of(markup))).isEqualTo(bad);
        for (var promo :
                List.of(
                        promo("SPRING"),
                        new PromoCode("AUTUMN", TODAY.plusDays(1), TODAY.plusDays(1), null, 0),
                        new PromoCode("AUTUMN", TODAY.minusDays(2), TODAY.minusDays(1), null, 0),
                        new PromoCode("AUTUMN", TODAY, TODAY, 3, 3))) {
            var rule = rule(DEFAULT, PricingTerms.ofDiscount("5"), promo);
            assertThat(Pricing.price(request, List.of(markup, rule))).isEqualTo(bad);
        }
        var elsewhere =
                rule(new RuleScope.Item("other"), PricingTerms.ofDiscount("5"), promo("AUTUMN"));
        assertThat(Pricing.price(request, List.of(markup, elsewhere))).isEqualTo(bad);
        var lastUse = new PromoCode("AUTUMN", TODAY, TODAY, 3, 2);
        assertThat(
                        priced(
                                        request,
                                        markup,
                                        rule(DEFAULT, PricingTerms.ofDiscount("5"), lastUse))
                                .unit())
                .isEqualTo(rub("104.5"));
    }

    @Test
    void nothing_is_sold_for_nothing_by_rule() {
        var markup = rule(DEFAULT, PricingTerms.ofMarkup("10"));
        var everything = rule(ITEM, PricingTerms.ofDiscount("100"));

        assertThat(Pricing.price(request(rub("100"), TAXED, null), List.of(markup, everything)))
                .isEqualTo(new Pricing.Result.NothingLeft());
    }

    @Test
    void a_price_below_the_floor_is_marked_or_refused() {
        var markup = rule(DEFAULT, PricingTerms.ofMarkup("25"));
        var marked = priced(markup, rule(ITEM, floor("20.01", MarginFloor.Enforcement.MARK)));
        var refused = priced(markup, rule(ITEM, floor("20.01", MarginFloor.Enforcement.REFUSE)));
        var kept = priced(markup, rule(ITEM, floor("20", MarginFloor.Enforcement.REFUSE)));

        assertThat(marked.isBelowFloor()).isTrue();
        assertThat(marked.isRefused()).isFalse();
        assertThat(refused.isBelowFloor()).isTrue();
        assertThat(refused.isRefused()).isTrue();
        assertThat(kept.isBelowFloor()).isFalse();
        assertThat(kept.isRefused()).isFalse();
        assertThat(priced(markup).isBelowFloor()).isFalse();
        assertThat(priced(markup).isRefused()).isFalse();
    }

    @Test
    void a_price_is_held_against_a_new_cost() {
        var price =
                priced(
                        rule(DEFAULT, PricingTerms.ofMarkup("25")),
                        rule(ITEM, floor("20", MarginFloor.Enforcement.MARK)));

        var dearer = price.at(rub("110"));

        assertThat(dearer.unit()).isEqualTo(rub("125"));
        assertThat(dearer.profit()).contains(rub("15"));
        assertThat(dearer.margin()).contains(Percent.of("12"));
        assertThat(dearer.isBelowFloor()).isTrue();
        assertThat(dearer.trace()).isEqualTo(price.trace());
    }

    @Test
    void a_price_by_hand_is_held_against_the_floor() {
        var floor = rule(DEFAULT, floor("10", MarginFloor.Enforcement.REFUSE));
        var request = request(rub("100"), TAXED, null);

        var price = Pricing.byHand(request, rub("105"), List.of(floor));
        var gift = Pricing.byHand(request, rub("0"), List.of(floor));
        var free = Pricing.byHand(request(rub("0"), TAXED, null), rub("0"), List.of(floor));

        assertThat(price.unit()).isEqualTo(rub("105"));
        assertThat(price.isRefused()).isTrue();
        assertThat(price.trace().steps())
                .extracting(Step::kind)
                .containsExactly(Kind.COST, Kind.BY_HAND);
        assertThat(price.trace().steps().getLast().after()).isEqualTo(rub("105"));
        assertThat(gift.margin()).isEmpty();
        assertThat(gift.isRefused()).isTrue();
        assertThat(free.markup()).isEmpty();
        assertThat(free.isRefused()).isFalse();
    }

    @Test
    void what_is_no_price_is_refused() {
        var trace = new PriceTrace(List.of());

        for (var pair :
                Arrays.asList(
                        List.of(rub("-1"), rub("1")),
                        List.of(rub("1"), rub("-1")),
                        List.of(rub("1"), Money.of("1", "USD")))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new Price(pair.get(0), pair.get(1), TAXED, null, null, trace));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request(rub("-0.01"), TAXED, null))
                .withMessageContaining("cost something");
    }
}
