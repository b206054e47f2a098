package com.quotedesk.bootstrap.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a mail to a completed order over the API of the packaged program. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TradeIT {

    private static final String PASSWORD = "a password of this test";

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir private static Path folder;

    private static final int PORT = Program.freePort();
    private static final Api api = new Api(PORT);
    private static Program program;

    @BeforeAll
    static void start() {
        program =
                Program.start(
                                Map.of(),
                                "demo",
                                "--port",
                                Integer.toString(PORT),
                                "--smtp-port",
                                Integer.toString(Program.freePort()),
                                "--imap-port",
                                Integer.toString(Program.freePort()),
                                "--data",
                                folder.resolve("data").toString(),
                                "--admin-password",
                                PASSWORD)
                        .awaitReady();
        api.logIn("admin@quotedesk.example", PASSWORD);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void a_mail_becomes_a_completed_order() throws InterruptedException {
        var order = api.awaitOrder(row -> row.get("subject").asText().contains("кабель"), SOON);
        var path = "/api/v1/orders/" + order.get("id").asText();

        var rfqs = ask(path, proposed("кабель"));
        for (int i = 0; i < rfqs.size(); i++) {
            quote(rfqs.get(i), 100 + i);
        }
        assertThat(api.found(path).get("status").asText()).isEqualTo("QUOTED");
        var comparison = api.found(path + "/comparison");
        choose(path, comparison.get("split").get("bids"));
        Api.done(api.post("/api/v1/pricing-rules", 0, "{\"markup\":\"25\",\"roundTo\":\"1\"}"));
        var accepted = propose(path);

        assertThat(accepted.get("number").asText()).startsWith("KP-");
        var total = accepted.get("versions").get(0).get("total");
        // 500 + 15 + 2 + 6 units at 125 roubles each, and 22 percent of it.
        assertThat(total.get("net").get("amount").asText()).isEqualTo("65375.00");
        assertThat(total.get("gross").get("amount").asText()).isEqualTo("79757.50");
        var active = api.found(path);
        assertThat(active.get("status").asText()).isEqualTo("ACTIVE");
        var completed =
                Api.done(api.post(path + "/complete", active.get("version").asLong(), "{}"));
        assertThat(completed.get("status").asText()).isEqualTo("COMPLETED");
    }

    @Test
    void who_saw_an_older_version_or_none_is_told() {
        var order = api.awaitOrder(row -> row.get("subject").asText().contains("valves"), SOON);
        var path = "/api/v1/orders/" + order.get("id").asText() + "/cancel";

        assertThat(api.post(path, 0, "{\"reason\":\"x\"}").statusCode()).isEqualTo(428);
        assertThat(api.post(path, 99, "{\"reason\":\"x\"}").statusCode()).isEqualTo(412);
        assertThat(api.post(path, 1, "{}").statusCode()).isEqualTo(422);
        assertThat(api.post(path, 1, "{\"reason\":").statusCode()).isEqualTo(400);
        assertThat(
                        api.post("/api/v1/orders/" + UUID.randomUUID() + "/complete", 1, "{}")
                                .statusCode())
                .isEqualTo(404);
    }

    private static List<String> proposed(String item) {
        var ids = new ArrayList<String>();
        var query =
                "/api/v1/suppliers/proposed?item="
                        + URLEncoder.encode(item, StandardCharsets.UTF_8);
        api.found(query).get("items").forEach(one -> ids.add(one.get("id").asText()));
        assertThat(ids).isNotEmpty();
        return ids;
    }

    private static JsonNode ask(String order, List<String> suppliers) {
        var body = "{\"suppliers\":[\"" + String.join("\",\"", suppliers) + "\"]}";
        return Api.done(api.post(order + "/rfqs", 0, body)).get("items");
    }

    /** The same price, without tax, for one of everything. */
    private static void quote(JsonNode rfq, int price) throws InterruptedException {
        var lines = new ArrayList<String>();
        rfq.get("items")
                .forEach(
                        item ->
                                lines.add(
                                        "{\"position\":%d,\"price\":\"%d\"}"
                                                .formatted(item.get("position").asInt(), price)));
        var id = rfq.get("id").asText();
        awaitSent("/api/v1/rfqs/" + id);
        var body =
                """
                {"currency":"RUB","vat":{"mode":"EXCLUDED","rate":"22"},"lines":[%s]}"""
                        .formatted(String.join(",", lines));
        Api.done(api.post("/api/v1/rfqs/" + id + "/quotes", 0, body));
    }

    /** A request is answered once its mail has gone out. */
    private static void awaitSent(String rfq) throws InterruptedException {
        var end = Instant.now().plus(SOON);
        while (!api.found(rfq).get("status").asText().equals("SENT")) {
            assertThat(Instant.now()).as(api.found(rfq).toString()).isBefore(end);
            Thread.sleep(200);
        }
    }

    private static void choose(String order, JsonNode bids) {
        Api.done(api.put(order + "/choices", "{\"choices\":" + bids + "}"));
    }

    private static JsonNode propose(String order) {
        var draft =
                Api.done(
                        api.post(
                                order + "/proposal",
                                0,
                                """
                                {"currency":"RUB","language":"ru","vatMode":"EXCLUDED","vatRate":"22"}"""));
        var path = "/api/v1/proposals/" + draft.get("id").asText();
        var issued = Api.done(api.post(path + "/issue", draft.get("version").asLong(), "{}"));
        return Api.done(api.post(path + "/accept", issued.get("version").asLong(), "{}"));
    }
}
