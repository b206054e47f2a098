package com.quotedesk.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manners that docs/api.md promises, of the running program. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MannersTest {

    private final OpenDesk desk = OpenDesk.running();
    private final People people = People.at(desk);

    @Test
    void a_list_that_is_read_page_by_page_shows_each_once_though_more_are_added() {
        var word = "manners" + UUID.randomUUID().toString().substring(0, 8);
        var wanted = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            wanted.addFirst(client(word + " " + i));
        }

        var seen = new ArrayList<String>();
        var path = "/api/v1/clients?limit=2&q=" + word;
        var page = desk.get(people.admin, path);
        while (true) {
            page.get("items").forEach(item -> seen.add(People.id(item)));
            client(word + " later");
            if (page.get("nextCursor").isNull()) {
                break;
            }
            page = desk.get(people.admin, path + "&cursor=" + page.get("nextCursor").asText());
        }

        assertThat(seen).containsExactlyElementsOf(wanted);
    }

    @Test
    void orders_are_sorted_by_their_age_either_way_and_by_nothing_else() {
        var first = people.order(people.admin);
        var second = people.order(people.admin);
        var since = "&createdAt%5Bgte%5D=" + first.get("createdAt").asText();

        assertThat(ids("/api/v1/orders?sort=createdAt&limit=1" + since))
                .containsExactly(People.id(first));
        assertThat(ids("/api/v1/orders?sort=-createdAt" + since))
                .containsSubsequence(People.id(second), People.id(first));
        var rest = new ArrayList<String>();
        var path = "/api/v1/orders?sort=createdAt&limit=1" + since;
        var page = desk.get(people.admin, path);
        while (!page.get("nextCursor").isNull() && rest.size() < 50) {
            page = desk.get(people.admin, path + "&cursor=" + page.get("nextCursor").asText());
            page.get("items").forEach(item -> rest.add(People.id(item)));
        }
        assertThat(rest).contains(People.id(second)).doesNotContain(People.id(first));

        var other = get("/api/v1/orders?sort=subject");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("\"field\":\"sort\"", "createdAt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders",
                "clients",
                "suppliers",
                "rfqs",
                "proposals",
                "messages",
                "outbox",
                "audit"
            })
    void a_list_refuses_what_it_does_not_know_and_names_all_of_it(String list) {
        var answer = get("/api/v1/" + list + "?statsu=NEW&limit=0&cursor=x");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"field\":\"statsu\"", "\"field\":\"limit\"", "\"field\":\"cursor\"");
        var newest =
                switch (list) {
                    case "messages" -> "-receivedAt";
                    case "audit" -> "-at";
                    default -> "-createdAt";
                };
        assertThat(ids("/api/v1/" + list + "?limit=1&sort=" + newest)).hasSizeLessThan(2);
    }

    @Test
    void what_was_seen_already_is_not_sent_again() {
        var path = "/api/v1/orders/" + people.names.get("order");
        var first = get(path);
        var tag = first.headers().firstValue("ETag").orElseThrow();

        for (var seen : List.of(tag, "W/" + tag, "\"999\", " + tag, "*")) {
            var again = desk.send("GET", path, people.admin, null, "If-None-Match", seen);
            assertThat(again.statusCode()).as(seen).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("ETag")).contains(tag);
        }
        var other = desk.send("GET", path, people.admin, null, "If-None-Match", "\"999\"");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.body()).isEqualTo(first.body());
    }

    @Test
    void a_change_says_what_was_seen() {
        var order = people.order(people.admin);
        var path = "/api/v1/orders/" + People.id(order) + "/cancel";
        var body = "{\"reason\":\"x\"}";

        var silent = desk.send("POST", path, people.admin, body);
        var late = desk.send("POST", path, people.admin, body, "If-Match", "\"9\"");

        assertProblem(silent, 428, "version-missing");
        assertProblem(late, 412, "changed-meanwhile");
    }

    @Test
    void head_answers_as_get_does_without_the_body() {
        var path = "/api/v1/orders/" + people.names.get("order");

        var head = desk.send("HEAD", path, people.admin, null);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag"))
                .isEqualTo(get(path).headers().firstValue("ETag"));
    }

    @Test
    void another_method_is_told_which_there_are() {
        var answer = desk.send("PATCH", "/api/v1/orders", people.admin, "{}");
        var options = desk.send("OPTIONS", "/api/v1/orders", people.admin, null);

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(allowed(answer)).contains("GET", "POST");
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(allowed(options)).contains("GET", "POST", "HEAD", "OPTIONS");
    }

    private static List<String> allowed(HttpResponse<?> answer) {
        return answer.headers().allValues("Allow").stream()
                .flatMap(line -> List.of(line.split(",\\s*")).stream())
                .toList();
    }

    @Test
    void another_form_is_neither_given_nor_taken() {
        var wanted = desk.send("GET", "/api/v1/orders", people.admin, null, "Accept", "image/png");
        var sent =
                desk.send(
                        "POST", "/api/v1/clients", people.admin, null, "Content-Type", "text/csv");

        assertProblem(wanted, 406, "not-acceptable");
        assertProblem(sent, 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "ru-RU, en;q=0.5", "en;q=0.1, ru"})
    void problems_are_told_in_the_readers_language(String language) {
        var answer =
                desk.send(
                        "GET", "/api/v1/nothing", people.admin, null, "Accept-Language", language);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Language")).contains("ru");
        assertThat(OpenDesk.json(answer).get("title").asText()).containsPattern("[а-я]");
    }

    @Test
    void a_request_keeps_the_name_it_came_with_and_gets_one_where_it_has_none() {
        var named = desk.send("GET", "/health", null, null, "X-Request-Id", "1c-42.a:b_c");
        var tooLong = desk.send("GET", "/health", null, null, "X-Request-Id", "x".repeat(65));

        assertThat(named.headers().firstValue("X-Request-Id")).contains("1c-42.a:b_c");
        assertThat(tooLong.headers().firstValue("X-Request-Id").orElseThrow()).hasSize(36);
    }

    @Test
    void how_often_the_caller_may_still_ask_is_told_with_every_answer() {
        for (var answer : List.of(get("/api/v1/orders"), get("/api/v1/nothing"))) {
            assertThat(answer.headers().firstValue("RateLimit")).isPresent();
            assertThat(answer.headers().firstValue("RateLimit-Policy")).isPresent();
        }
    }

    private String client(String name) {
        return People.id(desk.post(people.admin, "/api/v1/clients", "{\"name\":\"" + name + "\"}"));
    }

    private List<String> ids(String path) {
        var ids = new ArrayList<String>();
        for (JsonNode item : desk.get(people.admin, path).get("items")) {
            ids.add(People.id(item));
        }
        return ids;
    }

    private HttpResponse<String> get(String path) {
        return desk.send("GET", path, people.admin, null);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String kind) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(OpenDesk.json(answer).get("type").asText()).isEqualTo("/problems/" + kind);
    }
}
