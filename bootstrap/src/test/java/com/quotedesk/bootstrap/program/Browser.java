package com.quotedesk.bootstrap.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real Chromium, driven by the scripts of the folder {@code e2e}. It comes from npm with all it
 * needs and is installed nowhere; what it asks of the machine is Node.
 */
final class Browser {

    private static final Path SCRIPTS = Path.of("..", "e2e").toAbsolutePath().normalize();
    private static final Path SHOTS = Path.of("target", "browser").toAbsolutePath();
    private static final Path UNPACKED =
            Path.of(
                    System.getProperty("java.io.tmpdir"),
                    "quotedesk-browser-" + System.getProperty("user.name"));
    private static final int MOST_MINUTES = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Browser() {}

    static Browser installed() {
        if (!Files.isRegularFile(SCRIPTS.resolve("node_modules/.package-lock.json"))) {
            done(List.of("npm", "ci", "--no-audit", "--no-fund"));
        }
        return new Browser();
    }

    /** Runs a script, which ends with 0 where all went well; what it says. */
    String run(String script, String... arguments) {
        var command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        return done(command);
    }

    /**
     * Opens an address, does the steps, and answers with what the page says then.
     *
     * @param shot the name of the picture that is left in {@code target/browser}
     * @param steps each a list: {@code fill}, a selector, a text; {@code click}, a selector
     */
    String visit(String address, String shot, List<List<String>> steps) {
        try {
            Files.createDirectories(SHOTS);
            return run(
                    "page.mjs",
                    address,
                    JSON.writeValueAsString(steps),
                    SHOTS.resolve(shot + ".png").toString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String done(List<String> command) {
        try {
            var output = Files.createTempFile("browser", ".txt");
            var builder =
                    new ProcessBuilder(command)
                            .directory(SCRIPTS.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            // The browser unpacks itself there; what another user unpacked may not be run.
            builder.environment().put("TMPDIR", Files.createDirectories(UNPACKED).toString());
            var process = builder.start();
            boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
            process.destroyForcibly();
            var said = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            assertThat(ended).as("%s in time: %s", command, said).isTrue();
            assertThat(process.exitValue()).as("%s: %s", command, said).isZero();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
