package com.quotedesk.email.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quotedesk.application.work.PortFailure;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImapConnectionTest {

    private final GreenMailServer server = new GreenMailServer();
    private CuttableLine line;
    private ImapMailbox mailbox;

    @BeforeEach
    void setUp() throws IOException {
        line = new CuttableLine(server.port());
        mailbox =
                new ImapMailbox(
                        new ImapConfig(
                                "desk",
                                "127.0.0.1",
                                line.port(),
                                ImapConfig.Security.NONE,
                                GreenMailServer.USER,
                                new Password(GreenMailServer.PASSWORD),
                                GreenMailServer.FOLDER,
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(1),
                                1_000_000,
                                1_000_000));
        server.deliver(RawMail.ordinary("", "text").bytes());
    }

    @AfterEach
    void tearDown() throws IOException {
        mailbox.close();
        line.close();
        server.close();
    }

    @Test
    void one_connection_serves_many_fetches() {
        for (int i = 0; i < 5; i++) {
            mailbox.markSeen(mailbox.fetchAfter(null, 10));
        }

        assertThat(line.connections()).isEqualTo(1);
    }

    @Test
    void a_connection_that_was_cut_between_fetches_is_replaced_unnoticed() {
        mailbox.fetchAfter(null, 10);

        line.cut();

        assertThat(mailbox.fetchAfter(null, 10)).hasSize(1);
        assertThat(line.connections()).isEqualTo(2);
    }

    @Test
    void a_line_gone_silent_fails_in_time_and_is_replaced_when_it_speaks_again() {
        mailbox.fetchAfter(null, 10);

        line.silence(true);
        assertThatExceptionOfType(PortFailure.Unavailable.class)
                .isThrownBy(() -> mailbox.fetchAfter(null, 10));

        line.silence(false);
        assertThat(mailbox.fetchAfter(null, 10)).hasSize(1);
    }
}
