package com.quotedesk.bootstrap.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A real Dovecot, started by scripts/dovecot in a folder that is thrown away. */
final class Dovecot implements MailServer {

    private static final Path SCRIPT =
            Path.of("..", "scripts", "dovecot").toAbsolutePath().normalize();

    private final Path folder;
    private final int port = Program.freePort();
    private final AtomicLong delivered = new AtomicLong();
    private Process process;

    private Dovecot(Path folder) {
        this.folder = folder;
        this.process = started();
    }

    static boolean isInstalled() {
        return Files.isExecutable(Path.of("/usr/sbin/dovecot"));
    }

    /**
     * @param folder with a short name: sockets lie in it
     */
    static Dovecot start(Path folder) {
        return new Dovecot(folder);
    }

    private Process started() {
        try {
            var log = folder.resolve("start.log").toFile();
            var starting =
                    new ProcessBuilder(
                                    SCRIPT.toString(),
                                    "start",
                                    folder.toString(),
                                    Integer.toString(port))
                            .redirectErrorStream(true)
                            .redirectOutput(log)
                            .start();
            awaitPort();
            return starting;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitPort() {
        for (int i = 0; i < 100; i++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(1000);
                return;
            } catch (IOException notYet) {
                Program.pause();
            }
        }
        throw new IllegalStateException("Dovecot did not start: see " + folder);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String user() {
        return "desk";
    }

    @Override
    public String password() {
        return "secret";
    }

    @Override
    public void deliver(String mail) {
        // As mail delivery agents do: written whole before it is seen (Maildir).
        var name =
                "%d.%06d.test".formatted(System.currentTimeMillis(), delivered.incrementAndGet());
        var half = folder.resolve("Maildir/tmp").resolve(name);
        try {
            Files.write(half, mail.getBytes(UTF_8));
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rw-rw-rw-"));
            Files.move(half, folder.resolve("Maildir/new").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void renumber() {
        stop();
        run("renumber");
        process = started();
    }

    private void run(String command) {
        try {
            new ProcessBuilder(SCRIPT.toString(), command, folder.toString()).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void stop() {
        run("stop");
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
