package com.quotedesk.email.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quotedesk.application.work.PortFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdleTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(10);

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
        mailbox.fetchAfter(null, 10);
    }

    @AfterEach
    void tearDown() throws IOException {
        mailbox.close();
        line.close();
        server.close();
    }

    @Test
    void a_mail_that_comes_ends_the_wait() throws InterruptedException {
        var waiting = CompletableFuture.supplyAsync(() -> mailbox.awaitNews(LONG));
        Thread.sleep(300);

        server.deliver(RawMail.ordinary("", "text").bytes());

        assertThat(waiting).succeedsWithin(SOON).isEqualTo(true);
        assertThat(mailbox.fetchAfter(null, 10)).hasSize(1);
        assertThat(line.connections()).isEqualTo(1);
    }

    @Test
    void a_wait_without_news_ends_in_time_and_leaves_the_connection_fit() {
        assertThat(mailbox.awaitNews(Duration.ofMillis(300))).isTrue();
        assertThat(mailbox.awaitNews(Duration.ofMillis(300))).isTrue();

        assertThat(mailbox.fetchAfter(null, 10)).isEmpty();
        assertThat(line.connections()).isEqualTo(1);
    }

    @Test
    void a_line_that_died_in_silence_is_found_when_the_wait_should_end() {
        line.silence(true);

        assertThatExceptionOfType(PortFailure.Unavailable.class)
                .isThrownBy(() -> mailbox.awaitNews(Duration.ofMillis(300)));

        line.silence(false);
        assertThat(mailbox.fetchAfter(null, 10)).isEmpty();
    }

    @Test
    void a_cut_ends_the_wait() throws InterruptedException {
        var waiting = CompletableFuture.supplyAsync(() -> mailbox.awaitNews(LONG));
        Thread.sleep(300);

        line.cut();

        assertThat(waiting)
                .failsWithin(SOON)
                .withThrowableThat()
                .withCauseInstanceOf(PortFailure.Unavailable.class);
    }

    @Test
    void closing_does_not_wait_for_the_wait() throws InterruptedException {
        var waiting = CompletableFuture.supplyAsync(() -> mailbox.awaitNews(LONG));
        Thread.sleep(300);

        mailbox.close();

        assertThat(waiting).succeedsWithin(SOON);
    }

    @Test
    void closing_does_not_wait_for_a_server_that_died() throws InterruptedException {
        var waiting = CompletableFuture.supplyAsync(() -> mailbox.awaitNews(LONG));
        Thread.sleep(300);
        line.silence(true);

        mailbox.close();

        assertThatExceptionOfType(CompletionException.class).isThrownBy(waiting::join);
    }
}
