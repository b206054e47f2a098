package com.quotedesk.email.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImapSentFolderTest {

    private static final Bytes MAIL =
            Bytes.owning(
                    "Message-ID: <one@desk.example>\r\nSubject: Привет\r\n\r\nТекст\r\n.\r\n"
                            .getBytes(UTF_8));

    private final GreenMailServer server = new GreenMailServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void what_was_put_there_is_found_byte_for_byte() {
        try (var folder = MailAdapters.sentFolder(config(), GreenMailServer.FOLDER);
                var inbox = MailAdapters.mailbox(config())) {
            assertThat(folder.holds("one@desk.example")).isFalse();

            folder.put(MAIL);

            assertThat(folder.holds("one@desk.example")).isTrue();
            assertThat(folder.holds("two@desk.example")).isFalse();
            assertThat(folder.holds("no\"such\r\nthing@desk.example")).isFalse();
            assertThat(inbox.fetchAfter(null, 10).getFirst().raw()).isEqualTo(MAIL);
            assertThat(server.seen()).isEqualTo(1);
        }
    }

    @Test
    void a_folder_that_is_not_there_is_refused() {
        try (var named = MailAdapters.sentFolder(config(), "Nowhere");
                var marked = MailAdapters.sentFolder(config(), null)) {
            assertThatThrownBy(() -> named.put(MAIL)).isInstanceOf(PortFailure.Rejected.class);
            assertThatThrownBy(() -> marked.holds("one@desk.example"))
                    .isInstanceOf(PortFailure.Rejected.class)
                    .hasMessageContaining("no folder for sent mail");
        }
    }

    @Test
    void a_server_that_is_away_is_tried_again() {
        try (var folder = MailAdapters.sentFolder(config(), GreenMailServer.FOLDER)) {
            server.goDown();
            assertThatThrownBy(() -> folder.put(MAIL)).isInstanceOf(PortFailure.Unavailable.class);

            server.comeUp();
            folder.put(MAIL);

            assertThat(folder.holds("one@desk.example")).isTrue();
        }
    }

    private ImapConfig config() {
        return ImapConfig.of(
                "desk",
                "127.0.0.1",
                server.port(),
                ImapConfig.Security.NONE,
                GreenMailServer.USER,
                new Password(GreenMailServer.PASSWORD),
                GreenMailServer.FOLDER);
    }
}
