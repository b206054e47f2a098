package com.quotedesk.bootstrap.program;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Suppliers are asked while the program is killed and its line to a mail server is cut. Each
 * request arrives once, or is said to be in doubt. {@code make reliability} does it at full length.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailOutIT {

    private static final int RFQS = Integer.getInteger("reliability.rfqs", 100);
    private static final int KILLS = Integer.getInteger("reliability.kills", 3);
    private static final long SEED = Long.getLong("reliability.seed", 20261121L);
    private static final String PASSWORD = "a password of this test";
    private static final int SUPPLIERS = 20;
    private static final int LONGEST_LIFE_MILLIS = 1500;
    private static final UUID CLIENT = new UUID(1, 1);
    private static final Pattern MESSAGE_ID = Pattern.compile("(?mi)^Message-ID:\\s*<([^>]+)>");

    private final Random random = new Random(SEED);
    private final int port = Program.freePort();
    private final Api api = new Api(port);

    @Test
    void every_request_arrives_once_or_is_in_doubt(@TempDir Path folder) throws Exception {
        var post = Files.createTempDirectory(Path.of("/tmp"), "qp");
        Files.setPosixFilePermissions(post, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var server = server(post);
                var line = CuttingLine.out(server.port(), SEED)) {
            long start = System.nanoTime();
            try (var first = start(folder, line)) {
                ask(folder);
                Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
                first.kill();
            }
            for (int i = 2; i <= KILLS; i++) {
                try (var program = start(folder, line)) {
                    Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
                    program.kill();
                }
            }
            try (var last = start(folder, line)) {
                awaitNothingDue(folder);
                compare(states(folder), server, line, start);
                last.interrupt();
            }
        } finally {
            delete(post);
        }
    }

    private static void compare(
            Map<String, String> states, PostServer server, CuttingLine line, long start)
            throws InterruptedException {
        var arrived =
                server.arrived().stream()
                        .map(MailOutIT::messageId)
                        .collect(groupingBy(id -> id, counting()));

        assertThat(states).hasSize(RFQS);
        assertThat(states.values()).as("%s", states).allMatch(List.of("SENT", "UNKNOWN")::contains);
        assertThat(arrived.values()).as("none twice").containsOnly(1L);
        assertThat(states.keySet()).containsAll(arrived.keySet());
        var sent = with("SENT", states);
        assertThat(arrived.keySet()).as("what was sent arrived").containsAll(sent);
        var unknown = with("UNKNOWN", states);
        long there = unknown.stream().filter(arrived::containsKey).count();
        System.out.printf(
                "Mail out: %d requests to %s, %d kills, %d connections of which %d were cut: %d"
                        + " sent once each, %d unknown, of which %d had arrived; none twice, in %d s%n",
                RFQS,
                server.getClass().getSimpleName(),
                KILLS,
                line.connections(),
                line.cuts(),
                sent.size(),
                unknown.size(),
                there,
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }

    private static List<String> with(String state, Map<String, String> states) {
        return states.entrySet().stream()
                .filter(mail -> mail.getValue().equals(state))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String messageId(String mail) {
        var found = MESSAGE_ID.matcher(mail);
        assertThat(found.find()).as(mail).isTrue();
        return found.group(1);
    }

    private static PostServer server(Path folder) {
        if (Postfix.isUsable()) {
            return Postfix.start(folder);
        }
        System.out.println(
                "WARNING: Postfix is not installed or this is not root, so this runs with GreenMail,"
                        + " which is no real mail server.");
        return new GreenMailPost();
    }

    private Program start(Path folder, CuttingLine line) {
        var environment =
                new HashMap<>(
                        Map.of(
                                "HTTP_PORT",
                                Integer.toString(port),
                                "DATA_DIR",
                                folder.resolve("data").toString(),
                                "ADMIN_PASSWORD",
                                PASSWORD,
                                "SMTP_HOST",
                                "127.0.0.1",
                                "SMTP_PORT",
                                Integer.toString(line.port()),
                                "SMTP_SECURITY",
                                "none",
                                "SMTP_READ_TIMEOUT",
                                "5s",
                                "MAIL_FROM",
                                "desk@desk.example"));
        environment.put("MAIL_SEND_PER_MINUTE", "1000000");
        environment.put("MAIL_SEND_PER_HOUR", "1000000");
        environment.put("MAIL_SEND_PER_DAY", "1000000");
        environment.put("MAIL_SEND_LEASE", "5s");
        environment.put("MAIL_SEND_RETRY_PAUSE", "200ms");
        var program = Program.start(environment, "serve").awaitReady();
        api.logIn("admin@quotedesk.example", PASSWORD);
        return program;
    }

    private void ask(Path folder) throws Exception {
        addParties(folder);
        for (int asked = 0; asked < RFQS; asked += SUPPLIERS) {
            var order =
                    Api.done(
                            api.post(
                                    "/api/v1/orders",
                                    0,
                                    """
                                    {"client":"%s","subject":"Order %d","items":
                                    [{"name":"Cable","quantity":"%d","unit":"m"}]}"""
                                            .formatted(CLIENT, asked, asked + 1)));
            int some = Math.min(SUPPLIERS, RFQS - asked);
            var suppliers =
                    Stream.iterate(0, i -> i + 1)
                            .limit(some)
                            .map(i -> "\"" + new UUID(2, i) + "\"")
                            .toList();
            Api.done(
                    api.post(
                            "/api/v1/orders/" + order.get("id").asText() + "/rfqs",
                            0,
                            "{\"suppliers\":[" + String.join(",", suppliers) + "]}"));
        }
    }

    private static void addParties(Path folder) throws Exception {
        var statements = new ArrayList<String>();
        statements.add(
                "INSERT INTO core.client (id, name, created_at, archived, version, search_text)"
                        + " VALUES ('%s', 'Client', now(), false, 1, 'client')".formatted(CLIENT));
        for (int i = 0; i < SUPPLIERS; i++) {
            var id = new UUID(2, i);
            statements.add(
                    """
                    INSERT INTO core.supplier
                        (id, name, languages, categories, brands, created_at, version, search_text)
                    VALUES ('%s', 'Supplier %d', '{en}', '{}', '{}', now(), 1, 'supplier')
                    """
                            .formatted(id, i));
            statements.add(
                    """
                    INSERT INTO core.supplier_contact (email, supplier_id, place)
                    VALUES ('s%d@far.example', '%s', 0)
                    """
                            .formatted(i, id));
        }
        try (var connection = database(folder).connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Postgres database(Path folder) throws IOException {
        return Postgres.in(folder.resolve("data/postgres"));
    }

    /** The state of each mail by its Message-ID. */
    private static Map<String, String> states(Path folder) throws IOException, SQLException {
        var states = new TreeMap<String, String>();
        try (var connection = database(folder).connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT message_id, state FROM mail.outgoing")) {
            while (rows.next()) {
                states.put(rows.getString(1), rows.getString(2));
            }
        }
        return states;
    }

    private static void awaitNothingDue(Path folder) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(3 + RFQS / 200).toNanos();
        var open = List.of("NEW", "RETRY_AT", "SENDING");
        while (states(folder).values().stream().anyMatch(open::contains)) {
            assertThat(System.nanoTime()).as("%s", states(folder)).isLessThan(end);
            Thread.sleep(500);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
