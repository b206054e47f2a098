package com.quotedesk.testkit.proposals;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.orders.OrderChanges;
import com.quotedesk.application.orders.OrdersBeingProposed;
import com.quotedesk.application.pricing.AddPricingRule;
import com.quotedesk.application.pricing.RuleContent;
import com.quotedesk.application.proposals.AnswerProposal;
import com.quotedesk.application.proposals.By;
import com.quotedesk.application.proposals.CheckMargins;
import com.quotedesk.application.proposals.DraftProposal;
import com.quotedesk.application.proposals.ExpireProposals;
import com.quotedesk.application.proposals.IssueProposal;
import com.quotedesk.application.proposals.LineInput;
import com.quotedesk.application.proposals.MarkProposalSent;
import com.quotedesk.application.proposals.PromoUse;
import com.quotedesk.application.proposals.ProposalChanges;
import com.quotedesk.application.proposals.ProposalOutcome;
import com.quotedesk.application.proposals.ReadProposal;
import com.quotedesk.application.proposals.WithdrawProposal;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.ItemStatus;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.pricing.PricingRule;
import com.quotedesk.domain.proposals.Answer;
import com.quotedesk.domain.proposals.Cost;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that makes proposals, in memory, with one order of two items of one manager. */
final class ProposalDesk {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final OrderId ORDER = new OrderId(new UUID(1, 1));
    static final UserId ANNA = new UserId(new UUID(9, 1));
    static final Access MANAGER = Access.of(ANNA, null, Role.MANAGER);
    static final Access ADMIN = Access.of(ANNA, null, Role.ADMIN);
    static final Access STRANGER = Access.of(new UserId(new UUID(9, 2)), null, Role.MANAGER);
    static final Access VIEWER = Access.of(new UserId(new UUID(9, 3)), null, Role.VIEWER);
    static final Currency RUB = Currency.getInstance("RUB");
    static final Vat VAT = Vat.excluded(Percent.of("22"));

    final InMemoryStores stores = new InMemoryStores();
    final SettableClock clock = new SettableClock(NOON);
    final SequentialIds ids = new SequentialIds();
    final Map<UUID, Money> costs = new HashMap<>();
    final Journal journal = new Journal(stores.auditLog(), stores.eventLog(), ids, clock);
    final OrdersBeingProposed orders =
            new OrdersBeingProposed(
                    stores.orders(),
                    new OrderChanges(stores.transactions(), stores.orders(), journal));
    final RecordingProposalLetters letters = new RecordingProposalLetters();
    final ProposalChanges changes =
            new ProposalChanges(
                    stores.transactions(), stores.proposals(), orders, journal, letters);
    final DraftProposal draftProposal =
            new DraftProposal(
                    stores.transactions(),
                    stores.proposals(),
                    orders,
                    stores.pricingRules(),
                    changes,
                    ids,
                    clock,
                    ZONE,
                    () -> 14);
    final IssueProposal issueProposal =
            new IssueProposal(
                    changes,
                    orders,
                    new PromoUse(stores.pricingRules(), journal),
                    stores.clients(),
                    stores.numbers(),
                    clock,
                    ZONE);
    final MarkProposalSent markSent = new MarkProposalSent(changes, clock);
    final AnswerProposal answerProposal = new AnswerProposal(changes, orders, clock, ZONE);
    final WithdrawProposal withdrawProposal = new WithdrawProposal(changes, clock);
    final ExpireProposals expireProposals =
            new ExpireProposals(stores.proposals(), changes, clock, ZONE);
    final CheckMargins checkMargins =
            new CheckMargins(stores.proposals(), changes, (proposal, version) -> costs);
    final ReadProposal readProposal = new ReadProposal(stores.proposals(), orders);
    final AddPricingRule addRule =
            new AddPricingRule(stores.transactions(), stores.pricingRules(), journal, ids, clock);

    ProposalDesk() {
        var client =
                new Client(new ClientId(new UUID(5, 5)), "ООО «Кабель»", null, List.of(), NOON);
        stores.transactions().run(() -> stores.clients().add(client));
        addOrder(ORDER, 1, client.id(), item(1, BigDecimal.TEN), item(2, BigDecimal.ONE));
    }

    void addOrder(OrderId id, int number, @Nullable ClientId client, OrderItem... items) {
        var order =
                Order.received(
                                id,
                                new DocumentNumber(DocumentKind.ORDER, 2026, number),
                                client,
                                "Кабель",
                                List.of(items),
                                null,
                                null,
                                List.of(),
                                new Owner(ANNA, null),
                                NOON)
                        .state();
        stores.transactions().run(() -> stores.orders().add(order));
    }

    /** Sets the clock. */
    void at(Instant moment) {
        clock.advance(Duration.between(clock.instant(), moment));
    }

    static OrderItem item(int line, @Nullable BigDecimal quantity) {
        return new OrderItem(
                itemId(line),
                line,
                "Cable " + line,
                "SKU-" + line,
                quantity,
                Unit.METRE,
                ItemStatus.OPEN);
    }

    static UUID itemId(int line) {
        return new UUID(4, line);
    }

    static Money rub(String amount) {
        return Money.of(amount, "RUB");
    }

    static Cost cost(String rub) {
        return new Cost(rub(rub), null, null, null);
    }

    static LineInput byRule(int line, String cost) {
        return new LineInput(itemId(line), cost(cost), null, VAT, null, null);
    }

    static LineInput byHand(int line, String price) {
        return new LineInput(itemId(line), null, rub(price), VAT, null, null);
    }

    static DraftProposal.Content content(@Nullable String promoCode) {
        return new DraftProposal.Content(
                RUB, Language.RUSSIAN, null, promoCode, "Предоплата", null);
    }

    PricingRule rule(RuleContent content) {
        return ((AddPricingRule.Outcome.Added)
                        addRule.add(new AddPricingRule.Command(ADMIN, content, null)))
                .rule();
    }

    DraftProposal.Outcome draft(Access by, OrderId order, LineInput... lines) {
        return draftProposal.draft(
                new DraftProposal.Command(by, order, null, content(null), List.of(lines)));
    }

    Proposal drafted() {
        return ((DraftProposal.Outcome.Drafted)
                        draft(MANAGER, ORDER, byHand(1, "100"), byHand(2, "50")))
                .proposal();
    }

    ProposalOutcome issue(Access by, ProposalId proposal) {
        return issueProposal.issue(new IssueProposal.Command(by, proposal, null));
    }

    Proposal issued() {
        return done(issue(MANAGER, drafted().id()));
    }

    ProposalOutcome answer(By by, ProposalId proposal, Answer answer) {
        return answerProposal.answer(new AnswerProposal.Command(by, proposal, 1, answer, null));
    }

    static Proposal done(ProposalOutcome outcome) {
        if (outcome instanceof ProposalOutcome.Done(var proposal)) {
            return proposal;
        }
        throw new AssertionError("not done: " + outcome);
    }

    Order order() {
        return stores.orders().get(ORDER).orElseThrow();
    }

    Proposal stored() {
        return stores.proposals().of(ORDER).orElseThrow();
    }

    List<String> actions(String type, UUID id) {
        return stores.auditLog().of(type, id).stream()
                .map((AuditEntry entry) -> entry.action() + " by " + entry.actor().code())
                .toList();
    }
}
