package com.quotedesk.testkit.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.links.LinkGrant;
import com.quotedesk.application.links.LinkPurpose;
import com.quotedesk.application.links.LinkTokens;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What everything that writes links keeps to. */
public interface LinkTokensContract {

    Instant UNTIL = Instant.parse("2026-12-24T18:00:00Z");

    LinkTokens tokens();

    @Test
    default void what_was_granted_comes_back() {
        for (var purpose : LinkPurpose.values()) {
            for (var generation : List.of(1, 2, 70_000)) {
                var grant = new LinkGrant(purpose, UUID.randomUUID(), generation, UNTIL);

                assertThat(tokens().read(tokens().issue(grant))).contains(grant);
            }
        }
    }

    @Test
    default void a_token_is_one_word_in_an_address() {
        var grant = new LinkGrant(LinkPurpose.PROPOSAL, UUID.randomUUID(), 1, UNTIL);

        assertThat(tokens().issue(grant)).matches("[A-Za-z0-9_-]{40,160}");
    }

    @Test
    default void a_changed_cut_or_lengthened_token_is_none() {
        var token =
                tokens().issue(new LinkGrant(LinkPurpose.PROPOSAL, UUID.randomUUID(), 1, UNTIL));

        for (int i = 0; i < token.length(); i++) {
            var other = token.charAt(i) == 'A' ? 'B' : 'A';
            var changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(tokens().read(changed)).as(changed).isEmpty();
            assertThat(tokens().read(token.substring(0, i))).isEmpty();
        }
        assertThat(tokens().read(token + "A")).isEmpty();
        assertThat(tokens().read(token + token)).isEmpty();
    }

    @Test
    default void nonsense_is_none() {
        for (var text :
                List.of("", "A", "./..", "ключ", "%00", "A".repeat(10_000), "=".repeat(80))) {
            assertThat(tokens().read(text)).isEmpty();
        }
    }
}
