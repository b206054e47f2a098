package com.quotedesk.bootstrap.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot be says why in a line, and ends with 2. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadStartIT {

    @TempDir private Path folder;

    @Test
    void a_port_in_use_is_named() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            var port = Integer.toString(taken.getLocalPort());

            refused(Map.of(), "port " + port + " is in use", "demo", "--port", port);
            refused(
                    Map.of("HTTP_PORT", port, "DATA_DIR", folder.resolve("data").toString()),
                    "port " + port + " is in use",
                    "serve");
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws IOException {
        var file = Files.createFile(folder.resolve("a file"));

        refused(
                Map.of(),
                "cannot be written to",
                "demo",
                "--port",
                Integer.toString(Program.freePort()),
                "--smtp-port",
                Integer.toString(Program.freePort()),
                "--imap-port",
                Integer.toString(Program.freePort()),
                "--data",
                file.resolve("data").toString());
    }

    @Test
    void a_wrong_setting_is_named() {
        refused(
                Map.of("COMPANY_ZONE", "Mars/Olympus"),
                "COMPANY_ZONE is \"Mars/Olympus\" but must be a time zone",
                "serve");
    }

    @Test
    void a_database_out_of_reach_is_named() {
        refused(
                Map.of(
                        "DATABASE_URL",
                        "jdbc:postgresql://127.0.0.1:" + Program.freePort() + "/desk",
                        "DATA_DIR",
                        folder.resolve("data").toString(),
                        "HTTP_PORT",
                        Integer.toString(Program.freePort())),
                "the database at jdbc:postgresql://127.0.0.1",
                "serve");
    }

    @Test
    void a_port_that_cannot_be_is_named() {
        refused(Map.of(), "there is no port 99999", "demo", "--port", "99999");
    }

    @Test
    void no_password_is_told_with_a_wrong_address() {
        for (var address :
                new String[] {
                    "postgresql://desk:hush@db/desk", "jdbc:postgresql://desk:hush@127.0.0.1:1/desk"
                }) {
            try (var program =
                    Program.start(
                            Map.of(
                                    "DATABASE_URL", address,
                                    "DATA_DIR", folder.resolve("data").toString(),
                                    "HTTP_PORT", Integer.toString(Program.freePort())),
                            "serve")) {
                assertThat(program.awaitEnd()).isEqualTo(2);
                assertThat(program.output()).contains("quotedesk: ").doesNotContain("hush");
            }
        }
    }

    @Test
    void an_unknown_option_is_named() {
        try (var program = Program.start(Map.of(), "demo", "--prot", "8080")) {
            assertThat(program.awaitEnd()).isEqualTo(2);
            assertThat(program.output()).contains("--prot").doesNotContain("\tat ");
        }
    }

    @Test
    void it_says_which_version_it_is() {
        try (var program = Program.start(Map.of(), "--version")) {
            assertThat(program.awaitEnd()).isZero();
            assertThat(program.output()).containsPattern("(?m)^quotedesk \\d+\\.\\d+");
        }
    }

    private static void refused(
            Map<String, String> environment, String reason, String... arguments) {
        try (var program = Program.start(environment, arguments)) {
            assertThat(program.awaitEnd()).as(program.output()).isEqualTo(2);
            assertThat(program.output().lines().filter(line -> !line.isBlank()))
                    .filteredOn(line -> line.startsWith("quotedesk: "))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains(reason));
            assertThat(program.output()).doesNotContain("\tat ", "Exception");
        }
    }
}
