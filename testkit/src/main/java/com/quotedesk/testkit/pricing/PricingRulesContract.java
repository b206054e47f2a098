package com.quotedesk.testkit.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.pricing.MarginFloor;
import com.quotedesk.domain.pricing.PricingRule;
import com.quotedesk.domain.pricing.PricingRuleId;
import com.quotedesk.domain.pricing.PricingTerms;
import com.quotedesk.domain.pricing.PromoCode;
import com.quotedesk.domain.pricing.RuleScope;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.PriceStep;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import com.quotedesk.testkit.work.Stores;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of pricing rules keeps to. */
public interface PricingRulesContract {

    Stores stores();

    Instant MADE = Instant.parse("2026-11-20T12:00:00.123456Z");
    LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    default void a_rule_of_every_scope_comes_back_as_it_was_added() {
        var client = new ClientId(UUID.randomUUID());
        stores().transactions()
                .run(
                        () ->
                                stores().clients()
                                        .add(
                                                new Client(
                                                        client,
                                                        "ООО «Скидка»",
                                                        null,
                                                        List.of(),
                                                        MADE)));
        var supplier = RfqFixtures.addSupplier(stores(), "ООО «Наценка»", MADE);
        var all =
                new PricingTerms(
                        Percent.of("12.5"),
                        Percent.of("3"),
                        new MarginFloor(Percent.of("7.25"), MarginFloor.Enforcement.REFUSE),
                        new PriceStep(BigDecimal.TEN, RoundingMode.UP));
        var rules =
                List.of(
                        rule(anItem(), all, null),
                        rule(new RuleScope.OneSupplier(supplier), PricingTerms.ofMarkup("5"), null),
                        rule(
                                new RuleScope.Category("Кабель " + UUID.randomUUID()),
                                new PricingTerms(
                                        null,
                                        null,
                                        new MarginFloor(
                                                Percent.of("-5"), MarginFloor.Enforcement.MARK),
                                        null),
                                null),
                        rule(
                                new RuleScope.OneClient(client),
                                PricingTerms.ofDiscount("5"),
                                new PromoCode("ОСЕНЬ", DAY, DAY.plusDays(30), 10, 3)),
                        rule(
                                new RuleScope.Everything(),
                                PricingTerms.ofDiscount("2"),
                                new PromoCode("C" + UUID.randomUUID(), DAY, DAY, null, 0)));

        rules.forEach(this::add);

        for (var rule : rules) {
            assertThat(stores().pricingRules().get(rule.id())).contains(rule);
            assertThat(
                            stores().transactions()
                                    .inTransaction(() -> stores().pricingRules().lock(rule.id())))
                    .contains(rule);
        }
        var ours = rules.stream().map(PricingRule::id).toList();
        assertThat(stores().pricingRules().all())
                .filteredOn(rule -> ours.contains(rule.id()))
                .containsExactlyElementsOf(rules);
    }

    @Test
    default void a_scope_and_code_belong_to_one_rule() {
        var first = add(rule(anItem(), PricingTerms.ofMarkup("5"), null));
        var same = rule(first.scope(), PricingTerms.ofMarkup("6"), null);
        var promo =
                rule(
                        first.scope(),
                        PricingTerms.ofDiscount("6"),
                        new PromoCode("X", DAY, DAY, null, 0));

        assertThat(clashOf(first)).isNull();
        assertThat(clashOf(same)).isEqualTo(first);
        assertThat(clashOf(promo)).isNull();
        add(promo);
        assertThat(
                        clashOf(
                                rule(
                                        first.scope(),
                                        PricingTerms.ofDiscount("9"),
                                        new PromoCode("x", DAY, DAY, null, 0))))
                .isEqualTo(promo);
        assertThatThrownBy(() -> add(same)).isInstanceOf(RuntimeException.class);
    }

    @Test
    default void a_changed_rule_replaces_the_one_before_and_a_stale_one_does_not() {
        var rule = add(rule(anItem(), PricingTerms.ofMarkup("5"), null));
        var next = rule.replaced(rule.scope(), PricingTerms.ofDiscount("9"), null);

        stores().transactions().run(() -> stores().pricingRules().replace(next));

        assertThat(stores().pricingRules().get(rule.id())).contains(next);
        assertThatThrownBy(
                        () ->
                                stores().transactions()
                                        .run(() -> stores().pricingRules().replace(next)))
                .isInstanceOf(PortFailure.Stale.class);
    }

    @Test
    default void a_removed_rule_is_gone_and_its_scope_is_free() {
        var rule = add(rule(anItem(), PricingTerms.ofMarkup("5"), null));
        var next = rule.replaced(rule.scope(), PricingTerms.ofDiscount("9"), null);

        assertThatThrownBy(() -> remove(next)).isInstanceOf(PortFailure.Stale.class);
        remove(rule);

        assertThat(stores().pricingRules().get(rule.id())).isEmpty();
        assertThat(stores().pricingRules().all()).doesNotContain(rule);
        assertThatThrownBy(() -> remove(rule)).isInstanceOf(PortFailure.Stale.class);
        add(rule(rule.scope(), PricingTerms.ofMarkup("5"), null));
    }

    private @Nullable PricingRule clashOf(PricingRule rule) {
        return stores().transactions()
                .inTransaction(() -> stores().pricingRules().clashOf(rule))
                .orElse(null);
    }

    private void remove(PricingRule rule) {
        stores().transactions().run(() -> stores().pricingRules().remove(rule));
    }

    private PricingRule add(PricingRule rule) {
        stores().transactions().run(() -> stores().pricingRules().add(rule));
        return rule;
    }

    private static RuleScope anItem() {
        return new RuleScope.Item("VVG-" + UUID.randomUUID());
    }

    private static PricingRule rule(
            RuleScope scope, PricingTerms terms, @Nullable PromoCode promo) {
        return new PricingRule(new PricingRuleId(UUID.randomUUID()), scope, terms, promo, MADE, 1);
    }
}
