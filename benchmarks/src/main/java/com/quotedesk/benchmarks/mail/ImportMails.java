package com.quotedesk.benchmarks.mail;

import com.quotedesk.application.mail.FileMessages;
import com.quotedesk.application.mail.Mailbox;
import com.quotedesk.bootstrap.embedded.DataFolder;
import com.quotedesk.bootstrap.mail.MailboxDuties;
import com.quotedesk.bootstrap.serve.Foundation;
import com.quotedesk.bootstrap.settings.Environment;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.email.mail.ImapConfig;
import com.quotedesk.email.mail.MailAdapters;
import com.quotedesk.email.mail.Password;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Measures mail in on this machine, with a Dovecot of its own: fetched only, fetched and stored,
 * stored and made orders.
 */
public final class ImportMails {

    private static final int AT_ONCE = 500;
    private static final int FILED_AT_ONCE = 50;

    private ImportMails() {}

    /**
     * @param arguments a folder, which is made; how many mails (5000); how often (9)
     */
    public static void main(String[] arguments) throws Exception {
        int mails = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 9;
        var root = Files.createDirectories(Path.of(arguments[0])).toAbsolutePath();
        var server = Files.createTempDirectory(Path.of("/tmp"), "qdb");
        Files.setPosixFilePermissions(server, PosixFilePermissions.fromString("rwxr-xr-x"));
        long bytes = SampleMaildir.fill(server.resolve("Maildir"), mails);
        System.out.printf("%d mails, %.1f KB each%n", mails, bytes / 1024.0 / mails);
        int port = freePort();
        var dovecot =
                new ProcessBuilder("scripts/dovecot", "start", server.toString(), "" + port)
                        .inheritIO()
                        .start();
        try {
            awaitPort(port);
            measure(root, port, mails, rounds);
        } finally {
            dovecot.destroy();
            dovecot.waitFor(20, TimeUnit.SECONDS);
        }
    }

    private static void measure(Path root, int port, int mails, int rounds) {
        var data = root.resolve("data");
        var settings = Settings.read(new Environment(Map.of("DATA_DIR", data.toString())));
        var fetched = new ArrayList<Double>();
        var stored = new ArrayList<Double>();
        var ordered = new ArrayList<Double>();
        try (var folder = DataFolder.open(settings.dataDir());
                var desk = Foundation.lay(settings, folder)) {
            var duties = desk.get(MailboxDuties.class);
            var files = desk.get(FileMessages.class);
            for (int round = 0; round < rounds; round++) {
                var name = "round-" + round + "-" + System.nanoTime();
                fetched.add(rate("fetched", mails, () -> fetchOnly(mailbox(name, port))));
                stored.add(rate("stored", mails, () -> fetchAndStore(duties, mailbox(name, port))));
                ordered.add(rate("ordered", mails, () -> fileAll(files)));
            }
        }
        System.out.printf(
                "Median a second of %d rounds: fetched %.0f, fetched and stored %.0f, stored to"
                        + " order %.0f; heap at most %d MB%n",
                rounds,
                median(fetched),
                median(stored),
                median(ordered),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static Mailbox mailbox(String name, int port) {
        return MailAdapters.mailbox(
                ImapConfig.of(
                        name,
                        "127.0.0.1",
                        port,
                        ImapConfig.Security.NONE,
                        "desk",
                        new Password("secret"),
                        "INBOX"));
    }

    private static void fetchOnly(Mailbox mailbox) {
        try (mailbox) {
            Mailbox.Cursor cursor = null;
            var batch = mailbox.fetchAfter(cursor, AT_ONCE);
            while (!batch.isEmpty()) {
                var last = batch.getLast();
                cursor = new Mailbox.Cursor(last.uidValidity(), last.uid());
                batch = mailbox.fetchAfter(cursor, AT_ONCE);
            }
        }
    }

    private static void fetchAndStore(MailboxDuties duties, Mailbox mailbox) {
        try (mailbox) {
            duties.fetch().fetch(mailbox, AT_ONCE, mails -> true);
        }
    }

    private static void fileAll(FileMessages files) {
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors() + 1; i++) {
            threads.add(
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        while (files.fileNext(FILED_AT_ONCE) > 0) {
                                            // The next one.
                                        }
                                    }));
        }
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static double rate(String what, int mails, Runnable work) {
        long start = System.nanoTime();
        work.run();
        double rate = mails * 1e9 / (System.nanoTime() - start);
        System.out.printf("%s: %.0f a second%n", what, rate);
        return rate;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitPort(int port) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(1000);
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("Dovecot did not start");
    }
}
