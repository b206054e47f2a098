package com.quotedesk.bootstrap.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real browser, with a telephone's screen, that does what it is told. It comes from npm with all
 * it needs and is installed nowhere; what it asks of the machine is Node.
 */
final class Browser {

    private static final Path SOURCE = Path.of("src", "test", "browser");
    private static final Path HOME = Path.of("target", "browser").toAbsolutePath();
    private static final int INSTALLING_MINUTES = 5;
    private static final int LOOKING_MINUTES = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Browser() {}

    static Browser installed() {
        try {
            Files.createDirectories(HOME);
            for (var name : List.of("package.json", "package-lock.json", "page.mjs")) {
                Files.copy(
                        SOURCE.resolve(name),
                        HOME.resolve(name),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Files.isDirectory(HOME.resolve("node_modules"))) {
                run(INSTALLING_MINUTES, "npm", "ci", "--no-audit", "--no-fund");
            }
            return new Browser();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens an address, does the steps, and answers with what the page says then.
     *
     * @param steps each a list: {@code fill}, a selector, a text; {@code click}, a selector
     */
    String visit(String address, String shot, List<List<String>> steps) {
        try {
            return run(
                    LOOKING_MINUTES,
                    "node",
                    "page.mjs",
                    address,
                    JSON.writeValueAsString(steps),
                    shot + ".png");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String run(int minutes, String... command) {
        try {
            var output = Files.createTempFile("browser", ".txt");
            var process =
                    new ProcessBuilder(new ArrayList<>(List.of(command)))
                            .directory(HOME.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(new File(output.toString()))
                            .start();
            boolean ended = process.waitFor(minutes, TimeUnit.MINUTES);
            process.destroyForcibly();
            var said = Files.readString(output, StandardCharsets.UTF_8);
            assertThat(ended).as("in time: %s", said).isTrue();
            assertThat(process.exitValue()).as(said).isZero();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
