package com.quotedesk.testkit.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.files.FetchFile;
import com.quotedesk.application.files.FileGrant;
import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.files.FileTokens;
import com.quotedesk.application.files.FileType;
import com.quotedesk.application.files.LinkFile;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.testkit.work.InMemoryTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileLinksTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Bytes CONTENT = Bytes.owning(new byte[] {1, 2, 3});

    private final FakeFileStore files = new FakeFileStore(new InMemoryTransactions());

    @Test
    void a_link_is_good_for_its_lifetime() {
        var linkFile = new LinkFile(files, CLOCK, Duration.ofMinutes(15));
        var key = files.put(CONTENT);

        var link = linkFile.link(new LinkFile.Command(key, FileType.PDF, "KP.pdf"));

        assertThat(link)
                .hasToString(
                        "https://files.example/"
                                + key
                                + "?until="
                                + NOW.plusSeconds(900).getEpochSecond());
    }

    @Test
    void whoever_has_a_token_gets_the_file() {
        var grant = new FileGrant(files.put(CONTENT), FileType.PDF, "KP.pdf", NOW.plusSeconds(1));

        assertThat(fetch(Optional.of(grant)))
                .isEqualTo(new FetchFile.Outcome.Fetched(grant, CONTENT));
    }

    @Test
    void without_a_token_or_a_file_there_is_nothing() {
        var gone = new FileGrant(FileKey.of(CONTENT), FileType.PDF, "KP.pdf", NOW.plusSeconds(1));

        assertThat(fetch(Optional.empty())).isEqualTo(new FetchFile.Outcome.NotFound());
        assertThat(fetch(Optional.of(gone))).isEqualTo(new FetchFile.Outcome.NotFound());
    }

    private FetchFile.Outcome fetch(Optional<FileGrant> granted) {
        var tokens =
                new FileTokens() {
                    @Override
                    public String issue(FileGrant grant) {
                        throw new AssertionError("nothing is issued");
                    }

                    @Override
                    public Optional<FileGrant> verify(String token, Instant now) {
                        return token.equals("token") && now.equals(NOW)
                                ? granted
                                : Optional.empty();
                    }
                };
        return new FetchFile(files, tokens, CLOCK).fetch(new FetchFile.Command("token"));
    }
}
