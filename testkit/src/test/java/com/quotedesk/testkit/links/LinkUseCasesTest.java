package com.quotedesk.testkit.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.links.IssueLink;
import com.quotedesk.application.links.LinkGrant;
import com.quotedesk.application.links.LinkPurpose;
import com.quotedesk.application.links.OpenLink;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkUseCasesTest {

    private static final UUID SUBJECT = new UUID(7, 7);
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final InMemoryStores stores = new InMemoryStores();
    private final PlainLinkTokens tokens = new PlainLinkTokens();
    private final SettableClock clock = new SettableClock(NOON.plusMillis(700));
    private final IssueLink issueLink =
            new IssueLink(
                    tokens,
                    stores.linkGenerations(),
                    clock,
                    URI.create("https://desk.example/quotes"),
                    Duration.ofDays(30));
    private final OpenLink openLink = new OpenLink(tokens, stores.linkGenerations(), clock);

    @Nested
    class Tokens implements LinkTokensContract {
        @Override
        public PlainLinkTokens tokens() {
            return tokens;
        }
    }

    @Test
    void a_link_opens_what_it_was_issued_for_until_its_end() {
        var link = issue(false);

        assertThat(link).startsWith("https://desk.example/quotes/quote/");
        var grant =
                new LinkGrant(LinkPurpose.RFQ_ANSWER, SUBJECT, 1, NOON.plus(Duration.ofDays(30)));
        assertThat(open(link)).isEqualTo(new OpenLink.Outcome.Opened(grant));
        clock.advance(Duration.ofDays(30).minusMillis(700));
        assertThat(open(link)).isEqualTo(new OpenLink.Outcome.Opened(grant));
        clock.advance(Duration.ofMillis(1));
        assertThat(open(link)).isEqualTo(new OpenLink.Outcome.Expired(grant));
    }

    @Test
    void a_link_for_one_purpose_opens_nothing_else() {
        var token = token(issue(false));

        assertThat(openLink.open(new OpenLink.Command(LinkPurpose.PROPOSAL, token)))
                .isEqualTo(new OpenLink.Outcome.Unknown());
        assertThat(open("https://desk.example/quote/guessed"))
                .isEqualTo(new OpenLink.Outcome.Unknown());
    }

    @Test
    void links_of_one_generation_hold_side_by_side_and_a_new_one_ends_them() {
        var first = issue(true);
        clock.advance(Duration.ofHours(1));
        var second = issue(false);
        assertThat(open(first)).isInstanceOf(OpenLink.Outcome.Opened.class);
        assertThat(open(second)).isInstanceOf(OpenLink.Outcome.Opened.class);

        var third = issue(true);

        assertThat(open(first)).isInstanceOf(OpenLink.Outcome.Superseded.class);
        assertThat(open(second))
                .isInstanceOfSatisfying(
                        OpenLink.Outcome.Superseded.class,
                        superseded -> assertThat(superseded.grant().generation()).isEqualTo(1));
        assertThat(open(third)).isInstanceOf(OpenLink.Outcome.Opened.class);
    }

    @Test
    void a_grant_is_counted_from_one_and_ends_with_a_second() {
        assertThatThrownBy(() -> new LinkGrant(LinkPurpose.PROPOSAL, SUBJECT, 0, NOON))
                .hasMessageContaining("from 1");
        assertThatThrownBy(() -> new LinkGrant(LinkPurpose.PROPOSAL, SUBJECT, 1, NOON.plusNanos(1)))
                .hasMessageContaining("second");
    }

    private String issue(boolean anew) {
        return stores.transactions()
                .inTransaction(
                        () ->
                                issueLink
                                        .issue(
                                                new IssueLink.Command(
                                                        LinkPurpose.RFQ_ANSWER, SUBJECT, anew))
                                        .toString());
    }

    private OpenLink.Outcome open(String link) {
        return openLink.open(new OpenLink.Command(LinkPurpose.RFQ_ANSWER, token(link)));
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
