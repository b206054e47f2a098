package com.quotedesk.bootstrap.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power goes while mails arrive. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledIT {

    private static final int MAILS = 200;
    private static final int SAMPLES = 4;
    private static final String PASSWORD = "a password of this test";
    private static final String ORDERS = "orders@quotedesk.example";

    private final int port = Program.freePort();
    private final int smtpPort = Program.freePort();
    private final int imapPort = Program.freePort();
    private final Api api = new Api(port);
    private final List<String> tried = new CopyOnWriteArrayList<>();
    private final List<String> accepted = new CopyOnWriteArrayList<>();

    @Test
    void two_hundred_arriving_mails_are_two_hundred_orders_though_the_program_is_killed(
            @TempDir Path folder) throws Exception {
        var sender = Thread.ofVirtual().unstarted(this::sendAll);
        try (var first = start(folder)) {
            sender.start();
            awaitOrders(SAMPLES + MAILS / 4);
            first.kill();
        }
        try (var second = start(folder)) {
            awaitOrders(SAMPLES + MAILS / 2);
            second.kill();
            // The whole machine, this time: the database comes back by its log.
            killServersIn(folder.resolve("data"));
        }
        try (var third = start(folder)) {
            sender.join();
            awaitOrders(SAMPLES + MAILS);
            // Whatever would be doubled is doubled by now.
            for (int i = 0; i < 50; i++) {
                Program.pause();
            }

            var orders = api.all("/api/v1/orders");
            assertThat(orders.stream().map(order -> order.get("number").asText().substring(9)))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, orders.size())
                                    .mapToObj("%04d"::formatted)
                                    .toList());
            assertThat(
                            orders.stream()
                                    .map(order -> order.get("subject").asText())
                                    .filter(subject -> subject.startsWith("mail ")))
                    .doesNotHaveDuplicates()
                    .containsAll(accepted)
                    .isSubsetOf(tried);
            third.interrupt();
        }
    }

    private static void killServersIn(Path data) throws IOException {
        for (var file : List.of("postgres/postmaster.pid", "redis/redis.pid")) {
            var pid = Files.readAllLines(data.resolve(file)).getFirst().strip();
            ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private Program start(Path folder) {
        var program =
                Program.start(
                                Map.of(),
                                "demo",
                                "--port",
                                Integer.toString(port),
                                "--smtp-port",
                                Integer.toString(smtpPort),
                                "--imap-port",
                                Integer.toString(imapPort),
                                "--data",
                                folder.resolve("data").toString(),
                                "--admin-password",
                                PASSWORD)
                        .awaitReady();
        api.logIn("admin@quotedesk.example", PASSWORD);
        return program;
    }

    /**
     * As mail servers do: what was not accepted is tried again. A try may have been taken though
     * the answer was lost, so each has a name of its own.
     */
    private void sendAll() {
        var smtp = new Smtp(smtpPort);
        for (int mail = 0; mail < MAILS; mail++) {
            for (int attempt = 1; ; attempt++) {
                var subject = "mail %03d, try %d".formatted(mail, attempt);
                tried.add(subject);
                if (accepted(smtp, subject)) {
                    accepted.add(subject);
                    break;
                }
                Program.pause();
            }
        }
    }

    private static boolean accepted(Smtp smtp, String subject) {
        try {
            smtp.send(
                    "client@killed.example",
                    ORDERS,
                    "From: client@killed.example\r\nSubject: "
                            + subject
                            + "\r\nMessage-ID: <"
                            + subject.replaceAll("[ ,]+", "-")
                            + "@killed.example>\r\n\r\nPlease quote 5 pcs of pump P-20\r\n");
            return true;
        } catch (RuntimeException notNow) {
            return false;
        }
    }

    private void awaitOrders(int atLeast) {
        long end = System.nanoTime() + 180_000_000_000L;
        while (api.all("/api/v1/orders").size() < atLeast) {
            assertThat(System.nanoTime())
                    .as(
                            "%s orders in time, there are %s",
                            atLeast, api.all("/api/v1/orders").size())
                    .isLessThan(end);
            Program.pause();
        }
    }
}
