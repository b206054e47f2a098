package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.links.IssueLink;
import com.quotedesk.application.links.LinkGenerations;
import com.quotedesk.application.links.LinkTokens;
import com.quotedesk.application.links.OpenLink;
import com.quotedesk.application.proposals.Proposals;
import com.quotedesk.application.proposals.ProposedOrders;
import com.quotedesk.application.proposals.RevokeProposalLinks;
import com.quotedesk.application.rfqs.OrderProgress;
import com.quotedesk.application.rfqs.RevokeRfqLinks;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.web.links.SignedLinks;
import com.quotedesk.web.pages.PagesConfig;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The pages for those without an account, and the links to them. */
@Factory
public final class LinksWiring {

    /** The property that holds what links are signed with. */
    public static final String SECRET = "links.secret";

    @Singleton
    LinkTokens linkTokens(@Property(name = SECRET) String secret, Settings settings) {
        return SignedLinks.with(secret, settings.links().replaced());
    }

    @Singleton
    IssueLink issueLink(
            LinkTokens tokens, LinkGenerations generations, Clock clock, Settings settings) {
        var links = settings.links();
        return new IssueLink(tokens, generations, clock, links.publicUrl(), links.lifetime());
    }

    @Singleton
    OpenLink openLink(LinkTokens tokens, LinkGenerations generations, Clock clock) {
        return new OpenLink(tokens, generations, clock);
    }

    @Singleton
    RevokeRfqLinks revokeRfqLinks(
            Transactions transactions,
            Rfqs rfqs,
            OrderProgress orders,
            LinkGenerations generations,
            Journal journal) {
        return new RevokeRfqLinks(transactions, rfqs, orders, generations, journal);
    }

    @Singleton
    RevokeProposalLinks revokeProposalLinks(
            Transactions transactions,
            Proposals proposals,
            ProposedOrders orders,
            LinkGenerations generations,
            Journal journal) {
        return new RevokeProposalLinks(transactions, proposals, orders, generations, journal);
    }

    @Singleton
    PagesConfig pagesConfig(Settings settings) {
        var links = settings.links();
        return new PagesConfig(
                links.publicUrl(),
                settings.outgoing().policy().from().shown(),
                links.perMinute(),
                links.atOnce(),
                links.maxFileBytes(),
                links.maxFiles());
    }
}
