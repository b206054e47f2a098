package com.quotedesk.documents.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.files.FileGrant;
import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.files.FileStore;
import com.quotedesk.application.files.FileTokens;
import com.quotedesk.application.files.FileType;
import com.quotedesk.application.health.Probe;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.testkit.files.FileStoreContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DiskFileStoreTest implements FileStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final FileTokens tokens = FileStores.tokens("a secret of the whole program, long");

    @TempDir Path folder;

    @Override
    public FileStore files() {
        return FileStores.disk(folder.resolve("files"), tokens).store();
    }

    @Override
    public FileStore unreachable() {
        try {
            var file = Files.writeString(folder.resolve("no-folder"), "");
            return FileStores.disk(file, tokens).store();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void spoil(FileKey key) {
        try {
            Files.writeString(
                    folder.resolve("files")
                            .resolve(key.sha256().substring(0, 2))
                            .resolve(key.sha256()),
                    "other words");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Instant now() {
        return NOW;
    }

    @Test
    void nothing_half_written_is_left() throws IOException {
        var key = files().put(Bytes.owning("text".getBytes(UTF_8)));

        try (var all = Files.walk(folder.resolve("files"))) {
            assertThat(all.filter(Files::isRegularFile))
                    .extracting(file -> file.getFileName().toString())
                    .containsExactly(key.sha256());
        }
    }

    @Test
    void a_link_leads_to_our_own_address_and_holds_the_grant() {
        var grant =
                new FileGrant(
                        FileKey.of(Bytes.empty()),
                        FileType.XLSX,
                        "Запрос.xlsx",
                        NOW.plusSeconds(60));

        var link = files().link(grant).toString();

        assertThat(link).startsWith("/files/");
        assertThat(tokens.verify(link.substring("/files/".length()), NOW)).contains(grant);
    }

    @Test
    void the_folder_is_healthy_while_it_can_be_written_to() throws IOException {
        var probe = new DiskProbe(folder.resolve("files"));
        assertThat(probe.part()).isEqualTo("files");
        assertThat(probe.needed()).isFalse();
        assertThat(probe.check()).isEqualTo(Probe.Status.UP);

        Files.writeString(folder.resolve("files"), "");
        assertThat(probe.check()).isEqualTo(Probe.Status.DOWN);
        assertThat(new DiskProbe(folder.resolve("no").resolve("files")).check())
                .isEqualTo(Probe.Status.DOWN);
    }
}
