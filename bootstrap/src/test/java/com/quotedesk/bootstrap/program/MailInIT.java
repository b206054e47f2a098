package com.quotedesk.bootstrap.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mails keep coming while the program is killed, its line is cut and the server numbers its mails
 * anew. {@code make reliability} does it at full length; the build does a short one.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailInIT {

    private static final int MAILS = Integer.getInteger("reliability.mails", 400);
    private static final int KILLS = Integer.getInteger("reliability.kills", 3);
    private static final long SEED = Long.getLong("reliability.seed", 20261121L);
    private static final String PASSWORD = "a password of this test";
    private static final int LONGEST_LIFE_MILLIS = 4000;

    private final Random random = new Random(SEED);
    private final int port = Program.freePort();
    private final Api api = new Api(port);

    @Test
    void every_mail_is_stored_once_whatever_happens(@TempDir Path folder) throws Exception {
        var mails = Files.createTempDirectory(Path.of("/tmp"), "qd");
        Files.setPosixFilePermissions(mails, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var server = server(mails);
                var line = new CuttingLine(server.port(), true, SEED)) {
            long start = System.nanoTime();
            var sender = Thread.ofVirtual().start(() -> sendAll(server));
            for (int i = 1; i <= KILLS; i++) {
                try (var program = start(folder, server, line)) {
                    Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
                    program.kill();
                }
                if (i == (KILLS + 1) / 2) {
                    server.renumber();
                }
            }
            sender.join();
            line.stopCutting();
            try (var last = start(folder, server, line)) {
                awaitFiled();
                assertThat(subjects()).containsExactlyElementsOf(sent());
                System.out.printf(
                        "Mail in: %d mails from %s, %d kills, %d connections of which %d were cut,"
                                + " numbered anew once: %d stored, none twice, none missing, in"
                                + " %d s%n",
                        MAILS,
                        server.getClass().getSimpleName(),
                        KILLS,
                        line.connections(),
                        line.cuts(),
                        subjects().size(),
                        Duration.ofNanos(System.nanoTime() - start).toSeconds());
                last.interrupt();
            }
        } finally {
            delete(mails);
        }
    }

    private static MailServer server(Path folder) {
        if (Dovecot.isInstalled()) {
            return Dovecot.start(folder);
        }
        System.out.println(
                "WARNING: dovecot-imapd is not installed, so this runs with GreenMail, which is no"
                        + " real mail server.");
        return new GreenMailBox();
    }

    private Program start(Path folder, MailServer server, CuttingLine line) {
        var environment =
                new HashMap<>(
                        Map.of(
                                "HTTP_PORT", Integer.toString(port),
                                "DATA_DIR", folder.resolve("data").toString(),
                                "ADMIN_PASSWORD", PASSWORD,
                                "IMAP_HOST", "127.0.0.1",
                                "IMAP_PORT", Integer.toString(line.port()),
                                "IMAP_SECURITY", "none",
                                "IMAP_USER", server.user(),
                                "IMAP_PASSWORD", server.password(),
                                "IMAP_READ_TIMEOUT", "5s"));
        environment.put("MAIL_POLL_INTERVAL", "500ms");
        environment.put("MAIL_MAILBOX_LEASE", "1s");
        environment.put("MAIL_LEASE", "5s");
        environment.put("MAIL_BATCH_SIZE", "256KB");
        // Every start has an attempt; a mail that is read when the program dies loses one.
        environment.put("MAIL_ATTEMPTS", "20");
        var program = Program.start(environment, "serve").awaitReady();
        api.logIn("admin@quotedesk.example", PASSWORD);
        return program;
    }

    /** Over all the time that the program lives and dies. */
    private void sendAll(MailServer server) {
        long pause = KILLS * 9_000L * 1_000_000 / MAILS;
        for (var subject : sent()) {
            deliver(server, subject);
            LockSupport.parkNanos(pause);
        }
    }

    private void deliver(MailServer server, String subject) {
        server.deliver(
                "From: client@far.example\r\nSubject: "
                        + subject
                        + "\r\nMessage-ID: <"
                        + subject.replace(' ', '-')
                        + "@far.example>\r\n\r\nPlease quote 5 pcs of pump P-20\r\n"
                        + "More words that nobody needs.\r\n".repeat(subject.hashCode() & 0xff));
    }

    private static List<String> sent() {
        return IntStream.range(0, MAILS).mapToObj("mail %05d"::formatted).toList();
    }

    private List<String> subjects() {
        return api.all("/api/v1/messages").stream()
                .map(message -> message.get("subject").asText())
                .sorted()
                .toList();
    }

    /** Until every mail is read, and for a while after: what would be doubled is doubled then. */
    private void awaitFiled() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(3 + MAILS / 1000).toNanos();
        while (subjects().stream().filter(subject -> !subject.isEmpty()).count() < MAILS) {
            assertThat(System.nanoTime())
                    .as("all mails in time; there are %s", subjects().size())
                    .isLessThan(end);
            Thread.sleep(1000);
        }
        Thread.sleep(5000);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
