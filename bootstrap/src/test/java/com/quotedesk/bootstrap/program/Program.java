package com.quotedesk.bootstrap.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The packaged program in a process of its own, started by the script that users start it by. */
public final class Program implements AutoCloseable {

    private static final Path SCRIPT = Path.of("..", "quotedesk").toAbsolutePath().normalize();
    private static final Duration STARTING = Duration.ofMinutes(3);
    private static final int SIGINT = 2;
    private static final Duration ENDING = Duration.ofMinutes(1);

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final List<Thread> readers = new ArrayList<>();

    private Program(Process process) {
        this.process = process;
        readers.add(gather(process.inputReader(StandardCharsets.UTF_8)));
        readers.add(gather(process.errorReader(StandardCharsets.UTF_8)));
    }

    public static Program start(Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().put("QUOTEDESK_JAVA_OPTIONS", "-Xmx768m");
        try {
            return new Program(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Thread gather(BufferedReader reader) {
        return Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                reader.lines().forEach(output::add);
                            } catch (UncheckedIOException killed) {
                                // Its last line may be cut off.
                            }
                        });
    }

    public Program awaitReady() {
        long end = System.nanoTime() + STARTING.toNanos();
        while (output.stream().noneMatch(line -> line.startsWith("Quotedesk is ready"))) {
            assertThat(process.isAlive()).as("%s", output()).isTrue();
            assertThat(System.nanoTime()).as("ready in time: %s", output()).isLessThan(end);
            pause();
        }
        return this;
    }

    /** Waits for the program to end by itself. */
    int awaitEnd() {
        try {
            assertThat(process.waitFor(STARTING.toSeconds(), TimeUnit.SECONDS))
                    .as("ends by itself: %s", output())
                    .isTrue();
            for (var reader : readers) {
                reader.join();
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public String output() {
        return String.join("\n", output);
    }

    /** As Ctrl-C does; or a polite kill, where whoever started us has switched Ctrl-C off. */
    void interrupt() {
        signal(ignoresInterrupts() ? "TERM" : "INT");
        try {
            assertThat(process.waitFor(ENDING.toSeconds(), TimeUnit.SECONDS))
                    .as("stops: %s", output())
                    .isTrue();
            for (var reader : readers) {
                reader.join();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private boolean ignoresInterrupts() {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                    .anyMatch(mask -> (mask & 1L << (SIGINT - 1)) != 0);
        } catch (IOException noSuchFileHere) {
            return false;
        }
    }

    /** As a power cut does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroy();
            if (!process.onExit()
                    .completeOnTimeout(process, ENDING.toSeconds(), TimeUnit.SECONDS)
                    .join()
                    .isAlive()) {
                return;
            }
            process.destroyForcibly();
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
