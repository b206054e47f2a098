package com.quotedesk.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.bootstrap.program.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A client that is generated from the document, in the folder {@code api-client}; it needs Node and
 * the registry of npm.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GeneratedClientIT {

    private static final Path CLIENT = Path.of("../api-client");
    private static final String PASSWORD = "a password of this test";

    @TempDir private static Path folder;

    @BeforeAll
    static void install() throws Exception {
        if (!Files.exists(CLIENT.resolve("node_modules/.package-lock.json"))) {
            run("npm", "ci", "--no-audit", "--no-fund");
        }
    }

    @Test
    void the_document_keeps_the_rules() throws Exception {
        assertThat(run("npm", "run", "-s", "lint")).contains("valid");
    }

    @Test
    void a_generated_client_drives_a_whole_trade() throws Exception {
        run("npm", "run", "-s", "build");
        int port = Program.freePort();
        try (var program =
                Program.start(
                        Map.of(),
                        "demo",
                        "--port",
                        Integer.toString(port),
                        "--smtp-port",
                        Integer.toString(Program.freePort()),
                        "--imap-port",
                        Integer.toString(Program.freePort()),
                        "--data",
                        folder.resolve("data").toString(),
                        "--admin-password",
                        PASSWORD)) {
            program.awaitReady();

            assertThat(
                            run(
                                    "node",
                                    "built/trade.js",
                                    "http://127.0.0.1:" + port,
                                    "admin@quotedesk.example",
                                    PASSWORD))
                    .contains("79757.50", "COMPLETED");
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command)
                        .directory(CLIENT.toFile())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(said).isTrue();
        assertThat(process.exitValue()).as(Arrays.toString(command) + "\n" + said).isZero();
        return said;
    }
}
