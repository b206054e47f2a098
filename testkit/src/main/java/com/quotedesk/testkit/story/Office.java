package com.quotedesk.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.comparison.ChooseOffers;
import com.quotedesk.application.comparison.CompareQuotes;
import com.quotedesk.application.orders.AssignOrder;
import com.quotedesk.application.orders.OrderIntake;
import com.quotedesk.application.orders.OrderOutcome;
import com.quotedesk.application.orders.OrderRequest;
import com.quotedesk.application.pricing.AddPricingRule;
import com.quotedesk.application.pricing.RuleContent;
import com.quotedesk.application.proposals.AnswerProposal;
import com.quotedesk.application.proposals.By;
import com.quotedesk.application.proposals.DraftProposal;
import com.quotedesk.application.proposals.IssueProposal;
import com.quotedesk.application.proposals.LineInput;
import com.quotedesk.application.proposals.MarkProposalSent;
import com.quotedesk.application.proposals.ProposalOutcome;
import com.quotedesk.application.quotes.QuoteIntake;
import com.quotedesk.application.quotes.RecordQuote;
import com.quotedesk.application.rfqs.MarkRfqSent;
import com.quotedesk.application.rfqs.SendRfqs;
import com.quotedesk.application.rfqs.TimeOutRfqs;
import com.quotedesk.application.suppliers.FindSuppliers;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.comparison.Bid;
import com.quotedesk.domain.comparison.Choice;
import com.quotedesk.domain.comparison.Split;
import com.quotedesk.domain.comparison.SplitPlan.Wish;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.pricing.PricingTerms;
import com.quotedesk.domain.pricing.RuleScope;
import com.quotedesk.domain.proposals.Answer;
import com.quotedesk.domain.proposals.Cost;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.reading.ClientDetails;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.reading.Inquiry;
import com.quotedesk.domain.reading.InquiryLine;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.PriceStep;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.suppliers.Wanted;
import com.quotedesk.testkit.quotes.QuoteFixtures;
import com.quotedesk.testkit.work.SettableClock;
import com.quotedesk.testkit.work.Stores;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What people at a desk do, in their words. Nothing is refused to them here. */
final class Office {

    private static final Currency RUB = Currency.getInstance("RUB");

    private final Stores stores;
    private final Desk desk;

    Office(Stores stores) {
        this.stores = stores;
        this.desk = new Desk(stores);
    }

    static Money rub(String amount) {
        return Money.of(amount, "RUB");
    }

    SettableClock clock() {
        return desk.clock;
    }

    SupplierId aSupplierOf(String category, String name) {
        var supplier =
                new Supplier(
                        new SupplierId(UUID.randomUUID()),
                        name,
                        Language.RUSSIAN,
                        List.of(new EmailAddress(UUID.randomUUID() + "@supplier.example")),
                        List.of(category),
                        desk.clock.instant());
        stores.transactions().run(() -> stores.suppliers().add(supplier));
        return supplier.id();
    }

    /** A mail that asks for so many metres of each. */
    OrderId aClientAsksFor(String... namesAndQuantities) {
        var lines = new ArrayList<InquiryLine>();
        for (int i = 0; i < namesAndQuantities.length; i += 2) {
            lines.add(
                    new InquiryLine(
                            found(namesAndQuantities[i]),
                            null,
                            found(new BigDecimal(namesAndQuantities[i + 1])),
                            found(Unit.METRE)));
        }
        var inquiry =
                new Inquiry(
                        "rules/1",
                        Language.RUSSIAN,
                        ClientDetails.UNKNOWN,
                        lines,
                        null,
                        null,
                        List.of());
        var sender = new EmailAddress(UUID.randomUUID() + "@client.example");
        return stores.transactions()
                .inTransaction(
                        () ->
                                desk.intake.receive(
                                        new OrderIntake.Mail(
                                                new MessageId(UUID.randomUUID()),
                                                new MailAddress("Анна", sender),
                                                "Заявка",
                                                inquiry,
                                                List.of())));
    }

    Order order(OrderId id) {
        return stores.orders().get(id).orElseThrow();
    }

    Rfq rfq(RfqId id) {
        return stores.rfqs().get(id).orElseThrow();
    }

    void theManagerTakes(OrderId order) {
        done(
                desk.assignOrder.assign(
                        new AssignOrder.Command(
                                new OrderRequest(desk.manager, order, null),
                                desk.manager.user(),
                                null)));
    }

    List<SupplierId> proposedFor(OrderId order) {
        var item = order(order).items().getFirst();
        var found =
                desk.findSuppliers.find(
                        new FindSuppliers.Command(
                                desk.manager, new Wanted(item.name(), item.sku(), List.of())));
        return ((FindSuppliers.Outcome.Found) found)
                .proposed().stream().map(proposed -> proposed.supplier().id()).toList();
    }

    /** Asks for everything; the mail goes out at once. */
    RfqId asks(OrderId order, SupplierId supplier) {
        var sent =
                desk.sendRfqs.send(
                        new SendRfqs.Command(
                                desk.manager, order, List.of(supplier), Set.of(), null));
        var rfq = ((SendRfqs.Outcome.Queued) sent).rfqs().getFirst().id();
        assertThat(
                        desk.transactions.inTransaction(
                                () -> desk.markRfqSent.mark(new MarkRfqSent.Command(rfq))))
                .isInstanceOf(MarkRfqSent.Outcome.Sent.class);
        return rfq;
    }

    /** The supplier fills in the form behind its link: a price for one metre, without tax. */
    void quotes(RfqId rfq, String... prices) {
        var outcome =
                desk.recordQuote.record(
                        new QuoteIntake.Command(
                                new com.quotedesk.application.rfqs.By.Machine(new Actor.Program()),
                                rfq,
                                QuoteFixtures.withoutTax(Unit.METRE, prices),
                                false,
                                desk.clock.instant()));
        assertThat(outcome).isInstanceOf(RecordQuote.Outcome.Recorded.class);
    }

    void looksAfterDeadlines() {
        desk.timeOutRfqs.timeOut(new TimeOutRfqs.Command(1000));
    }

    CompareQuotes.Outcome.Compared compares(OrderId order) {
        return (CompareQuotes.Outcome.Compared)
                desk.compareQuotes.compare(
                        new CompareQuotes.Command(desk.manager, order, null, Wish.NONE));
    }

    void takes(OrderId order, Split split) {
        var choices =
                split.bids().stream()
                        .map(bid -> new Choice(bid.item(), bid.quote().id(), bid.number(), null))
                        .toList();
        assertThat(desk.chooseOffers.choose(new ChooseOffers.Command(desk.manager, order, choices)))
                .isInstanceOf(ChooseOffers.Outcome.Chosen.class);
    }

    /** On everything this client buys, to whole roubles. */
    void marksUpBy(OrderId order, String percent) {
        var client = Objects.requireNonNull(order(order).client());
        var terms =
                new PricingTerms(
                        Percent.of(percent),
                        null,
                        null,
                        new PriceStep(BigDecimal.ONE, RoundingMode.HALF_UP));
        assertThat(
                        desk.addPricingRule.add(
                                new AddPricingRule.Command(
                                        desk.admin,
                                        new RuleContent(
                                                new RuleScope.OneClient(client), terms, null),
                                        null)))
                .isInstanceOf(AddPricingRule.Outcome.Added.class);
    }

    /** What was chosen, marked up, numbered. */
    Proposal proposes(OrderId order) {
        var lines = desk.chosenOffers.of(order, RUB).stream().map(Office::line).toList();
        var drafted =
                desk.draftProposal.draft(
                        new DraftProposal.Command(
                                desk.manager,
                                order,
                                null,
                                new DraftProposal.Content(
                                        RUB, Language.RUSSIAN, null, null, null, null),
                                lines));
        var draft = ((DraftProposal.Outcome.Drafted) drafted).proposal();
        return done(
                desk.issueProposal.issue(
                        new IssueProposal.Command(desk.manager, draft.id(), draft.version())));
    }

    private static LineInput line(Bid bid) {
        return new LineInput(
                bid.item(),
                new Cost(bid.unitPrice(), null, bid.quote().supplier(), bid.quote().id().value()),
                null,
                Vat.excluded(Percent.of("22")),
                null,
                bid.leadTime());
    }

    void sends(Proposal proposal) {
        done(
                desk.markProposalSent.mark(
                        new MarkProposalSent.Command(new By.Program(), proposal.id())));
    }

    void clientAccepts(Proposal proposal) {
        done(
                desk.answerProposal.answer(
                        new AnswerProposal.Command(
                                new By.Person(desk.manager),
                                proposal.id(),
                                1,
                                new Answer.AcceptAll(),
                                null)));
    }

    void completes(OrderId order) {
        done(desk.completeOrder.complete(new OrderRequest(desk.manager, order, null)));
    }

    List<String> journalOf(OrderId order) {
        return stores.auditLog().of("order", order.value()).stream()
                .map(AuditEntry::action)
                .toList();
    }

    private static void done(OrderOutcome outcome) {
        assertThat(outcome).isInstanceOf(OrderOutcome.Done.class);
    }

    private static Proposal done(ProposalOutcome outcome) {
        assertThat(outcome).isInstanceOf(ProposalOutcome.Done.class);
        return ((ProposalOutcome.Done) outcome).proposal();
    }

    private static <T> Found<T> found(T value) {
        return new Found<>(value, new Evidence.Span("1", 0, 1), 1);
    }
}
