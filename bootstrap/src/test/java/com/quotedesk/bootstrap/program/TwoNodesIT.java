package com.quotedesk.bootstrap.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes share a database and a mailbox; the one that reads is killed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoNodesIT {

    private static final String PASSWORD = "a password of this test";
    private static final Duration TAKE_OVER = Duration.ofSeconds(15);

    private static final int FIRST = 30;
    private static final int ALL = 60;

    private record Node(Program program, Api api) implements AutoCloseable {
        @Override
        public void close() {
            program.close();
        }

        boolean reads() {
            return program.output().contains("this node reads it");
        }
    }

    @Test
    void one_node_reads_and_the_other_takes_over_when_it_dies(@TempDir Path folder)
            throws Exception {
        try (var server = new GreenMailBox();
                var line = new CuttingLine(server.port(), false, 0);
                var reading = start(folder.resolve("one"), null, line, server);
                var database = Postgres.in(folder.resolve("one/postgres"));
                var waiting = start(folder.resolve("other"), database, line, server)) {
            deliver(server, 0, FIRST);
            await(waiting.api(), FIRST);
            assertThat(line.connections()).as("connections to the mailbox").isEqualTo(1);
            assertThat(reading.reads()).isTrue();
            assertThat(waiting.reads()).isFalse();

            reading.program().kill();
            long killed = System.nanoTime();
            deliver(server, FIRST, ALL);
            while (!waiting.reads()) {
                assertThat(System.nanoTime() - killed).isLessThan(TAKE_OVER.toNanos());
                Program.pause();
            }
            System.out.printf(
                    "Two nodes: the other took over %d ms after the kill%n",
                    Duration.ofNanos(System.nanoTime() - killed).toMillis());

            await(waiting.api(), ALL);
            Thread.sleep(3000);
            assertThat(subjects(waiting.api())).containsExactlyElementsOf(sent(0, ALL));
            waiting.program().interrupt();
        }
    }

    private static Node start(
            Path data, @Nullable Postgres database, CuttingLine line, MailServer server) {
        int port = Program.freePort();
        var environment =
                new HashMap<>(
                        Map.of(
                                "HTTP_PORT",
                                Integer.toString(port),
                                "DATA_DIR",
                                data.toString(),
                                "DATABASE_URL",
                                database == null ? "" : database.url(),
                                "DATABASE_USER",
                                "postgres",
                                "ADMIN_PASSWORD",
                                PASSWORD,
                                "TOKEN_SECRET",
                                "x".repeat(32),
                                "IMAP_HOST",
                                "127.0.0.1",
                                "IMAP_PORT",
                                Integer.toString(line.port()),
                                "IMAP_SECURITY",
                                "none",
                                "IMAP_USER",
                                server.user()));
        environment.put("IMAP_PASSWORD", server.password());
        environment.put("MAIL_POLL_INTERVAL", "2s");
        environment.put("MAIL_LEASE", "5s");
        var program = Program.start(environment, "serve").awaitReady();
        return new Node(program, new Api(port).logIn("admin@quotedesk.example", PASSWORD));
    }

    private static void deliver(MailServer server, int from, int to) {
        for (var subject : sent(from, to)) {
            server.deliver(
                    "From: client@far.example\r\nSubject: "
                            + subject
                            + "\r\n\r\nPlease quote 5 pcs of pump P-20\r\n");
        }
    }

    private static List<String> sent(int from, int to) {
        return IntStream.range(from, to).mapToObj("mail %02d"::formatted).toList();
    }

    private static List<String> subjects(Api api) {
        return api.all("/api/v1/messages").stream()
                .map(message -> message.get("subject").asText())
                .sorted()
                .toList();
    }

    private static void await(Api api, int mails) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (subjects(api).stream().filter(subject -> !subject.isEmpty()).count() < mails) {
            assertThat(System.nanoTime()).as("%s", subjects(api)).isLessThan(end);
            Program.pause();
        }
    }
}
