package com.quotedesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.quotedesk.application.health.Probe;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.shared.Contact;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.testkit.orders.OrderFixtures;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiTest {

    private static RunningDesk desk;

    @BeforeAll
    static void start() {
        desk = new RunningDesk();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void a_login_gives_a_token_that_opens_the_orders() {
        var answer =
                desk.post(
                        "/api/v1/auth/login",
                        """
                        {"email":"ADMIN@desk.example","password":"correct horse battery staple"}""");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"expiresIn\":86400", "\"tokenType\":\"Bearer\"", "\"role\":\"ADMIN\"");
        assertThat(authorized("/api/v1/orders").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "admin@desk.example, wrong",
        "nobody@desk.example, correct horse battery staple",
        "not an address, x"
    })
    void a_wrong_login_is_refused_without_saying_what_was_wrong(String email, String password) {
        var answer =
                desk.post(
                        "/api/v1/auth/login",
                        "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");

        assertProblem(answer, 401, "login-refused");
    }

    @Test
    void everything_wrong_with_a_login_is_named_at_once_in_the_readers_language() {
        var answer = desk.post("/api/v1/auth/login", "{}", "Accept-Language", "ru-RU,ru;q=0.9");

        assertProblem(answer, 422, "validation");
        assertThat(answer.body())
                .contains("Некоторые значения неверны", "\"field\":\"email\"")
                .contains("\"field\":\"password\"", "не указано");
    }

    @ParameterizedTest
    @CsvSource({"{", "[]", "nonsense", "'{\"email\":{}}'", "''"})
    void a_body_that_is_no_login_is_a_problem(String body) {
        var answer = desk.post("/api/v1/auth/login", body);

        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(contentType(answer)).startsWith("application/problem+json");
    }

    @Test
    void without_a_token_nothing_is_shown() {
        assertProblem(desk.get("/api/v1/orders"), 401, "unauthorized");
        assertProblem(desk.get("/api/v1/orders/" + UUID.randomUUID()), 401, "unauthorized");
        assertProblem(desk.get("/api/v1/messages"), 401, "unauthorized");
    }

    @Test
    void an_expired_token_is_refused() throws Exception {
        var token = signed(RunningDesk.SECRET, Instant.now().minusSeconds(1));

        assertProblem(withToken("/api/v1/orders", token), 401, "unauthorized");
    }

    @Test
    void a_token_signed_by_another_is_refused() throws Exception {
        var token =
                signed("somebody else's secret, also long enough", Instant.now().plusSeconds(60));

        assertProblem(withToken("/api/v1/orders", token), 401, "unauthorized");
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        var token = new PlainJWT(new PlainHeader(), claims(Instant.now().plusSeconds(60)));

        assertProblem(withToken("/api/v1/orders", token.serialize()), 401, "unauthorized");
        assertProblem(withToken("/api/v1/orders", "nonsense"), 401, "unauthorized");
    }

    @Test
    void a_token_of_ours_opens_while_its_session_lasts() throws Exception {
        assertThat(withToken("/api/v1/orders", desk.token()).statusCode()).isEqualTo(200);

        var ofNobody = signed(RunningDesk.SECRET, Instant.now().plusSeconds(60));
        assertProblem(withToken("/api/v1/orders", ofNobody), 401, "unauthorized");
        assertProblem(withToken("/api/v1/messages", ofNobody), 401, "unauthorized");
    }

    @Test
    void an_order_is_shown_with_all_that_belongs_to_it() {
        var order = addOrder(1);

        var answer = authorized("/api/v1/orders/" + order.id());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"number\":\"ORD-2026-0001\"", "\"needsReview\":true")
                .contains("\"name\":\"Кабель ВВГнг 3х2,5\"", "\"quantity\":\"200.5\"")
                .contains("\"unit\":\"m\"", "\"quantity\":null", "\"neededBy\":\"2026-10-31\"")
                .contains("\"kind\":\"MISSING_QUANTITY\",\"line\":2")
                .contains("\"createdAt\":\"2026-11-20T12:00:01Z\"")
                .contains("\"name\":\"ООО «Ромашка»\"");
    }

    @Test
    void orders_are_listed_page_by_page() {
        for (int i = 11; i <= 13; i++) {
            addOrder(i);
        }

        var first = authorized("/api/v1/orders?limit=2&status=NEW&needsReview=true").body();
        assertThat(first)
                .contains("ORD-2026-0013", "ORD-2026-0012")
                .doesNotContain("ORD-2026-0011");
        int start = first.indexOf("\"nextCursor\":\"") + "\"nextCursor\":\"".length();
        var cursor = first.substring(start, first.indexOf('"', start));

        var second = authorized("/api/v1/orders?limit=2&cursor=" + cursor).body();
        assertThat(second).contains("ORD-2026-0011").doesNotContain("ORD-2026-0012");
        assertThat(authorized("/api/v1/orders?status=CANCELLED").body())
                .isEqualTo("{\"items\":[],\"nextCursor\":null}");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=201, limit",
        "limit=many, limit",
        "cursor=nonsense, cursor",
        "cursor=OTk5OTk5OTk5OTk5OTk5OTk5OS8w, cursor",
        // A moment long before Christ, and the least of all numbers.
        "cursor=LTI1MDAwMDAwMDAwMDAwMDAwMC8wMTg5MGE1ZC1hYzk2LTc3NGItYmNjZS1iMzAyMDk5YTgwNTc, cursor",
        "cursor=LTkyMjMzNzIwMzY4NTQ3NzU4MDgvMDE4OTBhNWQtYWM5Ni03NzRiLWJjY2UtYjMwMjA5OWE4MDU3, cursor",
        "status=NEWISH, status",
        "needsReview=perhaps, needsReview",
        "statsu=NEW, statsu"
    })
    void a_wrong_parameter_is_named(String query, String field) {
        var answer = authorized("/api/v1/orders?" + query);

        assertProblem(answer, 422, "validation");
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void what_is_not_there_is_a_problem_too() {
        assertProblem(authorized("/api/v1/orders/" + UUID.randomUUID()), 404, "not-found");
        assertProblem(authorized("/api/v1/orders/52"), 404, "not-found");
        assertProblem(desk.get("/nowhere"), 404, "not-found");
        assertProblem(
                desk.post("/api/v1/messages", "{}", "Authorization", "Bearer " + desk.token()),
                405,
                "method-not-allowed");
        var xml =
                desk.send(
                        desk.request("/api/v1/auth/login")
                                .header("Content-Type", "application/xml")
                                .POST(HttpRequest.BodyPublishers.ofString("<login/>"))
                                .build());
        assertProblem(xml, 415, "unsupported-media-type");
    }

    @Test
    void a_request_keeps_the_name_its_caller_gave_it() {
        assertThat(
                        desk.get("/health", "X-Request-Id", "mine-1")
                                .headers()
                                .firstValue("X-Request-Id"))
                .contains("mine-1");
        assertThat(
                        desk.get("/health", "X-Request-Id", "<script>")
                                .headers()
                                .firstValue("X-Request-Id"))
                .get()
                .asString()
                .hasSize(36);
        assertThat(desk.get("/nowhere", "X-Request-Id", "mine-2").body())
                .contains("\"requestId\":\"mine-2\"");
    }

    @Test
    void health_tells_of_each_part_and_fails_only_with_a_needed_one() {
        assertThat(desk.get("/health").body())
                .isEqualTo("{\"status\":\"UP\",\"database\":\"UP\",\"redis\":\"UP\"}");

        desk.probe("redis").status = Probe.Status.DOWN;
        var degraded = desk.get("/health");
        desk.probe("database").status = Probe.Status.DOWN;
        var down = desk.get("/health");
        desk.probe("redis").status = Probe.Status.UP;
        desk.probe("database").status = Probe.Status.UP;

        assertThat(degraded.statusCode()).isEqualTo(200);
        assertThat(degraded.body()).contains("\"status\":\"DEGRADED\"", "\"redis\":\"DOWN\"");
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.body()).contains("\"status\":\"DOWN\"", "\"database\":\"DOWN\"");
    }

    private static Order addOrder(int sequence) {
        var stores = desk.stores;
        var at = Instant.parse("2026-11-20T12:00:00Z").plusSeconds(sequence);
        var client =
                new Client(
                        new ClientId(UUID.randomUUID()),
                        "ООО «Ромашка»",
                        null,
                        List.of(
                                new Contact(
                                        "Анна",
                                        new EmailAddress(sequence + "@clients.example"),
                                        null)),
                        at);
        var order =
                OrderFixtures.anOrder(
                        UUID.randomUUID(),
                        new DocumentNumber(DocumentKind.ORDER, 2026, sequence),
                        client.id(),
                        at);
        stores.transactions()
                .run(
                        () -> {
                            stores.clients().addUnlessKnown(client);
                            stores.orders().add(order);
                        });
        return order;
    }

    private static HttpResponse<String> authorized(String path) {
        return withToken(path, desk.token());
    }

    private static HttpResponse<String> withToken(String path, String token) {
        return desk.get(path, "Authorization", "Bearer " + token);
    }

    private static JWTClaimsSet claims(Instant expires) {
        return new JWTClaimsSet.Builder()
                .subject(UUID.randomUUID().toString())
                .claim("roles", List.of("ADMIN"))
                .expirationTime(Date.from(expires))
                .build();
    }

    private static String signed(String secret, Instant expires) throws Exception {
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(expires));
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(contentType(answer)).startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"/problems/" + type + "\"", "\"status\":" + status);
    }

    private static String contentType(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("none");
    }
}
