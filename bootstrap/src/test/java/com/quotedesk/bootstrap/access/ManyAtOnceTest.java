package com.quotedesk.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Many want the same thing at once: the right one wins, and everybody is told the truth. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManyAtOnceTest {

    private static final int MANY = 50;

    private final OpenDesk desk = OpenDesk.running();
    private final People people = People.at(desk);

    @Test
    void of_two_who_change_one_order_the_second_is_told_and_nothing_is_lost() throws Exception {
        var order = people.order(people.admin);
        var item = order.get("items").get(0).get("id").asText();
        var path = path(order) + "/items/" + item;

        var answers =
                atOnce(
                        2,
                        i ->
                                desk.send(
                                        "PUT",
                                        path,
                                        people.admin,
                                        "{\"name\":\"Cable\",\"quantity\":\"" + (i + 7) + "\"}",
                                        "If-Match",
                                        "\"1\""));

        assertThat(statuses(answers)).containsExactlyInAnyOrder(200, 412);
        var won =
                answers.stream()
                        .filter(answer -> answer.statusCode() == 200)
                        .findFirst()
                        .orElseThrow();
        assertThat(desk.get(people.admin, path(order)).get("items"))
                .isEqualTo(OpenDesk.json(won).get("items"));
    }

    @Test
    void of_fifty_who_cancel_one_order_one_does_and_the_journal_has_one_entry() throws Exception {
        var order = people.order(people.admin);

        var answers =
                atOnce(
                        MANY,
                        i ->
                                desk.send(
                                        "POST",
                                        path(order) + "/cancel",
                                        people.admin,
                                        "{\"reason\":\"try " + i + "\"}",
                                        "If-Match",
                                        "\"1\""));

        assertThat(statuses(answers)).containsOnlyOnce(200);
        assertThat(statuses(answers)).containsOnly(200, 412);
        assertThat(journal(order, "order.cancelled")).hasSize(1);
    }

    @Test
    void of_fifty_with_one_idempotency_key_one_has_an_effect_and_all_the_same_answer()
            throws Exception {
        var key = UUID.randomUUID().toString();
        var body =
                """
                {"client":"%s","subject":"Once %s","items":[{"name":"Cable","quantity":"5"}]}"""
                        .formatted(people.names.get("client"), key);

        var answers =
                atOnce(
                        MANY,
                        i ->
                                desk.send(
                                        "POST",
                                        "/api/v1/orders",
                                        people.admin,
                                        body,
                                        "Idempotency-Key",
                                        key));

        assertThat(statuses(answers)).contains(201).containsOnly(201, 409);
        assertThat(
                        answers.stream()
                                .filter(answer -> answer.statusCode() == 201)
                                .map(answer -> OpenDesk.json(answer).get("id").asText())
                                .distinct())
                .hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .forEach(
                        answer -> {
                            assertThat(answer.body()).contains("/problems/in-progress");
                            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                        });
        assertThat(desk.get(people.admin, "/api/v1/orders?q=" + key).get("items")).hasSize(1);
    }

    @Test
    void the_same_key_gives_the_same_answer_to_the_same_request_only() {
        var key = UUID.randomUUID().toString();
        var body = "{\"name\":\"Client " + key + "\"}";

        var first = named(people.admin, "/api/v1/clients", body, key);
        var again = named(people.admin, "/api/v1/clients", body, key);
        var other = named(people.admin, "/api/v1/clients", "{\"name\":\"Other\"}", key);
        var anothers = named(desk.logIn(People.MANAGER), "/api/v1/clients", body, key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("ETag"))
                .isEqualTo(first.headers().firstValue("ETag"));
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("/problems/key-reused");
        assertThat(anothers.body()).isNotEqualTo(first.body());
    }

    @Test
    void what_failed_frees_its_key_and_a_secret_is_not_told_twice() {
        var key = UUID.randomUUID().toString();
        assertThat(named(people.admin, "/api/v1/clients", "{}", key).statusCode()).isEqualTo(422);
        assertThat(named(people.admin, "/api/v1/clients", "{\"name\":\"Late\"}", key).statusCode())
                .isEqualTo(201);

        var other = UUID.randomUUID().toString();
        var body = "{\"name\":\"1C\",\"scopes\":[\"VIEW_ORDERS\"]}";
        var told = named(people.admin, "/api/v1/profile/tokens", body, other);
        var again = named(people.admin, "/api/v1/profile/tokens", body, other);
        assertThat(told.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("/problems/answer-not-kept").doesNotContain("qdk_");
    }

    private HttpResponse<String> named(String token, String path, String body, String key) {
        return desk.send("POST", path, token, body, "Idempotency-Key", key);
    }

    private List<JsonNode> journal(JsonNode order, String action) {
        var found = new ArrayList<JsonNode>();
        desk.get(people.admin, "/api/v1/audit?subject=" + People.id(order) + "&action=" + action)
                .get("items")
                .forEach(found::add);
        return found;
    }

    private static String path(JsonNode order) {
        return "/api/v1/orders/" + People.id(order);
    }

    private static List<Integer> statuses(List<HttpResponse<String>> answers) {
        return answers.stream().map(HttpResponse::statusCode).toList();
    }

    private static List<HttpResponse<String>> atOnce(
            int many, IntFunction<HttpResponse<String>> ask) throws Exception {
        var calls = new ArrayList<Callable<HttpResponse<String>>>();
        for (int i = 0; i < many; i++) {
            int number = i;
            calls.add(() -> ask.apply(number));
        }
        var answers = new ArrayList<HttpResponse<String>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
