package com.quotedesk.web.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.links.LinkGrant;
import com.quotedesk.application.links.LinkPurpose;
import com.quotedesk.application.links.LinkTokens;
import com.quotedesk.testkit.links.LinkTokensContract;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HmacLinkTokensTest implements LinkTokensContract {

    private static final String OLD = "the first secret of this test, long enough";
    private static final String NEW = "the second secret of this test, long too";

    private static final LinkGrant GRANT =
            new LinkGrant(LinkPurpose.RFQ_ANSWER, new UUID(3, 4), 5, UNTIL);

    @Override
    public LinkTokens tokens() {
        return SignedLinks.with(NEW, List.of(OLD));
    }

    @Test
    void what_a_replaced_key_signed_stays_good_and_new_links_need_it_no_longer() {
        var before = SignedLinks.with(OLD, List.of()).issue(GRANT);

        assertThat(tokens().read(before)).contains(GRANT);
        assertThat(tokens().issue(GRANT)).isNotEqualTo(before);
        assertThat(SignedLinks.with(NEW, List.of()).read(tokens().issue(GRANT))).contains(GRANT);
    }

    @Test
    void what_a_forgotten_or_a_foreign_key_signed_is_none() {
        var before = SignedLinks.with(OLD, List.of()).issue(GRANT);

        assertThat(SignedLinks.with(NEW, List.of()).read(before)).isEmpty();
    }

    @Test
    void a_token_has_one_text_only() {
        var token = tokens().issue(GRANT);

        assertThat(token).hasSize(64);
        for (int last = 0; last < 128; last++) {
            var other = token.substring(0, 63) + (char) last;
            assertThat(tokens().read(other).isPresent()).isEqualTo(other.equals(token));
        }
    }
}
