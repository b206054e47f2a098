package com.quotedesk.bootstrap.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.quotedesk.domain.mail.MailTexts;
import com.quotedesk.domain.mail.MessageContent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suppliers of the packaged program are asked by mail and answer on the page behind the link. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SupplierPageIT {

    private static final String PASSWORD = "a password of this test";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/quote/[\\w-]{64}");

    @TempDir private static Path folder;

    private static final int PORT = Program.freePort();
    private static final int SMTP = Program.freePort();
    private static final int IMAP = Program.freePort();
    private static final Api api = new Api(PORT);
    private static Program program;
    private static String order;

    @BeforeAll
    static void start() {
        program =
                Program.start(
                                Map.of(),
                                "demo",
                                "--port",
                                Integer.toString(PORT),
                                "--smtp-port",
                                Integer.toString(SMTP),
                                "--imap-port",
                                Integer.toString(IMAP),
                                "--data",
                                folder.resolve("data").toString(),
                                "--admin-password",
                                PASSWORD)
                        .awaitReady();
        api.logIn("admin@quotedesk.example", PASSWORD);
        order =
                "/api/v1/orders/"
                        + api.awaitOrder(
                                        row -> row.get("subject").asText().contains("кабель"), SOON)
                                .get("id")
                                .asText();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void a_supplier_answers_on_its_page_with_a_phone() throws IOException {
        var asked = ask("Кабель-Опт");
        var shots = Path.of("target", "supplier-page").toAbsolutePath();
        Files.createDirectories(shots);

        Browser.installed().run("supplier.mjs", link(asked.mail()), shots.toString());

        var version = versions(asked).getLast();
        assertThat(version.get("door").asText()).isEqualTo("LINK");
        assertThat(version.get("status").asText()).isEqualTo("VALID");
        assertThat(version.get("theirNumber").asText()).isEqualTo("КП-77/2026");
        var line = version.get("lines").get(0);
        assertThat(line.get("price").get("amount").asText()).startsWith("1234.5");
        assertThat(line.get("per").asText()).startsWith("100");
        assertThat(line.get("leadTimeMax").asInt()).isEqualTo(7);
        assertThat(version.get("lines").get(1).get("leadTimeMax").asInt()).isZero();
        assertThat(api.found("/api/v1/rfqs/" + asked.id()).get("status").asText())
                .isEqualTo("ANSWERED");
    }

    @Test
    void a_flood_from_one_address_is_slowed_down_and_others_are_served() throws Exception {
        var http = HttpClient.newBuilder().localAddress(InetAddress.getByName("127.0.0.7")).build();
        var guessed =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + PORT + "/quote/" + "A".repeat(64)))
                        .build();
        try (var threads = Executors.newFixedThreadPool(20)) {
            var calls = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 300; i++) {
                calls.add(() -> http.send(guessed, BodyHandlers.discarding()).statusCode());
            }
            var statuses = new ArrayList<Integer>();
            for (var one : threads.invokeAll(calls)) {
                statuses.add(one.get());
            }
            assertThat(statuses).contains(404, 429).containsOnly(404, 429);
            assertThat(statuses.stream().filter(one -> one == 429).count()).isGreaterThan(150);
        }
        var other = HttpClient.newHttpClient().send(guessed, BodyHandlers.discarding());
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(api.get("/api/v1/orders").statusCode()).isEqualTo(200);
    }

    private record Asked(String id, String number, String address, MessageContent mail) {}

    private static Asked ask(String supplier) {
        var id =
                api.all("/api/v1/suppliers").stream()
                        .filter(one -> one.get("name").asText().equals(supplier))
                        .findFirst()
                        .orElseThrow()
                        .get("id")
                        .asText();
        var address =
                api.found("/api/v1/suppliers/" + id).get("contacts").get(0).get("email").asText();
        var rfq =
                Api.done(api.post(order + "/rfqs", 0, "{\"suppliers\":[\"" + id + "\"]}"))
                        .get("items")
                        .get(0);
        var mail = new SupplierMailbox(IMAP, address).await(1).getFirst();
        return new Asked(rfq.get("id").asText(), rfq.get("number").asText(), address, mail);
    }

    private static String link(MessageContent mail) {
        return MailTexts.of(mail).stream()
                .flatMap(text -> LINK.matcher(text).results())
                .findFirst()
                .orElseThrow()
                .group();
    }

    private static List<JsonNode> versions(Asked asked) {
        var versions = new ArrayList<JsonNode>();
        for (var quote : api.found(order + "/quotes").get("items")) {
            if (quote.get("rfq").asText().equals(asked.id())) {
                quote.get("versions").forEach(versions::add);
            }
        }
        return versions;
    }
}
