package com.quotedesk.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.PriceStep;
import com.quotedesk.domain.suppliers.SupplierId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PricingRuleTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    private static final UUID ID = new UUID(7, 7);

    private static PricingRule rule(@Nullable PromoCode promo) {
        return new PricingRule(
                new PricingRuleId(ID),
                new RuleScope.Everything(),
                PricingTerms.ofDiscount("5"),
                promo,
                Instant.EPOCH,
                3);
    }

    @Test
    void a_code_is_used_up_one_by_one() {
        var promo = new PromoCode(" осень ", FIRST, LAST, 2, 1);
        var decision = rule(promo).usedOn(LAST);

        var next = rule(new PromoCode("ОСЕНЬ", FIRST, LAST, 2, 2));
        var used =
                new PricingRule(
                        next.id(), next.scope(), next.terms(), next.promo(), Instant.EPOCH, 4);
        assertThat(decision).isEqualTo(Decision.made(used, new PricingRuleEvent.PromoUsed(used)));
        assertThat(used.usedOn(LAST)).isEqualTo(Decision.refused(PricingRule.Refusal.USED_UP));
    }

    @Test
    void a_code_is_good_from_its_first_day_to_its_last() {
        var rule = rule(new PromoCode("A", FIRST, LAST, null, 0));

        assertThat(rule.usedOn(FIRST)).isInstanceOf(Decision.Made.class);
        assertThat(rule.usedOn(LAST)).isInstanceOf(Decision.Made.class);
        assertThat(rule.usedOn(FIRST.minusDays(1)))
                .isEqualTo(Decision.refused(PricingRule.Refusal.TOO_EARLY));
        assertThat(rule.usedOn(LAST.plusDays(1)))
                .isEqualTo(Decision.refused(PricingRule.Refusal.TOO_LATE));
        assertThat(rule(null).usedOn(FIRST))
                .isEqualTo(Decision.refused(PricingRule.Refusal.NO_CODE));
    }

    @Test
    void a_rule_is_replaced_under_its_identity() {
        var scope = new RuleScope.Item("A");
        var terms = PricingTerms.ofMarkup("10");

        assertThat(rule(null).replaced(scope, terms, null))
                .isEqualTo(
                        new PricingRule(
                                new PricingRuleId(ID), scope, terms, null, Instant.EPOCH, 4));
    }

    @Test
    void events_have_names_that_stay() {
        var rule = rule(null);
        var values = Map.of("scope", "default", "version", "3");

        assertThat(
                        List.<DomainEvent>of(
                                new PricingRuleEvent.Added(rule),
                                new PricingRuleEvent.Replaced(rule),
                                new PricingRuleEvent.Removed(rule),
                                new PricingRuleEvent.PromoUsed(rule)))
                .allSatisfy(
                        event -> {
                            assertThat(event.subject()).isEqualTo(new Subject("pricing-rule", ID));
                            assertThat(event.values()).isEqualTo(values);
                        })
                .extracting(DomainEvent::type)
                .containsExactly(
                        "pricing-rule.added.v1",
                        "pricing-rule.replaced.v1",
                        "pricing-rule.removed.v1",
                        "pricing-rule.promo-used.v1");
    }

    @Test
    void scopes_tell_what_they_are_about() {
        assertThat(new RuleScope.Item(" A1 ").code()).isEqualTo("item:a1");
        assertThat(new RuleScope.OneSupplier(new SupplierId(ID)).code())
                .isEqualTo("supplier:" + ID);
        assertThat(new RuleScope.Category("Cable").code()).isEqualTo("category:cable");
        assertThat(new RuleScope.OneClient(new ClientId(ID)).code()).isEqualTo("client:" + ID);
        assertThat(new PricingRuleId(ID)).hasToString(ID.toString());
        assertThatIllegalArgumentException().isThrownBy(() -> new RuleScope.Item(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new RuleScope.Category(""));
    }

    @Test
    void what_is_no_rule_is_refused() {
        var mark = MarginFloor.Enforcement.MARK;
        var five = Percent.of("5");
        var floor = new MarginFloor(five, mark);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PricingTerms(null, null, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> PricingTerms.ofMarkup("-100"));
        assertThat(PricingTerms.ofMarkup("-99.99").markup()).isEqualTo(Percent.of("-99.99"));
        assertThatIllegalArgumentException().isThrownBy(() -> PricingTerms.ofDiscount("-0.01"));
        assertThatIllegalArgumentException().isThrownBy(() -> PricingTerms.ofDiscount("100.01"));
        assertThat(PricingTerms.ofDiscount("100").discount()).isEqualTo(Percent.of("100"));
        assertThat(PricingTerms.ofDiscount("0").discount()).isEqualTo(Percent.ZERO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarginFloor(Percent.of("100"), mark));
        assertThat(new MarginFloor(Percent.of("99.99"), mark).enforcement()).isEqualTo(mark);
        for (var terms :
                List.of(
                        PricingTerms.ofMarkup("5"),
                        new PricingTerms(five, five, null, null),
                        new PricingTerms(null, five, floor, null),
                        new PricingTerms(null, five, null, PriceStep.CENT))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () ->
                                    new PricingRule(
                                            new PricingRuleId(ID),
                                            new RuleScope.Everything(),
                                            terms,
                                            new PromoCode("A", FIRST, LAST, null, 0),
                                            Instant.EPOCH,
                                            1));
        }
    }

    @Test
    void what_is_no_promo_code_is_refused() {
        assertThat(new PromoCode("A", FIRST, FIRST, 1, 1).isUsedUp()).isTrue();
        assertThat(new PromoCode("A", FIRST, FIRST, null, 9).isUsedUp()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PromoCode(" ", FIRST, LAST, null, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PromoCode("A", LAST, FIRST, null, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PromoCode("A", FIRST, LAST, null, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PromoCode("A", FIRST, LAST, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PromoCode("A", FIRST, LAST, 1, 2));
    }
}
