package com.quotedesk.bootstrap.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Servers that a killed program left running. They are ours by the number in the file they keep in
 * our folder, and by the place of their program, since numbers come again.
 */
final class Orphans {

    private static final Logger log = LoggerFactory.getLogger(Orphans.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Orphans() {}

    /**
     * Ends the server whose number is the first line of {@code pidFile}, if it still runs.
     *
     * @param programs where our own copy of its program lies: the machine may run others like it
     */
    static void stop(Path pidFile, Path programs) {
        var pid = pidIn(pidFile);
        if (pid < 0) {
            return;
        }
        ProcessHandle.of(pid)
                .filter(
                        process ->
                                process.info()
                                        .command()
                                        .map(command -> command.startsWith(programs.toString()))
                                        .orElse(false))
                .ifPresent(Orphans::stop);
        forget(pidFile);
    }

    /** Whoever has the number now is somebody else, and a server would take him for its twin. */
    private static void forget(Path pidFile) {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException kept) {
            log.warn("{} could not be removed: {}", pidFile, kept.toString());
        }
    }

    private static void stop(ProcessHandle process) {
        log.info("stopping a server that an earlier run left behind ({})", process.pid());
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            process.destroyForcibly();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static long pidIn(Path file) {
        try (var lines = Files.lines(file)) {
            return Long.parseLong(lines.findFirst().orElse("").strip());
        } catch (IOException | NumberFormatException none) {
            return -1;
        }
    }
}
