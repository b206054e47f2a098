package com.quotedesk.bootstrap.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real Chromium, driven by the scripts of the folder {@code e2e}. */
final class PhoneBrowser {

    private static final Path SCRIPTS = Path.of("..", "e2e").toAbsolutePath().normalize();
    private static final int MOST_MINUTES = 5;

    private PhoneBrowser() {}

    static boolean isPossible() {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException noNode) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs a script, which ends with 0 where all went well. */
    static void run(String script, String... arguments) {
        if (!Files.isDirectory(SCRIPTS.resolve("node_modules"))) {
            run(List.of("npm", "ci", "--no-audit", "--no-fund"));
        }
        var command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) {
        try {
            var said = Files.createTempFile("browser", ".log");
            var process =
                    new ProcessBuilder(command)
                            .directory(SCRIPTS.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start();
            assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as("%s", Files.readString(said)).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
