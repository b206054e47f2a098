package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.clients.Clients;
import com.quotedesk.application.comparison.ChosenOffers;
import com.quotedesk.application.comparison.CostsNow;
import com.quotedesk.application.comparison.OrderComparison;
import com.quotedesk.application.documents.ProposalPapers;
import com.quotedesk.application.files.FileStore;
import com.quotedesk.application.jobs.RecurringJob;
import com.quotedesk.application.numbering.DocumentNumbers;
import com.quotedesk.application.orders.OrderChanges;
import com.quotedesk.application.orders.Orders;
import com.quotedesk.application.orders.OrdersBeingProposed;
import com.quotedesk.application.pricing.AddPricingRule;
import com.quotedesk.application.pricing.ChangePricingRule;
import com.quotedesk.application.pricing.PricingRules;
import com.quotedesk.application.pricing.RetirePricingRule;
import com.quotedesk.application.proposals.AnswerProposal;
import com.quotedesk.application.proposals.CheckMargins;
import com.quotedesk.application.proposals.CheckOpenMargins;
import com.quotedesk.application.proposals.ComparedCosts;
import com.quotedesk.application.proposals.DraftFromChoice;
import com.quotedesk.application.proposals.DraftProposal;
import com.quotedesk.application.proposals.ExpireProposals;
import com.quotedesk.application.proposals.ExportProposal;
import com.quotedesk.application.proposals.IssueProposal;
import com.quotedesk.application.proposals.MarkProposalSent;
import com.quotedesk.application.proposals.PrintProposals;
import com.quotedesk.application.proposals.PromoUse;
import com.quotedesk.application.proposals.ProposalChanges;
import com.quotedesk.application.proposals.ProposalLetters;
import com.quotedesk.application.proposals.Proposals;
import com.quotedesk.application.proposals.ProposedOrders;
import com.quotedesk.application.proposals.ReadPaper;
import com.quotedesk.application.proposals.ReadProposal;
import com.quotedesk.application.proposals.RemindProposals;
import com.quotedesk.application.proposals.SendProposal;
import com.quotedesk.application.proposals.ShowProposal;
import com.quotedesk.application.proposals.WithdrawProposal;
import com.quotedesk.application.rfqs.OrderProgress;
import com.quotedesk.application.settings.CurrentSettings;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.domain.settings.DeskSettings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** How prices are made, and what clients are offered. */
@Factory
final class ProposalsWiring {

    private static final Duration PRINTED_EVERY = Duration.ofSeconds(1);
    private static final Duration LOOKED_AFTER_EVERY = Duration.ofMinutes(5);
    private static final Duration MARGINS_CHECKED_EVERY = Duration.ofMinutes(15);
    private static final int AT_ONCE = 500;

    @Singleton
    AddPricingRule addPricingRule(
            Transactions transactions, PricingRules rules, Journal journal, Ids ids, Clock clock) {
        return new AddPricingRule(transactions, rules, journal, ids, clock);
    }

    @Singleton
    ChangePricingRule changePricingRule(
            Transactions transactions, PricingRules rules, Journal journal) {
        return new ChangePricingRule(transactions, rules, journal);
    }

    @Singleton
    RetirePricingRule retirePricingRule(
            Transactions transactions, PricingRules rules, Journal journal) {
        return new RetirePricingRule(transactions, rules, journal);
    }

    @Singleton
    ProposedOrders proposedOrders(Orders orders, OrderChanges changes) {
        return new OrdersBeingProposed(orders, changes);
    }

    @Singleton
    ProposalChanges proposalChanges(
            Transactions transactions,
            Proposals proposals,
            ProposedOrders orders,
            Journal journal,
            ProposalLetters letters) {
        return new ProposalChanges(transactions, proposals, orders, journal, letters);
    }

    @Singleton
    DraftProposal draftProposal(
            Transactions transactions,
            Proposals proposals,
            ProposedOrders orders,
            PricingRules rules,
            ProposalChanges changes,
            Ids ids,
            Clock clock,
            Settings settings,
            CurrentSettings current) {
        return new DraftProposal(
                transactions,
                proposals,
                orders,
                rules,
                changes,
                ids,
                clock,
                settings.zone(),
                () -> current.get(DeskSettings.PROPOSAL_VALIDITY_DAYS));
    }

    @Singleton
    IssueProposal issueProposal(
            ProposalChanges changes,
            ProposedOrders orders,
            PricingRules rules,
            Journal journal,
            Clients clients,
            DocumentNumbers numbers,
            Clock clock,
            Settings settings) {
        return new IssueProposal(
                changes,
                orders,
                new PromoUse(rules, journal),
                clients,
                numbers,
                clock,
                settings.zone());
    }

    @Singleton
    MarkProposalSent markProposalSent(ProposalChanges changes, Clock clock) {
        return new MarkProposalSent(changes, clock);
    }

    @Singleton
    AnswerProposal answerProposal(
            ProposalChanges changes, ProposedOrders orders, Clock clock, Settings settings) {
        return new AnswerProposal(changes, orders, clock, settings.zone());
    }

    @Singleton
    WithdrawProposal withdrawProposal(ProposalChanges changes, Clock clock) {
        return new WithdrawProposal(changes, clock);
    }

    @Singleton
    ReadProposal readProposal(Proposals proposals, ProposedOrders orders) {
        return new ReadProposal(proposals, orders);
    }

    @Singleton
    @Named("expire-proposals")
    RecurringJob expiring(
            Proposals proposals, ProposalChanges changes, Clock clock, Settings settings) {
        var expireProposals = new ExpireProposals(proposals, changes, clock, settings.zone());
        return new RecurringJob(
                "expire-proposals",
                LOOKED_AFTER_EVERY,
                () -> expireProposals.expire(new ExpireProposals.Command(AT_ONCE)));
    }

    @Singleton
    @Named("print-proposals")
    RecurringJob printing(
            Proposals proposals, ProposalChanges changes, ProposalPapers papers, FileStore files) {
        var printProposals = new PrintProposals(proposals, changes, papers, files);
        return new RecurringJob(
                "print-proposals",
                PRINTED_EVERY,
                () -> printProposals.print(new PrintProposals.Command(AT_ONCE)));
    }

    @Singleton
    ShowProposal showProposal(Proposals proposals, Clock clock, Settings settings) {
        return new ShowProposal(proposals, clock, settings.zone());
    }

    @Singleton
    ReadPaper readPaper(ReadProposal readProposal, ProposalPapers papers, FileStore files) {
        return new ReadPaper(readProposal, papers, files);
    }

    @Singleton
    ExportProposal exportProposal(ReadProposal readProposal) {
        return new ExportProposal(readProposal);
    }

    @Singleton
    SendProposal sendProposal(
            Proposals proposals,
            ProposalChanges changes,
            ProposalLetters letters,
            FileStore files) {
        return new SendProposal(proposals, changes, letters, files);
    }

    @Singleton
    @Named("remind-proposals")
    RecurringJob reminding(
            Proposals proposals,
            ProposalChanges changes,
            Clock clock,
            Settings settings,
            CurrentSettings current) {
        var remindProposals =
                new RemindProposals(
                        proposals,
                        changes,
                        clock,
                        settings.zone(),
                        () -> current.get(DeskSettings.PROPOSAL_REMINDER_DAYS));
        return new RecurringJob(
                "remind-proposals",
                LOOKED_AFTER_EVERY,
                () -> remindProposals.remind(new RemindProposals.Command(AT_ONCE)));
    }

    @Singleton
    DraftFromChoice draftFromChoice(ChosenOffers chosen, DraftProposal draftProposal) {
        return new DraftFromChoice(chosen, draftProposal);
    }

    @Singleton
    @Named("check-margins")
    RecurringJob checkingMargins(
            Proposals proposals,
            ProposalChanges changes,
            OrderProgress orders,
            OrderComparison comparison) {
        var costs = new ComparedCosts(new CostsNow(orders, comparison));
        var checkOpenMargins =
                new CheckOpenMargins(proposals, new CheckMargins(proposals, changes, costs));
        return new RecurringJob(
                "check-margins",
                MARGINS_CHECKED_EVERY,
                () -> checkOpenMargins.check(new CheckOpenMargins.Command(AT_ONCE)));
    }
}
