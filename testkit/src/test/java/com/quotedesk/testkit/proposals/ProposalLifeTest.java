package com.quotedesk.testkit.proposals;

import static com.quotedesk.testkit.proposals.ProposalDesk.ADMIN;
import static com.quotedesk.testkit.proposals.ProposalDesk.MANAGER;
import static com.quotedesk.testkit.proposals.ProposalDesk.NOON;
import static com.quotedesk.testkit.proposals.ProposalDesk.ORDER;
import static com.quotedesk.testkit.proposals.ProposalDesk.STRANGER;
import static com.quotedesk.testkit.proposals.ProposalDesk.TODAY;
import static com.quotedesk.testkit.proposals.ProposalDesk.VIEWER;
import static com.quotedesk.testkit.proposals.ProposalDesk.byHand;
import static com.quotedesk.testkit.proposals.ProposalDesk.byRule;
import static com.quotedesk.testkit.proposals.ProposalDesk.content;
import static com.quotedesk.testkit.proposals.ProposalDesk.done;
import static com.quotedesk.testkit.proposals.ProposalDesk.item;
import static com.quotedesk.testkit.proposals.ProposalDesk.itemId;
import static com.quotedesk.testkit.proposals.ProposalDesk.rub;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.events.EventLog;
import com.quotedesk.application.orders.CancelItem;
import com.quotedesk.application.orders.CancelOrder;
import com.quotedesk.application.orders.OrderChanges;
import com.quotedesk.application.orders.OrderRequest;
import com.quotedesk.application.pricing.RetirePricingRule;
import com.quotedesk.application.pricing.RuleContent;
import com.quotedesk.application.proposals.By;
import com.quotedesk.application.proposals.CheckMargins;
import com.quotedesk.application.proposals.DraftProposal;
import com.quotedesk.application.proposals.ExpireProposals;
import com.quotedesk.application.proposals.IssueProposal;
import com.quotedesk.application.proposals.MarkProposalSent;
import com.quotedesk.application.proposals.ProposalChanges;
import com.quotedesk.application.proposals.ProposalOutcome;
import com.quotedesk.application.proposals.ReadProposal;
import com.quotedesk.application.proposals.WithdrawProposal;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.orders.OrderRefusal;
import com.quotedesk.domain.orders.OrderStatus;
import com.quotedesk.domain.pricing.PricingRuleId;
import com.quotedesk.domain.pricing.PricingTerms;
import com.quotedesk.domain.pricing.RuleScope;
import com.quotedesk.domain.proposals.Addressee;
import com.quotedesk.domain.proposals.Answer;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.proposals.ProposalRefusal;
import com.quotedesk.domain.proposals.ProposalStatus;
import com.quotedesk.domain.requisites.Requisites;
import com.quotedesk.testkit.work.OvertakenTransactions;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalLifeTest {

    private static final By ANNA = new By.Person(MANAGER);
    private static final By CLIENT =
            new By.Visitor(new Actor.Visitor("203.0.113.7", "Пётр Иванов"));
    private static final ProposalId NONE = new ProposalId(new UUID(0, 99));

    private final ProposalDesk desk = new ProposalDesk();

    @Test
    void issuing_numbers_the_proposal_and_moves_the_order() {
        var issued = desk.issued();

        assertThat(Objects.requireNonNull(issued.number())).hasToString("KP-2026-0001");
        assertThat(issued.newest().addressee())
                .isEqualTo(new Addressee("ООО «Кабель»", Requisites.NONE));
        assertThat(desk.stored()).isEqualTo(issued);
        assertThat(desk.order().status()).isEqualTo(OrderStatus.PROPOSED);
        assertThat(desk.actions("order", ORDER.value()))
                .containsExactly("order.proposed by user:" + ProposalDesk.ANNA);
        assertThat(desk.stores.auditLog().of("proposal", issued.id().value()).getLast().changes())
                .contains(
                        Change.set("number", "KP-2026-0001"),
                        new Change(
                                "version 1",
                                "DRAFT, 1281.00 RUB, until 2026-12-04",
                                "ISSUED, 1281.00 RUB, until 2026-12-04"));
    }

    @Test
    void a_second_version_keeps_the_number() {
        desk.issued();
        var second = done(desk.issue(MANAGER, desk.drafted().id()));

        assertThat(Objects.requireNonNull(second.number()).sequence()).isEqualTo(1);
        assertThat(second.newest().revision()).isEqualTo(2);
        assertThat(second.open()).contains(second.newest());
        var next =
                desk.stores
                        .transactions()
                        .inTransaction(
                                () -> desk.stores.numbers().next(DocumentKind.PROPOSAL, 2026));
        assertThat(next.sequence()).isEqualTo(2);
    }

    @Test
    void what_cannot_be_issued_takes_no_number() {
        var unknownAmount = new OrderId(new UUID(1, 2));
        desk.addOrder(unknownAmount, 2, null, item(11, null), item(12, BigDecimal.ONE));
        var draft = drafted(unknownAmount, 12);

        assertThat(desk.issue(MANAGER, draft.id()))
                .isEqualTo(
                        new ProposalOutcome.OrderRefused(
                                new OrderRefusal.QuantityMissing(List.of(11))));
        assertThat(desk.issue(STRANGER, draft.id())).isEqualTo(new ProposalOutcome.NotAllowed());
        assertThat(desk.issue(MANAGER, NONE)).isEqualTo(new ProposalOutcome.Unknown());
        assertThat(desk.issueProposal.issue(new IssueProposal.Command(MANAGER, draft.id(), 9L)))
                .isEqualTo(new ProposalOutcome.Conflict());
        var issued = desk.issued();
        assertThat(desk.issue(MANAGER, issued.id()))
                .isEqualTo(new ProposalOutcome.Refused(ProposalRefusal.NO_DRAFT));
        assertThat(Objects.requireNonNull(issued.number()).sequence()).isEqualTo(1);
    }

    @Test
    void a_proposal_for_nobody_known_has_no_addressee() {
        var nobodys = new OrderId(new UUID(1, 3));
        desk.addOrder(nobodys, 3, null, item(21, BigDecimal.ONE));

        var issued = done(desk.issue(MANAGER, drafted(nobodys, 21).id()));

        assertThat(issued.newest().addressee()).isNull();
    }

    private Proposal drafted(OrderId order, int line) {
        return ((DraftProposal.Outcome.Drafted) desk.draft(MANAGER, order, byHand(line, "1")))
                .proposal();
    }

    @Test
    void a_promo_code_is_used_once_for_all_versions() {
        desk.rule(new RuleContent(new RuleScope.Everything(), PricingTerms.ofMarkup("20"), null));
        var promo =
                desk.rule(
                        new RuleContent(
                                new RuleScope.Everything(),
                                PricingTerms.ofDiscount("10"),
                                new RuleContent.Promo("autumn", TODAY, TODAY, 2)));
        var first = draftedWithCode();
        assertThat(uses(promo.id())).isZero();
        done(desk.issue(MANAGER, first.id()));
        assertThat(uses(promo.id())).isEqualTo(1);
        done(desk.issue(MANAGER, draftedWithCode().id()));

        assertThat(uses(promo.id())).isEqualTo(1);
        assertThat(desk.actions("pricing-rule", promo.id().value()))
                .contains("pricing-rule.promo-used by user:" + ProposalDesk.ANNA);
    }

    @Test
    void a_promo_code_that_is_over_or_gone_stands_in_the_way() {
        desk.rule(new RuleContent(new RuleScope.Everything(), PricingTerms.ofMarkup("20"), null));
        var promo =
                desk.rule(
                        new RuleContent(
                                new RuleScope.Everything(),
                                PricingTerms.ofDiscount("10"),
                                new RuleContent.Promo("autumn", TODAY, TODAY, 2)));
        var draft = draftedWithCode();
        var refused = new ProposalOutcome.PromoCodeRefused(promo.id());

        desk.at(NOON.plus(Duration.ofDays(1)));
        assertThat(desk.issue(MANAGER, draft.id())).isEqualTo(refused);
        desk.at(NOON);
        new RetirePricingRule(desk.stores.transactions(), desk.stores.pricingRules(), desk.journal)
                .retire(new RetirePricingRule.Command(ADMIN, promo.id(), 1, null));
        assertThat(desk.issue(MANAGER, draft.id())).isEqualTo(refused);
        assertThat(desk.order().status()).isEqualTo(OrderStatus.NEW);
    }

    private Proposal draftedWithCode() {
        return ((DraftProposal.Outcome.Drafted)
                        desk.draftProposal.draft(
                                new DraftProposal.Command(
                                        MANAGER,
                                        ORDER,
                                        null,
                                        content("Autumn"),
                                        List.of(byRule(1, "10"), byRule(2, "20")))))
                .proposal();
    }

    private int uses(PricingRuleId rule) {
        return Objects.requireNonNull(desk.stores.pricingRules().get(rule).orElseThrow().promo())
                .uses();
    }

    @Test
    void the_client_takes_some_items_by_its_link_and_the_order_follows() {
        var issued = desk.issued();
        var sent =
                done(
                        desk.markSent.mark(
                                new MarkProposalSent.Command(new By.Program(), issued.id())));
        assertThat(sent.newest().status()).isEqualTo(ProposalStatus.SENT);

        var accepted =
                done(desk.answer(CLIENT, issued.id(), new Answer.AcceptItems(Set.of(itemId(2)))));

        assertThat(accepted.newest().status()).isEqualTo(ProposalStatus.PARTIALLY_ACCEPTED);
        assertThat(desk.order().status()).isEqualTo(OrderStatus.ACTIVE);
        assertThat(desk.order().openItems()).extracting(OrderItem::id).containsExactly(itemId(2));
        assertThat(desk.order().items()).hasSize(2);
        var code = "link:203.0.113.7 Пётр Иванов";
        assertThat(desk.actions("proposal", issued.id().value()))
                .contains("proposal.sent by system", "proposal.partially-accepted by " + code);
        assertThat(desk.actions("order", ORDER.value())).contains("order.activated by " + code);
        assertThat(desk.stores.auditLog().of("proposal", issued.id().value()).getLast().changes())
                .contains(Change.set("version 1 accepted", "1"));
        assertThat(types())
                .containsSubsequence(
                        "proposal.sent.v1",
                        "order.item-cancelled.v1",
                        "order.activated.v1",
                        "proposal.partially-accepted.v1");
    }

    @Test
    void an_order_that_refuses_leaves_the_proposal_as_it_was() {
        var issued = desk.issued();
        new CancelItem(
                        new OrderChanges(
                                desk.stores.transactions(), desk.stores.orders(), desk.journal))
                .cancel(
                        new CancelItem.Command(
                                new OrderRequest(MANAGER, ORDER, null), itemId(1), "x"));

        assertThat(desk.answer(ANNA, issued.id(), new Answer.AcceptAll()))
                .isEqualTo(
                        new ProposalOutcome.OrderRefused(
                                new OrderRefusal.ItemIsCancelled(itemId(1))));
        assertThat(desk.stored()).isEqualTo(issued);
        assertThat(desk.answer(ANNA, issued.id(), new Answer.AcceptItems(Set.of())))
                .isEqualTo(new ProposalOutcome.Refused(ProposalRefusal.NOTHING_ACCEPTED));
    }

    @Test
    void a_declined_proposal_says_why_and_the_order_can_be_offered_again() {
        var issued = desk.issued();

        var declined = done(desk.answer(ANNA, issued.id(), new Answer.Decline("Дорого")));

        assertThat(declined.newest().status()).isEqualTo(ProposalStatus.DECLINED);
        assertThat(desk.order().status()).isEqualTo(OrderStatus.QUOTED);
        assertThat(desk.actions("order", ORDER.value()))
                .endsWith("order.reopened by user:" + ProposalDesk.ANNA);
        assertThat(desk.stores.auditLog().of("proposal", issued.id().value()).getLast())
                .extracting(AuditEntry::reason)
                .isEqualTo("Дорого");
    }

    @Test
    void a_proposal_is_taken_back() {
        var issued = desk.issued();

        var withdrawn =
                done(
                        desk.withdrawProposal.withdraw(
                                new WithdrawProposal.Command(
                                        MANAGER, issued.id(), issued.version(), "Ошибка")));

        assertThat(withdrawn.newest().status()).isEqualTo(ProposalStatus.WITHDRAWN);
        assertThat(desk.stores.auditLog().of("proposal", issued.id().value()).getLast())
                .extracting(AuditEntry::reason)
                .isEqualTo("Ошибка");
    }

    @Test
    void proposals_expire_when_their_last_day_is_over_in_the_company_zone() {
        var issued = desk.issued();
        var midnight = TODAY.plusDays(15).atStartOfDay(ProposalDesk.ZONE).toInstant();

        desk.at(midnight.minusSeconds(1));
        assertThat(expire()).isEqualTo(new ExpireProposals.Outcome.Done(0, 0));
        desk.at(midnight);
        assertThat(
                        new ExpireProposals(
                                        desk.stores.proposals(),
                                        overtaken(),
                                        desk.clock,
                                        ProposalDesk.ZONE)
                                .expire(new ExpireProposals.Command(10)))
                .isEqualTo(new ExpireProposals.Outcome.Done(0, 1));
        assertThat(expire()).isEqualTo(new ExpireProposals.Outcome.Done(1, 0));

        assertThat(desk.stored().newest().status()).isEqualTo(ProposalStatus.EXPIRED);
        assertThat(desk.actions("proposal", issued.id().value()))
                .contains("proposal.expired by system");
        assertThat(desk.order().status()).isEqualTo(OrderStatus.QUOTED);
        done(desk.issue(MANAGER, desk.drafted().id()));
        assertThat(desk.order().status()).isEqualTo(OrderStatus.PROPOSED);
    }

    @Test
    void an_order_that_was_cancelled_meanwhile_stays_so() {
        var issued = desk.issued();
        new CancelOrder(
                        new OrderChanges(
                                desk.stores.transactions(), desk.stores.orders(), desk.journal),
                        desk.clock)
                .cancel(new CancelOrder.Command(new OrderRequest(MANAGER, ORDER, null), "x"));

        done(desk.answer(ANNA, issued.id(), new Answer.Decline("Дорого")));

        assertThat(desk.order().status()).isEqualTo(OrderStatus.CANCELLED);
    }

    private ExpireProposals.Outcome expire() {
        return desk.expireProposals.expire(new ExpireProposals.Command(10));
    }

    private ProposalChanges overtaken() {
        return new ProposalChanges(
                new OvertakenTransactions(),
                desk.stores.proposals(),
                desk.orders,
                desk.journal,
                desk.letters);
    }

    @Test
    void a_margin_that_is_eaten_is_told_once() {
        desk.rule(new RuleContent(new RuleScope.Everything(), PricingTerms.ofMarkup("20"), null));
        assertThat(check()).isEqualTo(new ProposalOutcome.Unknown());
        desk.draft(MANAGER, ORDER, byRule(1, "100"), byRule(2, "100"));
        assertThat(check()).isEqualTo(new ProposalOutcome.Refused(ProposalRefusal.NOT_OPEN));
        done(desk.issue(MANAGER, desk.stored().id()));

        desk.costs.put(itemId(1), rub("121"));
        var warned = done(check());
        assertThat(done(check())).isEqualTo(warned);
        assertThat(warned.newest().atRisk()).containsExactly(itemId(1));
        desk.costs.put(itemId(1), rub("110"));
        done(check());

        assertThat(types()).containsOnlyOnce("proposal.margin-at-risk.v1");
        assertThat(desk.actions("proposal", warned.id().value()))
                .containsSubsequence(
                        "proposal.margin-at-risk by system", "proposal.margin-recovered by system");
        assertThat(desk.stores.auditLog().of("proposal", warned.id().value()).getLast().changes())
                .containsExactly(new Change("version 1 at risk", "1", null));
    }

    private ProposalOutcome check() {
        return desk.checkMargins.check(new CheckMargins.Command(ORDER));
    }

    @Test
    void costs_are_seen_only_by_those_who_may() {
        desk.rule(new RuleContent(new RuleScope.Everything(), PricingTerms.ofMarkup("20"), null));
        desk.draft(MANAGER, ORDER, byRule(1, "100"));
        var drafted = desk.stored();

        assertThat(desk.readProposal.read(new ReadProposal.Command(MANAGER, drafted.id())))
                .contains(drafted);
        assertThat(desk.readProposal.read(new ReadProposal.Command(VIEWER, drafted.id())))
                .contains(drafted.withoutCosts());
        assertThat(desk.readProposal.read(new ReadProposal.Command(STRANGER, drafted.id())))
                .isEmpty();
        assertThat(desk.readProposal.read(new ReadProposal.Command(MANAGER, NONE))).isEmpty();
    }

    private List<String> types() {
        return desk.stores.eventLog().after(EventLog.Position.START, 100).stream()
                .map(EventLog.Written::type)
                .toList();
    }
}
