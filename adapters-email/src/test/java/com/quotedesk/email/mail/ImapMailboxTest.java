package com.quotedesk.email.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quotedesk.application.mail.Mailbox;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.testkit.mail.MailboxContract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImapMailboxTest implements MailboxContract {

    private final GreenMailServer server = new GreenMailServer();
    private final Mailbox mailbox =
            mailbox(server.port(), GreenMailServer.PASSWORD, GreenMailServer.FOLDER);

    @AfterEach
    void tearDown() {
        mailbox.close();
        server.close();
    }

    @Override
    public Mailbox mailbox() {
        return mailbox;
    }

    @Override
    public Server server() {
        return server;
    }

    @Test
    void a_wrong_password_is_rejected() {
        try (var wrong = mailbox(server.port(), "guess", GreenMailServer.FOLDER)) {
            assertThatExceptionOfType(PortFailure.Rejected.class)
                    .isThrownBy(() -> wrong.fetchAfter(null, 10))
                    .withMessageContaining("desk")
                    .withMessageNotContaining("guess");
        }
    }

    @Test
    void a_folder_that_does_not_exist_is_rejected() {
        try (var wrong = mailbox(server.port(), GreenMailServer.PASSWORD, "Elsewhere")) {
            assertThatExceptionOfType(PortFailure.Rejected.class)
                    .isThrownBy(() -> wrong.fetchAfter(null, 10));
        }
    }

    @Test
    void a_server_that_accepts_and_says_nothing_is_unavailable_in_time() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var waiting = mailbox(silent.getLocalPort(), "x", GreenMailServer.FOLDER)) {
            assertThatExceptionOfType(PortFailure.Unavailable.class)
                    .isThrownBy(() -> waiting.fetchAfter(null, 10));
        }
    }

    @Test
    void an_unencrypted_server_is_refused_where_encryption_is_asked_for() {
        for (var security :
                new ImapConfig.Security[] {ImapConfig.Security.STARTTLS, ImapConfig.Security.TLS}) {
            var config =
                    config(
                            server.port(),
                            security,
                            GreenMailServer.PASSWORD,
                            GreenMailServer.FOLDER);
            try (var encrypted = MailAdapters.mailbox(config)) {
                assertThatExceptionOfType(PortFailure.Unavailable.class)
                        .isThrownBy(() -> encrypted.fetchAfter(null, 10));
            }
        }
    }

    @Test
    void mails_that_others_delete_leave_no_trace_and_shift_nothing() {
        server.deliver(RawMail.ordinary("X-No: 1", "", "text").bytes());
        server.deliver(RawMail.ordinary("X-No: 2", "", "text").bytes());
        server.deliver(RawMail.ordinary("X-No: 3", "", "text").bytes());
        var first = mailbox.fetchAfter(null, 1);
        server.delete(0);
        server.delete(0);

        var cursor = new Mailbox.Cursor(first.getFirst().uidValidity(), first.getFirst().uid());

        assertThat(mailbox.fetchAfter(cursor, 10))
                .extracting(Mailbox.Fetched::raw)
                .containsExactly(RawMail.ordinary("X-No: 3", "", "text").bytes());
    }

    @Test
    void the_password_is_not_shown() {
        var config =
                config(143, ImapConfig.Security.TLS, "secret", GreenMailServer.FOLDER).toString();

        assertThat(config).contains("desk").doesNotContain("secret");
    }

    private static Mailbox mailbox(int port, String password, String folder) {
        return MailAdapters.mailbox(config(port, ImapConfig.Security.NONE, password, folder));
    }

    private static ImapConfig config(
            int port, ImapConfig.Security security, String password, String folder) {
        return new ImapConfig(
                "desk",
                "127.0.0.1",
                port,
                security,
                GreenMailServer.USER,
                new Password(password),
                folder,
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                MAX_MESSAGE_BYTES,
                BATCH_BYTES);
    }
}
