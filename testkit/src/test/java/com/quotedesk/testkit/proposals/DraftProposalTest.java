package com.quotedesk.testkit.proposals;

import static com.quotedesk.testkit.proposals.ProposalDesk.ANNA;
import static com.quotedesk.testkit.proposals.ProposalDesk.MANAGER;
import static com.quotedesk.testkit.proposals.ProposalDesk.ORDER;
import static com.quotedesk.testkit.proposals.ProposalDesk.RUB;
import static com.quotedesk.testkit.proposals.ProposalDesk.STRANGER;
import static com.quotedesk.testkit.proposals.ProposalDesk.TODAY;
import static com.quotedesk.testkit.proposals.ProposalDesk.VAT;
import static com.quotedesk.testkit.proposals.ProposalDesk.byHand;
import static com.quotedesk.testkit.proposals.ProposalDesk.byRule;
import static com.quotedesk.testkit.proposals.ProposalDesk.content;
import static com.quotedesk.testkit.proposals.ProposalDesk.cost;
import static com.quotedesk.testkit.proposals.ProposalDesk.item;
import static com.quotedesk.testkit.proposals.ProposalDesk.itemId;
import static com.quotedesk.testkit.proposals.ProposalDesk.rub;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.pricing.RuleContent;
import com.quotedesk.application.proposals.By;
import com.quotedesk.application.proposals.DraftProposal;
import com.quotedesk.application.proposals.LineInput;
import com.quotedesk.application.proposals.LineInput.Problem;
import com.quotedesk.application.proposals.ProposedOrders;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderRefusal;
import com.quotedesk.domain.orders.OrderStatus;
import com.quotedesk.domain.pricing.PriceTrace;
import com.quotedesk.domain.pricing.PricingTerms;
import com.quotedesk.domain.pricing.RuleScope;
import com.quotedesk.domain.proposals.Answer;
import com.quotedesk.domain.proposals.Cost;
import com.quotedesk.domain.proposals.ProposalRefusal;
import com.quotedesk.domain.proposals.ProposalStatus;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.shared.ExchangeRate;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.Scope;
import com.quotedesk.testkit.work.OvertakenTransactions;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DraftProposalTest {

    private final ProposalDesk desk = new ProposalDesk();

    private void defaultMarkup(String percent) {
        desk.rule(
                new RuleContent(new RuleScope.Everything(), PricingTerms.ofMarkup(percent), null));
    }

    @Test
    void lines_are_priced_by_rule_or_by_hand_with_their_trace() {
        defaultMarkup("25");
        var rate = new ExchangeRate(Currency.getInstance("USD"), RUB, BigDecimal.TEN, TODAY, "cbr");
        var dollars = new Cost(Money.of("8", "USD"), rate, null, new UUID(8, 8));
        var input = new LineInput(itemId(1), dollars, null, VAT, "Кабель", new LeadTime(0, 3));
        var withCost = new LineInput(itemId(2), cost("40"), rub("50"), VAT, null, null);

        var drafted =
                ((DraftProposal.Outcome.Drafted) desk.draft(MANAGER, ORDER, input, withCost))
                        .proposal();

        var lines = drafted.newest().offer().lines();
        assertThat(lines.get(0).price().unit()).isEqualTo(rub("100"));
        assertThat(lines.get(0).price().trace().steps())
                .extracting(PriceTrace.Step::kind)
                .contains(PriceTrace.Kind.CONVERTED, PriceTrace.Kind.MARKUP);
        assertThat(lines.get(0).cost()).isEqualTo(dollars);
        assertThat(lines.get(0).leadTime()).isEqualTo(new LeadTime(0, 3));
        assertThat(lines.get(0).quantity()).isEqualTo(BigDecimal.TEN);
        assertThat(lines.get(1).line()).isEqualTo(2);
        assertThat(lines.get(1).price().cost()).isEqualTo(rub("40"));
        assertThat(drafted.newest().offer().total().gross()).isEqualTo(rub("1281"));
        assertThat(drafted.newest().offer().validUntil()).isEqualTo(TODAY.plusDays(14));
        assertThat(desk.stored()).isEqualTo(drafted);
        assertThat(desk.order().status()).isEqualTo(OrderStatus.NEW);
        var entry = desk.stores.auditLog().of("proposal", drafted.id().value()).getFirst();
        assertThat(entry.action()).isEqualTo("proposal.drafted");
        assertThat(entry.actor()).isEqualTo(new Actor.Person(ANNA));
        assertThat(entry.changes())
                .contains(
                        Change.set("version 1", "DRAFT, 1281.00 RUB, until 2026-12-04"),
                        Change.set(
                                "version 1 line 2", "Cable 2 × 1 m at 50.00 RUB, cost 40.00 RUB"))
                .extracting(Change::field)
                .doesNotContain("number", "version 1 accepted", "version 1 at risk");
    }

    @Test
    void a_draft_is_written_anew_under_the_same_identity() {
        var first = desk.drafted();
        var again =
                desk.draftProposal.draft(
                        new DraftProposal.Command(
                                MANAGER,
                                ORDER,
                                1L,
                                new DraftProposal.Content(
                                        RUB, Language.ENGLISH, TODAY, null, null, "Thank you"),
                                List.of(byHand(2, "70"))));

        var proposal = ((DraftProposal.Outcome.Drafted) again).proposal();
        assertThat(proposal.id()).isEqualTo(first.id());
        assertThat(proposal.versions()).hasSize(1);
        assertThat(proposal.newest().offer().validUntil()).isEqualTo(TODAY);
        assertThat(proposal.newest().offer().note()).isEqualTo("Thank you");
        assertThat(desk.stores.auditLog().of("proposal", first.id().value()).getLast().changes())
                .contains(
                        new Change(
                                "version 1 line 1",
                                "Cable 1 × 10 m at 100.00 RUB",
                                "Cable 2 × 1 m at 70.00 RUB"),
                        new Change("version 1 line 2", "Cable 2 × 1 m at 50.00 RUB", null));
        var stale =
                desk.draftProposal.draft(
                        new DraftProposal.Command(MANAGER, ORDER, 1L, content(null), List.of()));
        assertThat(stale).isEqualTo(new DraftProposal.Outcome.Conflict());
    }

    @Test
    void a_version_is_drafted_while_the_issued_one_stays_good() {
        desk.issued();
        desk.drafted();

        assertThat(desk.stored().versions())
                .extracting(version -> version.status())
                .containsExactly(ProposalStatus.ISSUED, ProposalStatus.DRAFT);
    }

    @Test
    void every_item_without_a_price_is_told_with_what_stands_in_the_way() {
        var order = new OrderId(new UUID(1, 2));
        desk.addOrder(
                order,
                2,
                null,
                item(11, null),
                item(12, BigDecimal.ONE),
                item(13, BigDecimal.ONE),
                item(14, BigDecimal.ONE),
                item(15, BigDecimal.ONE),
                item(16, BigDecimal.ONE));
        var dollars = new Cost(Money.of("8", "USD"), null, null, null);

        assertThat(
                        desk.draft(
                                MANAGER,
                                order,
                                byHand(11, "1"),
                                new LineInput(itemId(12), null, null, VAT, null, null),
                                new LineInput(itemId(13), dollars, null, VAT, null, null),
                                new LineInput(
                                        itemId(14),
                                        cost("1"),
                                        Money.of("5", "USD"),
                                        VAT,
                                        null,
                                        null),
                                byRule(15, "10"),
                                byHand(16, "1"),
                                byHand(16, "2"),
                                byHand(99, "1")))
                .isEqualTo(
                        new DraftProposal.Outcome.NotPriced(
                                Map.of(
                                        itemId(11), Problem.NO_QUANTITY,
                                        itemId(12), Problem.NO_COST,
                                        itemId(13), Problem.NO_RATE,
                                        itemId(14), Problem.WRONG_CURRENCY,
                                        itemId(15), Problem.NO_MARKUP,
                                        itemId(16), Problem.REPEATED,
                                        itemId(99), Problem.UNKNOWN_ITEM)));
        assertThat(desk.stores.proposals().of(order)).isEmpty();
    }

    @Test
    void what_rules_cannot_price_is_told() {
        desk.rule(new RuleContent(new RuleScope.Everything(), PricingTerms.ofMarkup("10"), null));
        desk.rule(
                new RuleContent(new RuleScope.Item("sku-1"), PricingTerms.ofDiscount("100"), null));

        assertThat(desk.draft(MANAGER, ORDER, byRule(1, "10")))
                .isEqualTo(
                        new DraftProposal.Outcome.NotPriced(
                                Map.of(itemId(1), Problem.NOTHING_LEFT)));
        assertThat(
                        desk.draftProposal.draft(
                                new DraftProposal.Command(
                                        MANAGER,
                                        ORDER,
                                        null,
                                        content("NOPE"),
                                        List.of(byRule(2, "10")))))
                .isEqualTo(
                        new DraftProposal.Outcome.NotPriced(
                                Map.of(itemId(2), Problem.BAD_PROMO_CODE)));
    }

    @Test
    void who_may_not_issue_or_not_see_costs_drafts_nothing() {
        var blind = new Access(ANNA, null, Map.of(Permission.ISSUE_PROPOSALS, Scope.OWN));

        assertThat(desk.draft(STRANGER, ORDER, byHand(1, "1")))
                .isEqualTo(new DraftProposal.Outcome.NotAllowed());
        assertThat(desk.draft(blind, ORDER, byRule(1, "1")))
                .isEqualTo(new DraftProposal.Outcome.NotAllowed());
        assertThat(desk.draft(blind, ORDER, byHand(1, "1")))
                .isInstanceOf(DraftProposal.Outcome.Drafted.class);
        assertThat(desk.draft(MANAGER, new OrderId(new UUID(1, 99)), byHand(1, "1")))
                .isEqualTo(new DraftProposal.Outcome.UnknownOrder());
    }

    @Test
    void an_order_that_is_active_is_offered_nothing_more() {
        var issued = desk.issued();
        desk.answer(new By.Person(MANAGER), issued.id(), new Answer.AcceptAll());

        assertThat(desk.draft(MANAGER, ORDER, byHand(1, "1")))
                .isEqualTo(
                        new DraftProposal.Outcome.OrderRefused(
                                new OrderRefusal.WrongStatus(OrderStatus.ACTIVE)));
    }

    @Test
    void an_accepted_proposal_is_not_revised_whatever_became_of_its_order() {
        var issued = desk.issued();
        desk.answer(new By.Person(MANAGER), issued.id(), new Answer.AcceptAll());
        var draft = draftFor(new Willing());

        assertThat(
                        draft.draft(
                                new DraftProposal.Command(
                                        MANAGER, ORDER, null, content(null), List.of())))
                .isEqualTo(new DraftProposal.Outcome.Refused(ProposalRefusal.ALREADY_ACCEPTED));
    }

    @Test
    void who_was_overtaken_is_told() {
        var draft =
                new DraftProposal(
                        new OvertakenTransactions(),
                        desk.stores.proposals(),
                        desk.orders,
                        desk.stores.pricingRules(),
                        desk.changes,
                        desk.ids,
                        desk.clock,
                        ProposalDesk.ZONE,
                        () -> 1);

        assertThat(
                        draft.draft(
                                new DraftProposal.Command(
                                        MANAGER, ORDER, null, content(null), List.of())))
                .isEqualTo(new DraftProposal.Outcome.Conflict());
    }

    private DraftProposal draftFor(ProposedOrders orders) {
        return new DraftProposal(
                desk.stores.transactions(),
                desk.stores.proposals(),
                orders,
                desk.stores.pricingRules(),
                desk.changes,
                desk.ids,
                desk.clock,
                ProposalDesk.ZONE,
                () -> 1);
    }

    /** An order with which everything can be done. */
    private static final class Willing implements ProposedOrders {
        @Override
        public Optional<ProposedOrder> lock(OrderId order) {
            return Optional.of(new ProposedOrder(order, Owner.NOBODY, null, List.of(), null));
        }

        @Override
        public Optional<Owner> ownerOf(OrderId order) {
            return Optional.of(Owner.NOBODY);
        }

        @Override
        public void proposed(OrderId order, Actor by) {}

        @Override
        public void notTaken(OrderId order, Actor by) {}

        @Override
        public Optional<OrderRefusal> accepted(
                OrderId order, Set<UUID> items, String reason, Actor by) {
            return Optional.empty();
        }
    }
}
