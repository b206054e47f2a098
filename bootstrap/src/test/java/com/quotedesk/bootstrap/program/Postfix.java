package com.quotedesk.bootstrap.program;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real Postfix, started by scripts/postfix in a folder that is thrown away. */
final class Postfix implements PostServer {

    private static final Path SCRIPT =
            Path.of("..", "scripts", "postfix").toAbsolutePath().normalize();

    private final Path folder;
    private final int port = Program.freePort();
    private final Process process;

    private Postfix(Path folder) {
        this.folder = folder;
        try {
            process =
                    new ProcessBuilder(
                                    SCRIPT.toString(),
                                    "start",
                                    folder.toString(),
                                    Integer.toString(port))
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("start.log").toFile())
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitPort();
    }

    /** It changes users by itself, and so runs as root only. */
    static boolean isUsable() {
        return Files.isExecutable(Path.of("/usr/sbin/postfix"))
                && "root".equals(System.getProperty("user.name"));
    }

    static Postfix start(Path folder) {
        return new Postfix(folder);
    }

    private void awaitPort() {
        for (int i = 0; i < 200; i++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(1000);
                return;
            } catch (IOException notYet) {
                Program.pause();
            }
        }
        throw new IllegalStateException("Postfix did not start: see " + folder);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public List<String> arrived() throws InterruptedException {
        while (isUnderWay()) {
            Program.pause();
        }
        var mails = new ArrayList<String>();
        try (var files = Files.list(folder.resolve("Maildir/new"))) {
            for (var file : files.toList()) {
                mails.add(Files.readString(file, ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return mails;
    }

    private boolean isUnderWay() {
        for (var queue : List.of("maildrop", "incoming", "active", "deferred")) {
            try (var files = Files.walk(folder.resolve("queue").resolve(queue))) {
                if (files.anyMatch(Files::isRegularFile)) {
                    return true;
                }
            } catch (IOException | UncheckedIOException moved) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        try {
            new ProcessBuilder(SCRIPT.toString(), "stop", folder.toString()).start().waitFor();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
