package com.quotedesk.bootstrap.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The REST API as a program sees it that has logged in. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private String token = "none";

    Api(int port) {
        address = "http://127.0.0.1:" + port;
    }

    Api logIn(String email, String password) {
        var answer = tryLogIn(email, password);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        token = json(answer).get("accessToken").asText();
        return this;
    }

    HttpResponse<String> tryLogIn(String email, String password) {
        var body = JSON.createObjectNode().put("email", email).put("password", password);
        return send(
                request("/api/v1/auth/login")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).header("Authorization", "Bearer " + token));
    }

    HttpResponse<String> getWith(String otherToken, String path) {
        return send(request(path).header("Authorization", "Bearer " + otherToken));
    }

    JsonNode found(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    /** Every item of a list, page by page. */
    List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        var page = found(path + "?limit=200");
        while (true) {
            page.get("items").forEach(items::add);
            if (page.get("nextCursor").isNull()) {
                return items;
            }
            page = found(path + "?limit=200&cursor=" + page.get("nextCursor").asText());
        }
    }

    /** The first order that fits, with all that belongs to it, as soon as there is one. */
    JsonNode awaitOrder(Predicate<JsonNode> fits, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            Optional<JsonNode> order = all("/api/v1/orders").stream().filter(fits).findFirst();
            if (order.isPresent()) {
                return found("/api/v1/orders/" + order.get().get("id").asText());
            }
            assertThat(System.nanoTime())
                    .as("an order in time; there are %s", all("/api/v1/messages"))
                    .isLessThan(end);
            Program.pause();
        }
    }

    /** Sends a body, and where the last answer was of a version, says that it was seen. */
    HttpResponse<String> post(String path, long seen, String json) {
        return write("POST", path, seen, json);
    }

    HttpResponse<String> put(String path, String json) {
        return write("PUT", path, 0, json);
    }

    private HttpResponse<String> write(String method, String path, long seen, String json) {
        var request =
                request(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json));
        return send(seen == 0 ? request : request.header("If-Match", "\"" + seen + "\""));
    }

    /** A file. */
    byte[] bytes(String path) {
        try {
            var answer =
                    http.send(
                            request(path).header("Authorization", "Bearer " + token).build(),
                            BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What came of a change that went well. */
    static JsonNode done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return json(answer);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
