package com.quotedesk.bootstrap.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a newcomer tries it: a mail goes in, an order comes out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class DemoIT {

    private static final String PASSWORD = "a password of this test";
    private static final String LOGIN = "admin@quotedesk.example";
    private static final String ORDERS = "orders@quotedesk.example";

    /** People name folders so. */
    private static final String DATA = "папка с данными";

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir private static Path folder;

    private static final int PORT = Program.freePort();
    private static final int SMTP_PORT = Program.freePort();
    private static final int IMAP_PORT = Program.freePort();

    private static final Smtp smtp = new Smtp(SMTP_PORT);
    private static final Api api = new Api(PORT);
    private static Program program;

    @BeforeAll
    static void start() {
        program = startDemo();
        api.logIn(LOGIN, PASSWORD);
    }

    private static Program startDemo() {
        return Program.start(
                        Map.of(),
                        "demo",
                        "--port",
                        Integer.toString(PORT),
                        "--smtp-port",
                        Integer.toString(SMTP_PORT),
                        "--imap-port",
                        Integer.toString(IMAP_PORT),
                        "--data",
                        folder.resolve(DATA).toString(),
                        "--admin-password",
                        PASSWORD)
                .awaitReady();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    @Order(1)
    void the_demo_tells_where_it_is_and_how_to_send_it_a_mail() throws InterruptedException {
        assertThat(program.output())
                .contains("http://localhost:" + PORT, LOGIN, PASSWORD)
                .contains("curl -s smtp://localhost:" + SMTP_PORT);
        var healthy =
                """
                {"status":"UP","database":"UP","email":"UP","files":"UP","redis":"UP"}""";
        // The mailbox counts as reached once it has been looked into for the first time.
        var end = Instant.now().plus(SOON);
        while (!api.found("/health").toString().equals(healthy) && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        assertThat(api.found("/health")).hasToString(healthy);
    }

    @Test
    @Order(2)
    void the_sample_mails_become_orders_in_russian_and_english() {
        var cable = api.awaitOrder(order -> subject(order).contains("кабель"), SOON);
        assertThat(cable.get("client").get("name").asText()).isEqualTo("ООО «Волга-Монтаж»");
        assertThat(items(cable))
                .containsExactly(
                        "500 m Кабель ВВГнг(А)-LS 3х2,5",
                        "15 pcs Автоматический выключатель 1P 16А C",
                        "2 pcs Щит распределительный ЩРН-24",
                        "6 roll Гофра ПВХ 20 мм с зондом");

        var valves = api.awaitOrder(order -> subject(order).contains("valves"), SOON);
        assertThat(items(valves))
                .contains("12 pcs gate valve DN50 PN16, cast iron", "40 m hose 19 mm, EPDM");

        var table = api.awaitOrder(order -> subject(order).contains("Запрос цен"), SOON);
        assertThat(items(table))
                .containsExactly(
                        "24 pcs Подшипник шариковый 6205-2RS",
                        "10.5 kg Смазка Литол-24",
                        "100 pair Перчатки нитриловые, размер L");
        assertThat(table.get("items").get(0).get("sku").asText()).isEqualTo("BRG-6205");
    }

    @Test
    @Order(3)
    void a_mail_of_a_stranger_is_an_order_within_seconds() {
        smtp.send(
                "petrov@novaya.example",
                ORDERS,
                mail(
                        "=?utf-8?B?%s?= <petrov@novaya.example>".formatted(base64("Иван Петров")),
                        "=?utf-8?B?%s?=".formatted(base64("Нужны лампы")),
                        "Добрый день!\r\nПросим выставить счёт:\r\n1. Лампа светодиодная E27 10Вт"
                                + " — 200 шт\r\n2. Провод ПВС 3х1,5 — 150 м\r\n\r\nИван Петров\r\n"));

        var order =
                api.awaitOrder(row -> subject(row).equals("Нужны лампы"), Duration.ofSeconds(10));

        assertThat(items(order))
                .containsExactly("200 pcs Лампа светодиодная E27 10Вт", "150 m Провод ПВС 3х1,5");
        assertThat(order.get("status").asText()).isEqualTo("NEW");
        assertThat(order.get("client").get("contacts").get(0).get("email").asText())
                .isEqualTo("petrov@novaya.example");
        var message = order.get("messages").get(0).get("id").asText();
        assertThat(api.get("/api/v1/messages/" + message + "/raw").body())
                .contains("From: =?utf-8?B?" + base64("Иван Петров"));
        assertThat(api.found("/api/v1/messages/" + message + "/html").get("html").asText())
                .startsWith("<pre>")
                .contains("Провод ПВС");
    }

    @Test
    @Order(4)
    void bad_mails_are_kept_and_marked_and_do_not_stop_the_next() {
        int before = api.all("/api/v1/messages").size();

        smtp.send("a@bad.example", ORDERS, "");
        smtp.send(
                "b@bad.example",
                ORDERS,
                "From: b@bad.example\r\nSubject: malformed\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=\r\n"
                        + "Content-Transfer-Encoding: nonsense\r\n\r\n--\u0000\r\n--x--\r\n=\r\n");
        smtp.send(
                "c@bad.example",
                ORDERS,
                "Subject: nobody asks\r\nDate: Mon, 16 Nov 2026 10:00:00 +0300\r\n\r\n"
                        + "Please quote:\r\n1. Steel bolt M8x40 - 100 pcs\r\n");
        smtp.send("d@bad.example", ORDERS, large());
        smtp.send(
                "e@good.example",
                ORDERS,
                mail("e@good.example", "after the bad", "Please quote 7 pcs of pump P-20\r\n"));

        var good =
                api.awaitOrder(row -> subject(row).equals("after the bad"), Duration.ofMinutes(1));
        assertThat(items(good)).containsExactly("7 pcs pump P-20");
        var fromNobody = api.awaitOrder(row -> subject(row).equals("nobody asks"), SOON);
        assertThat(fromNobody.get("needsReview").asBoolean()).isTrue();
        assertThat(doubts(fromNobody)).contains("NO_SENDER");
        assertThat(items(fromNobody)).containsExactly("100 pcs Steel bolt M8x40");
        var large = api.awaitOrder(row -> subject(row).equals("thirty megabytes"), SOON);
        assertThat(large.get("needsReview").asBoolean()).isTrue();
        assertThat(doubts(large)).contains("UNREAD_ATTACHMENT");

        var letter = "/api/v1/messages/" + large.get("messages").get(0).get("id").asText();
        var part = api.found(letter + "/parts").get(0);
        assertThat(part.get("size").asLong()).isGreaterThan(20_000_000);
        var file = api.get(letter + "/parts/" + part.get("path").asText());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("content-type")).contains("application/octet-stream");
        assertThat(file.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("attachment");

        var messages = api.all("/api/v1/messages");
        assertThat(messages).hasSize(before + 5);
        assertThat(messages).allMatch(message -> message.get("state").asText().equals("FILED"));
        var empty =
                messages.stream()
                        .filter(message -> defects(message).contains("EMPTY"))
                        .findFirst()
                        .orElseThrow();
        assertThat(doubts(api.found("/api/v1/orders/" + empty.get("orderId").asText())))
                .contains("UNREADABLE_MESSAGE");
        var malformed =
                messages.stream()
                        .filter(message -> subject(message).equals("malformed"))
                        .findFirst()
                        .orElseThrow();
        assertThat(malformed.get("orderId").isNull()).isFalse();
    }

    @Test
    @Order(5)
    void strangers_are_kept_out() throws Exception {
        assertProblem(api.tryLogIn(LOGIN, "wrong"));
        assertProblem(api.getWith("none", "/api/v1/orders"));
        var secret = Files.readString(folder.resolve(DATA).resolve("token-secret"), UTF_8).strip();
        assertProblem(
                api.getWith(signed(secret, Instant.now().minusSeconds(60)), "/api/v1/orders"));
        assertProblem(
                api.getWith(
                        signed("another ".repeat(5), Instant.now().plusSeconds(60)),
                        "/api/v1/orders"));
        // Even one of ours opens nothing without a session of somebody we know.
        assertProblem(api.getWith(signed(secret, Instant.now().plusSeconds(60)), "/api/v1/orders"));
        assertThat(api.get("/api/v1/orders").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(6)
    void ctrl_c_stops_all_of_it_and_the_next_start_goes_on_where_it_was() throws IOException {
        var before = numbers();
        var postgres = pid(folder.resolve(DATA).resolve("postgres/postmaster.pid"));
        var redis = pid(folder.resolve(DATA).resolve("redis/redis.pid"));

        program.interrupt();

        assertThat(program.output()).contains("Stopped.").doesNotContain("Exception", "\tat ");
        assertEnds(postgres);
        assertEnds(redis);

        try (var verifying =
                Program.start(
                        Map.of(), "audit", "verify", "--data", folder.resolve(DATA).toString())) {
            assertThat(verifying.awaitEnd()).as(verifying.output()).isZero();
            assertThat(verifying.output()).contains("The journal is intact: ");
        }

        program = startDemo();
        api.logIn(LOGIN, PASSWORD);
        smtp.send(
                "f@good.example",
                ORDERS,
                mail("f@good.example", "second day", "Please quote 3 pcs of pump P-20\r\n"));
        var order = api.awaitOrder(row -> subject(row).equals("second day"), SOON);

        assertThat(numbers()).containsAll(before).hasSize(before.size() + 1);
        assertThat(order.get("number").asText()).endsWith("-%04d".formatted(before.size() + 1));
    }

    /** A process whose parent has ended is shown until the system has taken note. */
    private static void assertEnds(long pid) {
        for (int i = 0; i < 100 && ProcessHandle.of(pid).isPresent(); i++) {
            Program.pause();
        }
        assertThat(ProcessHandle.of(pid)).isEmpty();
    }

    private static List<String> numbers() {
        return api.all("/api/v1/orders").stream()
                .map(order -> order.get("number").asText())
                .toList();
    }

    private static long pid(Path file) throws IOException {
        return Long.parseLong(Files.readAllLines(file).getFirst().strip());
    }

    private static void assertProblem(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"status\":401", "\"type\":\"/problems/");
    }

    private static String signed(String secret, Instant expires) throws Exception {
        var claims =
                new JWTClaimsSet.Builder()
                        .subject("somebody")
                        .claim("roles", List.of("ADMIN"))
                        .expirationTime(Date.from(expires))
                        .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private static String mail(String from, String subject, String text) {
        return "From: "
                + from
                + "\r\nTo: "
                + ORDERS
                + "\r\nSubject: "
                + subject
                + "\r\nDate: Mon, 16 Nov 2026 10:00:00 +0300\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: 8bit\r\n\r\n"
                + text;
    }

    private static String large() {
        var line = "A".repeat(76) + "\r\n";
        return "From: d@bad.example\r\nSubject: thirty megabytes\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nPlease quote what is on the drawing.\r\n"
                + "--b\r\nContent-Type: application/octet-stream; name=drawing.dwg\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + line.repeat(30 * 1024 * 1024 / line.length())
                + "--b--\r\n";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String subject(JsonNode order) {
        return order.get("subject").asText();
    }

    private static List<String> items(JsonNode order) {
        return StreamSupport.stream(order.get("items").spliterator(), false)
                .map(
                        item ->
                                item.get("quantity").asText()
                                        + " "
                                        + item.get("unit").asText()
                                        + " "
                                        + item.get("name").asText())
                .toList();
    }

    private static List<String> doubts(JsonNode order) {
        return StreamSupport.stream(order.get("doubts").spliterator(), false)
                .map(doubt -> doubt.get("kind").asText())
                .toList();
    }

    private static List<String> defects(JsonNode message) {
        return StreamSupport.stream(message.get("defects").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
