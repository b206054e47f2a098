package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.clients.Clients;
import com.quotedesk.application.documents.QuoteSheets;
import com.quotedesk.application.links.IssueLink;
import com.quotedesk.application.links.LinkPurpose;
import com.quotedesk.application.mail.ChangeTemplate;
import com.quotedesk.application.mail.DecideOnMail;
import com.quotedesk.application.mail.DeliverMail;
import com.quotedesk.application.mail.DeliveryFollower;
import com.quotedesk.application.mail.FormAndLink;
import com.quotedesk.application.mail.LetterTemplates;
import com.quotedesk.application.mail.MailComposer;
import com.quotedesk.application.mail.MailTransport;
import com.quotedesk.application.mail.OrderManagers;
import com.quotedesk.application.mail.Outbox;
import com.quotedesk.application.mail.OutboxBoard;
import com.quotedesk.application.mail.OutgoingChanges;
import com.quotedesk.application.mail.Post;
import com.quotedesk.application.mail.PreviewTemplate;
import com.quotedesk.application.mail.ProposalDelivery;
import com.quotedesk.application.mail.ProposalMail;
import com.quotedesk.application.mail.ProposalNotice;
import com.quotedesk.application.mail.ResolveUnknown;
import com.quotedesk.application.mail.RfqDelivery;
import com.quotedesk.application.mail.RfqEnclosures;
import com.quotedesk.application.mail.RfqMail;
import com.quotedesk.application.mail.ShowTemplates;
import com.quotedesk.application.mail.TemplateEngine;
import com.quotedesk.application.orders.Orders;
import com.quotedesk.application.proposals.MarkProposalMailed;
import com.quotedesk.application.proposals.ProposalChanges;
import com.quotedesk.application.proposals.ProposalLetters;
import com.quotedesk.application.rfqs.MarkRfqSent;
import com.quotedesk.application.rfqs.MarkUndeliverable;
import com.quotedesk.application.rfqs.RfqLetters;
import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.application.users.Users;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.bootstrap.mail.DeliveryWork;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.ThreadToken;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.users.UserProfile;
import com.quotedesk.email.mail.MailAdapters;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** The mails we write. */
@Factory
final class PostWiring {

    @Singleton
    MailComposer composer() {
        return MailAdapters.composer();
    }

    @Singleton
    TemplateEngine templateEngine() {
        return MailAdapters.templates();
    }

    @Singleton
    PreviewTemplate previewTemplate(TemplateEngine engine) {
        return new PreviewTemplate(engine);
    }

    @Singleton
    ChangeTemplate changeTemplate(
            Transactions transactions,
            LetterTemplates templates,
            PreviewTemplate preview,
            Journal journal) {
        return new ChangeTemplate(transactions, templates, preview, journal);
    }

    @Singleton
    Post post(
            Outbox outbox,
            LetterTemplates templates,
            TemplateEngine engine,
            MailComposer composer,
            ThreadToken tokens,
            Journal journal,
            Ids ids,
            Clock clock,
            Settings settings) {
        return new Post(
                outbox,
                templates,
                engine,
                composer,
                tokens,
                journal,
                ids,
                clock,
                () -> settings.outgoing().policy());
    }

    @Singleton
    RfqEnclosures rfqEnclosures(
            QuoteSheets sheets, IssueLink issueLink, Clock clock, Settings settings) {
        return new FormAndLink(sheets, issueLink, clock, () -> settings.outgoing().policy());
    }

    @Singleton
    RfqLetters rfqLetters(Post post, Outbox outbox, Suppliers suppliers, RfqEnclosures enclosures) {
        return new RfqMail(post, outbox, suppliers, enclosures);
    }

    @Singleton
    @Named("rfqs")
    DeliveryFollower rfqDelivery(
            Outbox outbox, MarkRfqSent markRfqSent, MarkUndeliverable markUndeliverable) {
        return new RfqDelivery(outbox, markRfqSent, markUndeliverable);
    }

    @Singleton
    ProposalLetters proposalLetters(
            Post post,
            Outbox outbox,
            Clients clients,
            IssueLink issueLink,
            Orders orders,
            Users users) {
        return new ProposalMail(
                post,
                outbox,
                clients,
                (proposal, anew) ->
                        issueLink
                                .issue(
                                        new IssueLink.Command(
                                                LinkPurpose.PROPOSAL, proposal.id().value(), anew))
                                .toString(),
                new ProposalNotice(
                        post,
                        order ->
                                orders.get(order)
                                        .map(found -> found.owner().user())
                                        .flatMap(users::find)
                                        .map(account -> manager(account.user().profile()))));
    }

    private static OrderManagers.Colleague manager(UserProfile profile) {
        var language = profile.language();
        return new OrderManagers.Colleague(
                new MailAddress(profile.name(), profile.email()),
                language == null ? Language.RUSSIAN : language);
    }

    @Singleton
    @Named("proposals")
    DeliveryFollower proposalDelivery(ProposalChanges changes, Clock clock) {
        return new ProposalDelivery(new MarkProposalMailed(changes, clock));
    }

    @Singleton
    OutgoingChanges outgoingChanges(
            Outbox outbox, Journal journal, List<DeliveryFollower> followers) {
        return new OutgoingChanges(outbox, journal, followers);
    }

    @Singleton
    DecideOnMail decideOnMail(
            Transactions transactions, OutboxBoard board, OutgoingChanges changes, Clock clock) {
        return new DecideOnMail(transactions, board, changes, clock);
    }

    @Singleton
    ShowTemplates showTemplates(LetterTemplates templates, TemplateEngine engine) {
        return new ShowTemplates(templates, engine);
    }

    @Singleton
    ResolveUnknown resolveUnknown(
            Transactions transactions, Outbox outbox, OutgoingChanges changes, Clock clock) {
        return new ResolveUnknown(transactions, outbox, changes, clock);
    }

    @Singleton
    @Bean(preDestroy = "close")
    DeliveryWork deliveryWork(
            Transactions transactions,
            Outbox outbox,
            OutgoingChanges changes,
            Clock clock,
            Settings settings) {
        var smtp = settings.outgoing().smtp();
        if (smtp == null) {
            return DeliveryWork.idle();
        }
        MailTransport transport = MailAdapters.transport(smtp);
        return DeliveryWork.of(
                new DeliverMail(
                        transactions,
                        outbox,
                        transport,
                        changes,
                        clock,
                        () -> settings.outgoing().policy()),
                transport);
    }
}
