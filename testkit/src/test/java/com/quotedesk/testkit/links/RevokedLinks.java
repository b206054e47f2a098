package com.quotedesk.testkit.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.links.IssueLink;
import com.quotedesk.application.links.LinkPurpose;
import com.quotedesk.application.links.OpenLink;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;

/** A link that was sent, and whether it still opens what it was sent for. */
public final class RevokedLinks {

    private final InMemoryStores stores;
    private final PlainLinkTokens tokens = new PlainLinkTokens();
    private final SettableClock clock;
    private final LinkPurpose purpose;
    private final UUID subject;

    public RevokedLinks(
            InMemoryStores stores, SettableClock clock, LinkPurpose purpose, UUID subject) {
        this.stores = stores;
        this.clock = clock;
        this.purpose = purpose;
        this.subject = subject;
    }

    /** The token of a link as the next letter brings it. */
    public String sent() {
        var issue =
                new IssueLink(
                        tokens,
                        stores.linkGenerations(),
                        clock,
                        URI.create("https://desk.example"),
                        Duration.ofDays(30));
        var link =
                stores.transactions()
                        .inTransaction(
                                () ->
                                        issue.issue(new IssueLink.Command(purpose, subject, false))
                                                .toString());
        return link.substring(link.lastIndexOf('/') + 1);
    }

    public void assertHolds(String token) {
        assertThat(opened(token)).isInstanceOf(OpenLink.Outcome.Opened.class);
    }

    public void assertRevoked(String token) {
        assertThat(opened(token)).isInstanceOf(OpenLink.Outcome.Superseded.class);
    }

    private OpenLink.Outcome opened(String token) {
        return new OpenLink(tokens, stores.linkGenerations(), clock)
                .open(new OpenLink.Command(purpose, token));
    }
}
