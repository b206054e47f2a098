package com.quotedesk.documents.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.files.FileGrant;
import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.files.FileTokens;
import com.quotedesk.application.files.FileType;
import com.quotedesk.documents.work.Signature;
import com.quotedesk.domain.shared.Bytes;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignedFileTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final FileGrant GRANT =
            new FileGrant(
                    FileKey.of(Bytes.empty()), FileType.PDF, "КП № 31.pdf", NOW.plusSeconds(60));

    private final FileTokens tokens = FileStores.tokens("a secret of the whole program");

    @Test
    void a_token_holds_the_grant_until_it_ends() {
        var token = tokens.issue(GRANT);

        assertThat(token).matches("[A-Za-z0-9._-]+");
        assertThat(tokens.verify(token, NOW)).contains(GRANT);
        assertThat(tokens.verify(token, NOW.plusSeconds(59))).contains(GRANT);
        assertThat(tokens.verify(token, NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void a_token_that_was_changed_anywhere_is_none() {
        var token = tokens.issue(GRANT);
        // The last letter holds bits that belong to no byte.
        for (int at = 0; at < token.length() - 1; at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            var changed = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(tokens.verify(changed, NOW)).as("changed at %d", at).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a", "a.b", "%%%.%%%", "AAAA.", ".AAAA"})
    void what_is_no_token_is_none(String token) {
        assertThat(tokens.verify(token, NOW)).isEmpty();
    }

    @Test
    void what_was_signed_with_another_secret_or_for_another_purpose_is_none() {
        var token = tokens.issue(GRANT);

        assertThat(FileStores.tokens("another secret of the program").verify(token, NOW)).isEmpty();
        assertThat(new Signature("a secret of the whole program", "sheets").read(token)).isEmpty();
    }
}
