package com.quotedesk.testkit.story;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.comparison.ChooseOffers;
import com.quotedesk.application.comparison.ChosenOffers;
import com.quotedesk.application.comparison.CompareQuotes;
import com.quotedesk.application.comparison.OrderComparison;
import com.quotedesk.application.orders.AssignOrder;
import com.quotedesk.application.orders.CompleteOrder;
import com.quotedesk.application.orders.FindDuplicates;
import com.quotedesk.application.orders.OrderChanges;
import com.quotedesk.application.orders.OrderIntake;
import com.quotedesk.application.orders.OrdersBeingProposed;
import com.quotedesk.application.orders.OrdersBeingSourced;
import com.quotedesk.application.pricing.AddPricingRule;
import com.quotedesk.application.proposals.AnswerProposal;
import com.quotedesk.application.proposals.DraftProposal;
import com.quotedesk.application.proposals.IssueProposal;
import com.quotedesk.application.proposals.MarkProposalSent;
import com.quotedesk.application.proposals.PromoUse;
import com.quotedesk.application.proposals.ProposalChanges;
import com.quotedesk.application.quotes.QuoteIntake;
import com.quotedesk.application.quotes.QuoteJournal;
import com.quotedesk.application.quotes.RecordQuote;
import com.quotedesk.application.rates.KnownRates;
import com.quotedesk.application.reading.LearnFromCorrection;
import com.quotedesk.application.rfqs.AnswerRfq;
import com.quotedesk.application.rfqs.MarkRfqSent;
import com.quotedesk.application.rfqs.RfqChanges;
import com.quotedesk.application.rfqs.RfqLetters;
import com.quotedesk.application.rfqs.SendRfqs;
import com.quotedesk.application.rfqs.TimeOutRfqs;
import com.quotedesk.application.settings.CurrentSettings;
import com.quotedesk.application.suppliers.FindSuppliers;
import com.quotedesk.application.suppliers.SuppliersToAsk;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.rfqs.RfqPolicy;
import com.quotedesk.domain.settings.DeskSettings;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.proposals.RecordingProposalLetters;
import com.quotedesk.testkit.users.UserFixtures;
import com.quotedesk.testkit.work.SettableClock;
import com.quotedesk.testkit.work.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/** The use cases of a whole desk over its stores, on a clock that the story turns. */
final class Desk {

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    final SettableClock clock = new SettableClock(Instant.parse("2031-03-03T06:00:00Z"));
    final Access manager;
    final Access admin;
    final OrderIntake intake;
    final AssignOrder assignOrder;
    final CompleteOrder completeOrder;
    final FindSuppliers findSuppliers;
    final SendRfqs sendRfqs;
    final Transactions transactions;
    final MarkRfqSent markRfqSent;
    final TimeOutRfqs timeOutRfqs;
    final RecordQuote recordQuote;
    final CompareQuotes compareQuotes;
    final ChooseOffers chooseOffers;
    final ChosenOffers chosenOffers;
    final AddPricingRule addPricingRule;
    final DraftProposal draftProposal;
    final IssueProposal issueProposal;
    final MarkProposalSent markProposalSent;
    final AnswerProposal answerProposal;

    Desk(Stores stores) {
        Ids ids = UUID::randomUUID;
        transactions = stores.transactions();
        var journal = new Journal(stores.auditLog(), stores.eventLog(), ids, clock);
        var settings = new CurrentSettings(DeskSettings.ALL, stores.settings(), Map.of());
        manager = Access.of(somebody(stores), null, Role.MANAGER);
        admin = Access.of(manager.user(), null, Role.ADMIN);

        var orderChanges = new OrderChanges(transactions, stores.orders(), journal);
        intake =
                new OrderIntake(
                        stores.orders(),
                        stores.clients(),
                        stores.numbers(),
                        new FindDuplicates(stores.orders(), clock, () -> Duration.ofDays(7)),
                        journal,
                        ids,
                        clock,
                        ZONE);
        assignOrder = new AssignOrder(orderChanges, stores.users(), stores.teams());
        completeOrder = new CompleteOrder(orderChanges, clock);

        findSuppliers = new FindSuppliers(stores.suppliers(), stores.supplierHistory());
        var sourced = new OrdersBeingSourced(stores.orders(), orderChanges);
        RfqLetters letters = (rfq, happened) -> {};
        var rfqChanges = new RfqChanges(transactions, stores.rfqs(), sourced, journal, letters);
        sendRfqs =
                new SendRfqs(
                        transactions,
                        stores.rfqs(),
                        sourced,
                        new SuppliersToAsk(stores.suppliers()),
                        stores.numbers(),
                        journal,
                        letters,
                        ids,
                        clock,
                        ZONE,
                        () -> RfqPolicy.STANDARD);
        markRfqSent = new MarkRfqSent(rfqChanges, clock);
        timeOutRfqs = new TimeOutRfqs(stores.rfqs(), rfqChanges, clock);
        recordQuote =
                new RecordQuote(
                        transactions,
                        new QuoteIntake(
                                stores.quotes(),
                                stores.rfqs(),
                                sourced,
                                new AnswerRfq(rfqChanges),
                                new QuoteJournal(journal),
                                ids),
                        new LearnFromCorrection(stores.readings(), stores.readingMemory(), clock));

        var comparison =
                new OrderComparison(
                        stores.quotes(),
                        stores.rfqs(),
                        stores.priceHistory(),
                        new KnownRates(stores.rates(), clock, ZONE),
                        settings,
                        clock,
                        ZONE);
        compareQuotes = new CompareQuotes(sourced, comparison, stores.choices());
        chooseOffers =
                new ChooseOffers(transactions, sourced, comparison, stores.choices(), journal);
        chosenOffers = new ChosenOffers(sourced, comparison, stores.choices());

        var proposed = new OrdersBeingProposed(stores.orders(), orderChanges);
        var proposalChanges =
                new ProposalChanges(
                        transactions,
                        stores.proposals(),
                        proposed,
                        journal,
                        new RecordingProposalLetters());
        addPricingRule =
                new AddPricingRule(transactions, stores.pricingRules(), journal, ids, clock);
        draftProposal =
                new DraftProposal(
                        transactions,
                        stores.proposals(),
                        proposed,
                        stores.pricingRules(),
                        proposalChanges,
                        ids,
                        clock,
                        ZONE,
                        () -> 14);
        issueProposal =
                new IssueProposal(
                        proposalChanges,
                        proposed,
                        new PromoUse(stores.pricingRules(), journal),
                        stores.clients(),
                        stores.numbers(),
                        clock,
                        ZONE);
        markProposalSent = new MarkProposalSent(proposalChanges, clock);
        answerProposal = new AnswerProposal(proposalChanges, proposed, clock, ZONE);
    }

    private static UserId somebody(Stores stores) {
        return UserFixtures.added(stores, UUID.randomUUID() + "@desk.example", Role.MANAGER).id();
    }
}
