package com.quotedesk.testkit.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.events.EventLog;
import com.quotedesk.application.pricing.AddPricingRule;
import com.quotedesk.application.pricing.ChangePricingRule;
import com.quotedesk.application.pricing.RetirePricingRule;
import com.quotedesk.application.pricing.RuleContent;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.pricing.PricingRule;
import com.quotedesk.domain.pricing.PricingRuleId;
import com.quotedesk.domain.pricing.PricingTerms;
import com.quotedesk.domain.pricing.RuleScope;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.OvertakenTransactions;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What people do with pricing rules. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PricingRuleUseCasesTest {

    private static final UserId OLGA = new UserId(new UUID(0, 1));
    private static final Access ADMIN = Access.of(OLGA, null, Role.ADMIN);
    private static final Access MANAGER = Access.of(OLGA, null, Role.MANAGER);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final PricingRuleId STRANGER = new PricingRuleId(new UUID(0, 99));
    private static final RuleContent TWENTY =
            new RuleContent(new RuleScope.Everything(), PricingTerms.ofMarkup("20"), null);

    private final InMemoryStores stores = new InMemoryStores();
    private final SequentialIds ids = new SequentialIds();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final Journal journal = new Journal(stores.auditLog(), stores.eventLog(), ids, clock);
    private final AddPricingRule addRule =
            new AddPricingRule(stores.transactions(), stores.pricingRules(), journal, ids, clock);
    private final ChangePricingRule changeRule =
            new ChangePricingRule(stores.transactions(), stores.pricingRules(), journal);
    private final RetirePricingRule retireRule =
            new RetirePricingRule(stores.transactions(), stores.pricingRules(), journal);

    private static RuleContent promo(String code, @Nullable Integer limit) {
        return new RuleContent(
                new RuleScope.Everything(),
                PricingTerms.ofDiscount("5"),
                new RuleContent.Promo(code, DAY, DAY.plusDays(9), limit));
    }

    private PricingRule add(RuleContent content) {
        return ((AddPricingRule.Outcome.Added)
                        addRule.add(new AddPricingRule.Command(ADMIN, content, "new prices")))
                .rule();
    }

    private ChangePricingRule.Outcome change(PricingRule rule, RuleContent content) {
        return changeRule.change(
                new ChangePricingRule.Command(ADMIN, rule.id(), rule.version(), content, "why"));
    }

    private PricingRule usedOnce(PricingRule rule) {
        var next = ((Decision.Made<PricingRule, PricingRule.Refusal>) rule.usedOn(DAY)).state();
        stores.transactions().run(() -> stores.pricingRules().replace(next));
        return next;
    }

    private List<AuditEntry> journalOf(PricingRule rule) {
        return stores.auditLog().of("pricing-rule", rule.id().value());
    }

    @Test
    void a_rule_is_added_changed_and_retired_with_journal_and_events() {
        var rule = add(TWENTY);
        assertThat(stores.pricingRules().get(rule.id())).contains(rule);
        assertThat(rule.createdAt()).isEqualTo(clock.instant());
        assertThat(rule.promo()).isNull();

        var thirty = new RuleContent(TWENTY.scope(), PricingTerms.ofMarkup("30"), null);
        var changed = ((ChangePricingRule.Outcome.Changed) change(rule, thirty)).rule();
        assertThat(stores.pricingRules().all()).containsExactly(changed);
        assertThat(changed.version()).isEqualTo(2);

        assertThat(retire(ADMIN, rule.id(), 2)).isEqualTo(new RetirePricingRule.Outcome.Retired());
        assertThat(stores.pricingRules().all()).isEmpty();

        assertThat(journalOf(rule))
                .extracting(AuditEntry::action)
                .containsExactly(
                        "pricing-rule.added", "pricing-rule.replaced", "pricing-rule.removed");
        assertThat(journalOf(rule))
                .extracting(AuditEntry::reason)
                .containsExactly("new prices", "why", "old");
        assertThat(journalOf(rule).get(0).changes())
                .containsExactly(Change.set("scope", "default"), Change.set("markup", "20 %"));
        assertThat(journalOf(rule).get(1).changes())
                .containsExactly(new Change("markup", "20 %", "30 %"));
        assertThat(journalOf(rule).get(2).changes())
                .containsExactly(
                        new Change("scope", "default", null), new Change("markup", "30 %", null));
        assertThat(stores.eventLog().after(EventLog.Position.START, 100))
                .extracting(EventLog.Written::type)
                .containsExactly(
                        "pricing-rule.added.v1",
                        "pricing-rule.replaced.v1",
                        "pricing-rule.removed.v1");
    }

    @Test
    void who_may_not_edit_rules_changes_nothing() {
        var rule = add(TWENTY);

        assertThat(addRule.add(new AddPricingRule.Command(MANAGER, promo("X", null), null)))
                .isEqualTo(new AddPricingRule.Outcome.Forbidden());
        assertThat(
                        changeRule.change(
                                new ChangePricingRule.Command(MANAGER, rule.id(), 1, TWENTY, null)))
                .isEqualTo(new ChangePricingRule.Outcome.Forbidden());
        assertThat(retire(MANAGER, rule.id(), 1))
                .isEqualTo(new RetirePricingRule.Outcome.Forbidden());
        assertThat(stores.pricingRules().all()).containsExactly(rule);
    }

    @Test
    void a_scope_and_code_are_taken_once() {
        var rule = add(TWENTY);
        var promo = add(promo("autumn", null));

        assertThat(addRule.add(new AddPricingRule.Command(ADMIN, TWENTY, null)))
                .isEqualTo(new AddPricingRule.Outcome.Taken(rule));
        assertThat(change(rule, promo("AUTUMN ", null)))
                .isEqualTo(new ChangePricingRule.Outcome.Taken(promo));
    }

    @Test
    void uses_of_a_code_stay_with_the_code() {
        var used = usedOnce(usedOnce(add(promo("autumn", null))));

        assertThat(change(used, promo("Autumn", 1)))
                .isEqualTo(new ChangePricingRule.Outcome.UsedMoreOften(2));
        var limited = ((ChangePricingRule.Outcome.Changed) change(used, promo("Autumn", 2))).rule();
        assertThat(Objects.requireNonNull(limited.promo()).uses()).isEqualTo(2);
        var endless =
                ((ChangePricingRule.Outcome.Changed) change(limited, promo("autumn", null))).rule();
        assertThat(Objects.requireNonNull(endless.promo()).uses()).isEqualTo(2);
        var other =
                ((ChangePricingRule.Outcome.Changed) change(endless, promo("winter", 1))).rule();
        assertThat(Objects.requireNonNull(other.promo()).uses()).isZero();
        var none = ((ChangePricingRule.Outcome.Changed) change(other, TWENTY)).rule();
        assertThat(none.promo()).isNull();
        var again = ((ChangePricingRule.Outcome.Changed) change(none, promo("winter", 1))).rule();
        assertThat(Objects.requireNonNull(again.promo()).uses()).isZero();
    }

    @Test
    void what_is_unknown_or_stale_is_told() {
        var rule = add(TWENTY);
        var stranger =
                new PricingRule(STRANGER, TWENTY.scope(), TWENTY.terms(), null, clock.instant(), 1);

        assertThat(change(stranger, TWENTY)).isEqualTo(new ChangePricingRule.Outcome.Unknown());
        assertThat(retire(ADMIN, STRANGER, 1)).isEqualTo(new RetirePricingRule.Outcome.Unknown());
        assertThat(change(rule.replaced(TWENTY.scope(), TWENTY.terms(), null), TWENTY))
                .isEqualTo(new ChangePricingRule.Outcome.Conflict());
        assertThat(retire(ADMIN, rule.id(), 7)).isEqualTo(new RetirePricingRule.Outcome.Conflict());
        var overtaken = new OvertakenTransactions();
        assertThat(
                        new ChangePricingRule(overtaken, stores.pricingRules(), journal)
                                .change(
                                        new ChangePricingRule.Command(
                                                ADMIN, rule.id(), 1, TWENTY, null)))
                .isEqualTo(new ChangePricingRule.Outcome.Conflict());
        assertThat(
                        new RetirePricingRule(overtaken, stores.pricingRules(), journal)
                                .retire(new RetirePricingRule.Command(ADMIN, rule.id(), 1, null)))
                .isEqualTo(new RetirePricingRule.Outcome.Conflict());
    }

    private RetirePricingRule.Outcome retire(Access by, PricingRuleId rule, long seen) {
        return retireRule.retire(new RetirePricingRule.Command(by, rule, seen, "old"));
    }
}
