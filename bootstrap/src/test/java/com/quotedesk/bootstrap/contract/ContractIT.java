package com.quotedesk.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.quotedesk.bootstrap.contract.Contract.Operation;
import com.quotedesk.bootstrap.contract.Contract.Parameter;
import com.quotedesk.bootstrap.program.Program;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls every operation of the document with values that fit and values that do not, for as many
 * seconds as {@code contract.seconds} says, and holds every answer to the document. The seed is in
 * the failure; {@code contract.seed} takes it again.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractIT {

    private static final String PASSWORD = "a password of this test";
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("contract.seconds", 40));
    private static final long SEED = Long.getLong("contract.seed", System.nanoTime());
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private static Path folder;

    private static final int PORT = Program.freePort();
    private static Program program;

    private final Contract contract = new Contract();
    private final Inputs inputs = new Inputs(contract, SEED);
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private String token = "";
    private String self = "";

    @BeforeAll
    static void start() {
        program =
                Program.start(
                                Map.of(
                                        "RATE_LIMIT_ADDRESS",
                                        "1000000/1m",
                                        "RATE_LIMIT_CALLER",
                                        "off",
                                        // It tries the wrong password all the time.
                                        "LOGIN_TRIES_PER_ADDRESS",
                                        "1000"),
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
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void every_answer_is_as_the_document_says_whatever_is_sent() throws Exception {
        var operations = contract.operations();
        try (var http = HttpClient.newHttpClient()) {
            logIn(http);
            long end = System.nanoTime() + TIME.toNanos();
            int rounds = 0;
            while (System.nanoTime() < end || rounds < 2) {
                for (var operation : operations) {
                    call(http, operation);
                }
                rounds++;
            }
            System.out.printf(
                    "%d operations, %d rounds, seed %d, answers %s%n",
                    operations.size(), rounds, SEED, statuses);
        }

        assertThat(operations).hasSizeGreaterThan(40);
        assertThat(faults)
                .as("with -Dcontract.seed=%s; the program said:%n%s", SEED, failures())
                .isEmpty();
        assertThat(statuses.keySet()).contains(200, 404, 422);
    }

    /** What the program logged of its own faults. */
    private static String failures() {
        var lines = program.output().lines().toList();
        var told = new ArrayList<String>();
        for (int i = 0; i < lines.size() && told.size() < 60; i++) {
            if (lines.get(i).contains(" ERROR ")) {
                told.addAll(lines.subList(i, Math.min(i + 12, lines.size())));
            }
        }
        return String.join("\n", told);
    }

    private void call(HttpClient http, Operation operation)
            throws IOException, InterruptedException {
        var request = request(operation);
        // Whoever locks itself out asks nothing more.
        if (request.uri().getPath().contains(self) && !request.method().equals("GET")) {
            return;
        }
        var answer = sent(http, operation, request);
        if (answer == null) {
            return;
        }
        if (answer.statusCode() == 401 && !operation.path().endsWith("/login")) {
            logIn(http);
            return;
        }
        statuses.merge(answer.statusCode(), 1, Integer::sum);
        judge(operation, request, answer);
        learn(answer);
    }

    /** A server may close a line that was idle; it may not do so twice for one request. */
    private @Nullable HttpResponse<String> sent(
            HttpClient http, Operation operation, HttpRequest request) throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            try {
                return http.send(request, BodyHandlers.ofString());
            } catch (IOException broken) {
                // Once more, and then it is told.
            }
        }
        faults.putIfAbsent(
                operation.name() + ": no answer", request.method() + " " + request.uri());
        return null;
    }

    private void judge(Operation operation, HttpRequest request, HttpResponse<String> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        var fault =
                answer.statusCode() >= 500
                        ? "a fault of the program"
                        : answer.statusCode() >= 400 && !type.equals("application/problem+json")
                                ? "an error that is no problem"
                                : contract.broken(
                                                operation, answer.statusCode(), type, answer.body())
                                        .orElse(null);
        if (fault != null) {
            faults.putIfAbsent(
                    operation.name() + " " + answer.statusCode() + ": " + shortened(fault),
                    request.method() + " " + request.uri() + " " + shortened(answer.body()));
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 400));
    }

    private HttpRequest request(Operation operation) {
        var path = operation.path();
        var query = new ArrayList<String>();
        var request = HttpRequest.newBuilder().timeout(Duration.ofSeconds(30));
        for (var parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                path =
                        path.replace(
                                "{" + parameter.name() + "}",
                                encoded(notEmpty(inputs.text(parameter.schema()))));
            } else if (parameter.in().equals("query") && inputs.chance(40)) {
                query.add(
                        encoded(parameter.name()) + "=" + encoded(inputs.text(parameter.schema())));
            } else if (parameter.in().equals("header")) {
                header(request, parameter);
            }
        }
        if (operation.method().equals("GET") && inputs.chance(3)) {
            query.add("nonsense=" + encoded(inputs.nasty()));
        }
        var address = "http://127.0.0.1:" + PORT + path;
        request.uri(
                URI.create(query.isEmpty() ? address : address + "?" + String.join("&", query)));
        request.header("Authorization", "Bearer " + token);
        if (operation.body() == null) {
            return request.method(operation.method(), BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", inputs.chance(2) ? "text/plain" : "application/json")
                .method(operation.method(), BodyPublishers.ofString(inputs.body(operation.body())))
                .build();
    }

    private void header(HttpRequest.Builder request, Parameter parameter) {
        if (parameter.name().equals("If-Match")) {
            if (inputs.chance(90)) {
                request.header("If-Match", inputs.chance(10) ? "nonsense" : "\"1\"");
            }
        } else if (parameter.name().equals("Accept-Language")) {
            request.header("Accept-Language", inputs.chance(50) ? "ru" : "en");
        } else if (parameter.required() || inputs.chance(30)) {
            request.header(
                    parameter.name(),
                    inputs.text(parameter.schema()).replaceAll("[^\\x20-\\x7e]", "?"));
        }
    }

    private static String notEmpty(String text) {
        return text.isEmpty() || text.equals(".") || text.equals("..") ? "x" : text;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void learn(HttpResponse<String> answer) {
        if (answer.statusCode() < 300 && answer.body().startsWith("{")) {
            try {
                inputs.learn(JSON.readTree(answer.body()));
            } catch (JsonProcessingException told) {
                // The judge has told so.
            }
        }
    }

    private void logIn(HttpClient http) throws IOException, InterruptedException {
        var body =
                JSON.createObjectNode()
                        .put("email", "admin@quotedesk.example")
                        .put("password", PASSWORD);
        var answer =
                http.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                "http://127.0.0.1:" + PORT + "/api/v1/auth/login"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body.toString()))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode told = JSON.readTree(answer.body());
        token = told.get("accessToken").asText();
        self = told.get("user").get("id").asText();
    }
}
