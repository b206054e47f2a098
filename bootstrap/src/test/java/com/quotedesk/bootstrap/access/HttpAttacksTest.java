package com.quotedesk.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Attacks on services like this one that were seen elsewhere, over HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HttpAttacksTest {

    private final OpenDesk desk = OpenDesk.running();
    private final People people = People.at(desk);

    @Test
    void insecure_direct_object_reference_an_identity_of_another_team_opens_nothing() {
        var stranger = desk.logIn(People.STRANGER);
        for (var path :
                List.of(
                        "/api/v1/orders/" + people.names.get("order"),
                        "/api/v1/orders/" + people.names.get("order") + "/quotes",
                        "/api/v1/orders/" + people.names.get("order") + "/comparison",
                        "/api/v1/orders/" + people.names.get("order") + "/rfqs",
                        "/api/v1/rfqs/" + people.names.get("rfq"),
                        "/api/v1/proposals/" + people.names.get("proposal"))) {
            assertThat(desk.send("GET", path, stranger, null).statusCode()).as(path).isIn(403, 404);
        }
        for (var list : List.of("/api/v1/orders", "/api/v1/rfqs", "/api/v1/proposals")) {
            assertThat(desk.send("GET", list, stranger, null).body())
                    .as(list)
                    .doesNotContain(people.names.get("order"));
        }
    }

    @Test
    void mass_assignment_what_is_not_ones_own_to_settle_is_passed_over() {
        var viewer = desk.logIn(People.VIEWER);
        var before = desk.get(viewer, "/api/v1/profile");

        var answer =
                desk.send(
                        "PUT",
                        "/api/v1/profile",
                        viewer,
                        """
                        {"name":"Viewer","role":"ADMIN","team":null,"active":false,"email":"x@y.example",
                         "grants":{"MANAGE_USERS":"ALL"},"permissions":{"MANAGE_USERS":"ALL"}}""",
                        "If-Match",
                        "\"" + before.get("version").asLong() + "\"");

        assertThat(answer.statusCode()).isIn(200, 400, 422);
        var after = desk.get(viewer, "/api/v1/profile");
        for (var field : List.of("role", "team", "email", "permissions")) {
            assertThat(after.get(field)).as(field).isEqualTo(before.get(field));
        }
    }

    @Test
    void login_enumeration_who_exists_cannot_be_told_from_who_does_not() {
        var known = tryLogIn(OpenDesk.ADMIN, "wrong password");
        var unknown = tryLogIn("nobody-" + UUID.randomUUID() + "@desk.example", "wrong password");

        assertThat(known.get("type")).isEqualTo(unknown.get("type"));
        assertThat(known.get("title")).isEqualTo(unknown.get("title"));
        assertThat(known.get("detail")).isEqualTo(unknown.get("detail"));
        assertThat(known.get("status")).isEqualTo(unknown.get("status"));
    }

    @Test
    void login_brute_force_who_guesses_has_to_wait() {
        var account = "guessed-" + UUID.randomUUID() + "@desk.example";
        int tries = 0;
        while (tries < 20 && tryLogIn(account, "guess " + tries).get("status").asInt() == 401) {
            tries++;
        }

        assertThat(tries).isEqualTo(5);
    }

    @Test
    void session_fixation_a_token_of_an_ended_session_opens_nothing() {
        var token = desk.logIn(People.VIEWER);
        assertThat(desk.send("POST", "/api/v1/auth/logout", token, null).statusCode())
                .isEqualTo(204);

        assertThat(desk.send("GET", "/api/v1/orders", token, null).statusCode()).isEqualTo(401);
    }

    @Test
    void secrets_stay_out_of_answers() {
        var token = people.token(List.of("VIEW_ORDERS"));
        for (var path :
                List.of(
                        "/api/v1/profile",
                        "/api/v1/profile/tokens",
                        "/api/v1/users/" + people.names.get("user"),
                        "/api/v1/users",
                        "/api/v1/settings",
                        "/api/v1/audit?limit=200")) {
            assertThat(desk.send("GET", path, people.admin, null).body())
                    .as(path)
                    .doesNotContain("argon2", token, OpenDesk.PASSWORD, OpenDesk.SECRET);
        }
    }

    @Test
    void log_and_header_injection_a_request_id_with_line_ends_is_not_repeated() {
        var answer =
                desk.send("GET", "/api/v1/orders", people.admin, null, "X-Request-Id", "a b\tevil");

        assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).hasSize(36);
    }

    @Test
    void cross_origin_only_named_pages_may_ask() {
        var named =
                desk.send(
                        "OPTIONS",
                        "/api/v1/orders",
                        null,
                        null,
                        "Origin",
                        "https://pages.company.example",
                        "Access-Control-Request-Method",
                        "GET");
        var other =
                desk.send(
                        "GET",
                        "/api/v1/orders",
                        people.admin,
                        null,
                        "Origin",
                        "https://evil.example");

        assertThat(named.headers().firstValue("Access-Control-Allow-Origin"))
                .contains("https://pages.company.example");
        assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void a_body_without_end_is_refused() {
        var huge = "{\"subject\":\"" + "x".repeat(11 << 20) + "\"}";
        int status;
        try {
            status = desk.send("POST", "/api/v1/orders", people.admin, huge).statusCode();
        } catch (UncheckedIOException cutOff) {
            status = 413;
        }
        assertThat(status).isEqualTo(413);
    }

    @Test
    void answers_are_compressed_for_those_who_can_read_that() {
        var answer =
                desk.send(
                        "GET",
                        "/api/v1/audit?limit=200",
                        people.admin,
                        null,
                        "Accept-Encoding",
                        "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @Test
    void only_the_wanted_fields_are_sent() {
        var list = desk.get(people.admin, "/api/v1/orders?fields=number,client.name&limit=1");
        var one =
                desk.get(
                        people.admin,
                        "/api/v1/orders/" + people.names.get("order") + "?fields=number");

        assertThat(list.get("items").get(0).fieldNames())
                .toIterable()
                .allMatch(name -> name.equals("number") || name.equals("client"));
        assertThat(list.has("nextCursor")).isTrue();
        assertThat(one.fieldNames()).toIterable().containsExactly("number");
    }

    @Test
    void how_often_one_may_still_ask_is_told() {
        var answer = desk.send("GET", "/health", null, null);

        assertThat(answer.headers().firstValue("RateLimit-Policy"))
                .contains("\"address\";q=100000;w=60");
        assertThat(answer.headers().firstValue("RateLimit").orElseThrow())
                .startsWith("\"address\";r=");
    }

    private JsonNode tryLogIn(String email, String password) {
        return OpenDesk.json(
                desk.send(
                        "POST",
                        "/api/v1/auth/login",
                        null,
                        "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}"));
    }
}
