package com.quotedesk.bootstrap.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole trade on the packaged program, from a client's mail to a completed order, over real
 * SMTP, IMAP, PostgreSQL and S3: three suppliers answer by three doors, the client by its link.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoryIT {

    private static final String PASSWORD = "a password of this test";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String CLIENT = "sokolova@volga-montazh.example";
    private static final String DESK = "orders@quotedesk.example";
    private static final String VOUCHING = "mx.quotedesk.example";

    private static final String BY_MAIL = "sales@kabel-opt.example";
    private static final String BY_FORM = "zapros@electrosklad.example";
    private static final String BY_PAGE = "opt@podshipniktorg.example";

    private final int port = Program.freePort();
    private final int smtpPort = Program.freePort();
    private final int imapPort = Program.freePort();
    private final Smtp smtp = new Smtp(smtpPort);
    private final Api api = new Api(port);
    private final Browser browser = Browser.installed();

    @TempDir private Path folder;

    @Test
    void a_mail_becomes_a_completed_order_and_nobody_retypes_anything() throws Exception {
        try (var bucket = Bucket.start(folder);
                var program = start(bucket)) {
            api.logIn("admin@quotedesk.example", PASSWORD);
            var order = "/api/v1/orders/" + inquiry().get("id").asText();

            ask(order);
            answerByMail();
            answerByForm();
            answerByPage();
            var compared = awaitAnswers(order);
            choose(order, compared);
            var proposal = propose(order);
            var hash = paper(proposal, bucket);
            acceptByLink(proposal, hash);

            await(order, found -> found.get("status").asText().equals("ACTIVE"));
            var active = api.found(order);
            Api.done(api.post(order + "/complete", active.get("version").asLong(), "{}"));
            assertThat(api.found(order).get("status").asText()).isEqualTo("COMPLETED");
            assertEverythingIsWrittenDown();
            program.interrupt();
        }
    }

    private Program start(Bucket bucket) {
        var environment = new HashMap<>(bucket.settings());
        environment.put("MAIL_AUTHSERV_ID", VOUCHING);
        environment.put("MAIL_SEND_PER_MINUTE", "1000");
        return Program.start(
                        environment,
                        "demo",
                        "--port",
                        Integer.toString(port),
                        "--smtp-port",
                        Integer.toString(smtpPort),
                        "--imap-port",
                        Integer.toString(imapPort),
                        "--data",
                        folder.resolve("data").toString(),
                        "--admin-password",
                        PASSWORD)
                .awaitReady();
    }

    private JsonNode inquiry() {
        smtp.send(
                CLIENT,
                DESK,
                mail(
                        CLIENT,
                        "Щит для склада",
                        "story-1@volga-montazh.example",
                        "",
                        """
                        Добрый день!

                        Просим дать цены и сроки:
                        1. Кабель ВВГнг(А)-LS 3х2,5 - 500 м
                        2. Автоматический выключатель 1P 16А C - 15 шт
                        3. Щит распределительный ЩРН-24 - 2 шт

                        Ирина Соколова
                        ООО «Волга-Монтаж»
                        """));
        return api.awaitOrder(row -> row.get("subject").asText().equals("Щит для склада"), SOON);
    }

    private static String mail(
            String from, String subject, String id, String headers, String text) {
        return ("Authentication-Results: %s; dmarc=pass header.from=%s\n"
                        + "From: %s\nTo: %s\nSubject: %s\nMessage-ID: <%s>\n%s"
                        + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
                        + "Content-Transfer-Encoding: 8bit\n\n%s")
                .formatted(
                        VOUCHING,
                        from.substring(from.indexOf('@') + 1),
                        from,
                        DESK,
                        encoded(subject),
                        id,
                        headers,
                        text)
                .replace("\n", "\r\n");
    }

    private static String encoded(String subject) {
        return "=?utf-8?B?"
                + Base64.getEncoder().encodeToString(subject.getBytes(StandardCharsets.UTF_8))
                + "?=";
    }

    private void ask(String order) {
        var ids = new ArrayList<String>();
        for (var supplier : api.all("/api/v1/suppliers")) {
            if (List.of("Кабель-Опт", "ЭлектроСклад", "ПодшипникТорг")
                    .contains(supplier.get("name").asText())) {
                ids.add("\"" + supplier.get("id").asText() + "\"");
            }
        }
        assertThat(ids).hasSize(3);
        Api.done(api.post(order + "/rfqs", 0, "{\"suppliers\":[" + String.join(",", ids) + "]}"));
    }

    private Postbox.Letter request(String supplier) {
        return new Postbox(imapPort, supplier).await("RFQ-");
    }

    private void answerByMail() {
        var request = request(BY_MAIL);
        smtp.send(
                BY_MAIL,
                DESK,
                mail(
                        BY_MAIL,
                        "Re: " + request.subject(),
                        "story-2@kabel-opt.example",
                        "In-Reply-To: " + request.messageId() + "\n",
                        """
                        Здравствуйте!

                        1. Кабель ВВГнг(А)-LS 3х2,5 - 118,40 руб/м, срок 3 дня
                        2. Автоматический выключатель 1P 16А C - 412,00 руб/шт, срок 5 дней
                        3. Щит распределительный ЩРН-24 - 3150,00 руб/шт, срок 10 дней

                        Цены без НДС 22%.

                        Кабель-Опт
                        """));
    }

    private void answerByForm() throws Exception {
        var request = request(BY_FORM);
        var filled = FilledForm.of(request.file(".xlsx"), List.of("121.00", "398.50", "3300"));
        smtp.send(
                BY_FORM,
                DESK,
                FilledForm.mail(
                        mail(
                                BY_FORM,
                                "Re: " + request.subject(),
                                "story-3@electrosklad.example",
                                "In-Reply-To: " + request.messageId() + "\n",
                                "Форма во вложении."),
                        filled));
    }

    private void answerByPage() {
        var request = request(BY_PAGE);
        var said =
                browser.visit(
                        request.link("quote"),
                        "supplier",
                        filledIn(List.of("119,90", "405", "2990")));
        assertThat(said).contains("Что мы получили");
    }

    /** Prices without tax, a week for each. */
    private static List<List<String>> filledIn(List<String> prices) {
        var steps = new ArrayList<List<String>>();
        steps.add(List.of("select", "#vat", "EXCLUDED"));
        steps.add(List.of("fill", "#vatrate", "22"));
        for (int i = 1; i <= prices.size(); i++) {
            steps.add(List.of("fill", "#price-" + i, prices.get(i - 1)));
            steps.add(List.of("fill", "#lead-" + i, "7"));
        }
        steps.add(List.of("click", "button.main[value=send]"));
        return steps;
    }

    private JsonNode awaitAnswers(String order) {
        return await(
                order + "/comparison",
                compared ->
                        compared.get("suppliers").size() == 3
                                && compared.get("split").get("bids").size() == 3);
    }

    private JsonNode await(String path, Predicate<JsonNode> fits) {
        long end = System.nanoTime() + SOON.toNanos();
        while (true) {
            var found = api.found(path);
            if (fits.test(found)) {
                return found;
            }
            assertThat(System.nanoTime()).as("%s in time", found).isLessThan(end);
            Program.pause();
        }
    }

    private void choose(String order, JsonNode compared) {
        Api.done(api.put(order + "/choices", choices(compared)));
        Api.done(api.post("/api/v1/pricing-rules", 0, "{\"markup\":\"25\",\"roundTo\":\"1\"}"));
    }

    private static String choices(JsonNode compared) {
        return "{\"choices\":" + compared.get("split").get("bids") + "}";
    }

    private String propose(String order) {
        var draft =
                Api.done(
                        api.post(
                                order + "/proposal",
                                0,
                                "{\"currency\":\"RUB\",\"language\":\"ru\"}"));
        var path = "/api/v1/proposals/" + draft.get("id").asText();
        Api.done(api.post(path + "/issue", draft.get("version").asLong(), "{}"));
        return path;
    }

    /** The paper is in the bucket under its hash, and goes to the client as it is there. */
    private String paper(String proposal, Bucket bucket) throws Exception {
        var printed = await(proposal, found -> !version(found).get("paper").isNull());
        var hash = version(printed).get("paper").asText();
        assertThat(bucket.names()).contains(hash);
        assertThat(sha256(api.bytes(proposal + "/versions/1/pdf"))).isEqualTo(hash);

        Api.done(api.post(proposal + "/send", printed.get("version").asLong(), "{}"));
        var sent = await(proposal, found -> version(found).get("status").asText().equals("SENT"));
        var letter = new Postbox(imapPort, CLIENT).await(sent.get("number").asText());
        assertThat(sha256(letter.file(".pdf"))).isEqualTo(hash);
        return hash;
    }

    private static JsonNode version(JsonNode proposal) {
        return proposal.get("versions").get(0);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private void acceptByLink(String proposal, String hash) {
        var number = api.found(proposal).get("number").asText();
        var letter = new Postbox(imapPort, CLIENT).await(number);
        var said =
                browser.visit(
                        letter.link("proposal"),
                        "client",
                        List.of(
                                List.of("fill", "input[name=name]", "Ирина Соколова, снабжение"),
                                List.of("click", "button[value=accept]")));
        assertThat(said).contains("Вы приняли это предложение", hash);
    }

    /** Who reads the journal or lives on the events finds every step. */
    private void assertEverythingIsWrittenDown() throws Exception {
        var actions = new ArrayList<String>();
        var events = new ArrayList<String>();
        try (var database =
                        DriverManager.getConnection(
                                EmbeddedPostgresFile.url(folder.resolve("data/postgres")),
                                "postgres",
                                "postgres");
                var journal = database.createStatement();
                var entries =
                        journal.executeQuery(
                                "SELECT action || ' ' || actor FROM ops.audit_entry ORDER BY at");
                var log = database.createStatement();
                var happened = log.executeQuery("SELECT type FROM ops.event")) {
            while (entries.next()) {
                actions.add(entries.getString(1));
            }
            while (happened.next()) {
                events.add(happened.getString(1));
            }
        }
        for (var action :
                Map.of(
                                "order.received", "reader:rules/1",
                                "rfq.queued", "user:",
                                "rfq.sent", "system",
                                "proposal.issued", "user:",
                                "proposal.printed", "system",
                                "proposal.queued", "user:",
                                "proposal.sent", "system",
                                "proposal.accepted", "link:",
                                "order.activated", "link:",
                                "order.completed", "user:")
                        .entrySet()) {
            assertThat(actions)
                    .as("%s", action)
                    .anyMatch(entry -> entry.startsWith(action.getKey() + " " + action.getValue()));
        }
        assertThat(actions)
                .filteredOn(entry -> entry.startsWith("proposal.accepted"))
                .singleElement()
                .asString()
                .endsWith(" Ирина Соколова, снабжение");
        assertThat(events)
                .contains(
                        "order.received.v1",
                        "rfq.sent.v1",
                        "order.quoted.v1",
                        "order.offers-chosen.v1",
                        "proposal.issued.v1",
                        "proposal.printed.v1",
                        "proposal.sent.v1",
                        "proposal.accepted.v1",
                        "order.activated.v1",
                        "order.completed.v1",
                        "mail.sent.v1");
    }
}
