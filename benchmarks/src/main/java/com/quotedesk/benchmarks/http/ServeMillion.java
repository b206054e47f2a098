package com.quotedesk.benchmarks.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.quotedesk.benchmarks.data.MillionOrders;
import com.quotedesk.bootstrap.embedded.DataFolder;
import com.quotedesk.bootstrap.embedded.EmbeddedDatabase;
import com.quotedesk.bootstrap.serve.Desk;
import com.quotedesk.bootstrap.settings.Environment;
import com.quotedesk.bootstrap.settings.Settings;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many requests a second the whole program answers over HTTP on a million orders, with the
 * clients, the program and PostgreSQL on the same machine. It prints a table.
 */
public final class ServeMillion {

    private static final String PASSWORD = "a password of the benchmark";
    private static final String ADMIN = "admin@quotedesk.example";
    private static final int[] CLIENTS = {16, 64};
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int SECONDS = Integer.getInteger("seconds", 8);
    private static final int WARM_UP = Integer.getInteger("warm-up", 15);
    private static final int SETTLE = Integer.getInteger("settle", 120);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is asked for: one of the paths, or posted to it. */
    private record Scenario(List<String> paths, @Nullable String body) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    private ServeMillion(String address) {
        this.address = address;
    }

    /**
     * @param arguments the data folder, made and filled where it is not there; then names of
     *     scenarios, all of them where there is none
     */
    public static void main(String[] arguments)
            throws IOException, SQLException, InterruptedException {
        var folder = DataFolder.open(Path.of(arguments[0]));
        try (var database = EmbeddedDatabase.start(folder)) {
            // The administrator is made while nobody else is there.
            Desk.start(settings(folder, database.address(), freePort()), folder).close();
            boolean made = MillionOrders.fill(database.address());
            int port = freePort();
            try (var _ = Desk.start(settings(folder, database.address(), port), folder)) {
                if (made) {
                    // The figures of a million orders are counted first.
                    Thread.sleep(Duration.ofSeconds(SETTLE));
                }
                new ServeMillion("http://127.0.0.1:" + port)
                        .measure(
                                Path.of(arguments[0]).toAbsolutePath(),
                                List.of(arguments).subList(1, arguments.length));
            }
        }
    }

    private static Settings settings(DataFolder folder, Settings.Database database, int port) {
        var variables = new HashMap<String, String>();
        variables.put("HTTP_HOST", "127.0.0.1");
        variables.put("HTTP_PORT", Integer.toString(port));
        variables.put("DATA_DIR", folder.toString());
        variables.put("DATABASE_URL", database.url());
        variables.put("DATABASE_USER", database.user());
        variables.put("ADMIN_PASSWORD", PASSWORD);
        variables.put("TOKEN_SECRET", "the secret of the benchmark, long enough to sign");
        variables.put("RATES_URL", "off");
        variables.put("RATE_LIMIT_CALLER", "off");
        variables.put("RATE_LIMIT_ADDRESS", "off");
        variables.put("LOG_LEVEL", "warn");
        return Settings.read(new Environment(Map.copyOf(variables)));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void measure(Path folder, List<String> wanted)
            throws IOException, InterruptedException {
        var token = logIn();
        var load = new Load(folder, address, token);
        System.out.println("| asked for | clients | a second | lowest to highest | 99 of 100 in |");
        System.out.println("| --- | ---: | ---: | --- | ---: |");
        for (var scenario : scenarios(token).entrySet()) {
            if (wanted.isEmpty() || wanted.contains(scenario.getKey())) {
                measure(load, scenario.getKey(), scenario.getValue());
            }
        }
    }

    private static void measure(Load load, String name, Scenario scenario)
            throws IOException, InterruptedException {
        load.of(scenario.paths(), scenario.body(), CLIENTS[0], WARM_UP);
        for (int clients : CLIENTS) {
            var rounds = new ArrayList<Load.Figures>();
            for (int round = 0; round < ROUNDS; round++) {
                rounds.add(load.of(scenario.paths(), scenario.body(), clients, SECONDS));
            }
            var rates = rounds.stream().mapToDouble(Load.Figures::perSecond).sorted().toArray();
            var middle =
                    rounds.stream()
                            .sorted(Comparator.comparingDouble(Load.Figures::slowMillis))
                            .toList()
                            .get(ROUNDS / 2);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %,.0f | %,.0f to %,.0f | %.1f ms |%n",
                    name,
                    clients,
                    rates[ROUNDS / 2],
                    rates[0],
                    rates[ROUNDS - 1],
                    middle.slowMillis());
        }
    }

    private Map<String, Scenario> scenarios(String token) throws IOException, InterruptedException {
        var orders = "/api/v1/orders?limit=50";
        var first = get(token, orders);
        var old = get(token, orders + "&createdAt%5Blt%5D=2023-06-01T00:00:00Z");
        var client = first.get("items").get(0).get("client").get("id").asText();
        var scenarios = new LinkedHashMap<String, Scenario>();
        scenarios.put("list", reading(orders));
        scenarios.put("deep-list", reading(orders + "&cursor=" + old.get("nextCursor").asText()));
        scenarios.put("filtered-list", reading(orders + "&status=NEW,QUOTED"));
        scenarios.put("client-list", reading(orders + "&client=" + client));
        scenarios.put("detail", new Scenario(details(old), null));
        scenarios.put("list-by-words", new Scenario(searches(orders + "&q="), null));
        scenarios.put("search", new Scenario(searches("/api/v1/search?q="), null));
        scenarios.put("analytics", reading("/api/v1/analytics/summary"));
        // Last, for it leaves tens of thousands of orders that are all alike.
        scenarios.put(
                "create",
                new Scenario(
                        List.of("/api/v1/orders"),
                        """
                        {"client":"%s","subject":"Cable","items":[
                         {"name":"Cable 3x2.5","quantity":"100","unit":"m"},
                         {"name":"Breaker 16A","sku":"C16","quantity":"5"},
                         {"name":"Socket","quantity":"20","unit":"pcs"}]}"""
                                .formatted(client)));
        return scenarios;
    }

    private static Scenario reading(String path) {
        return new Scenario(List.of(path), null);
    }

    private static List<String> details(JsonNode page) {
        var paths = new ArrayList<String>();
        page.get("items").forEach(order -> paths.add("/api/v1/orders/" + order.get("id").asText()));
        return paths;
    }

    private static List<String> searches(String path) {
        return Arrays.asList("кабель 777", "насосы 4242", "светильники", "крепёж 12").stream()
                .map(words -> URLEncoder.encode(words, StandardCharsets.UTF_8))
                .map(words -> path + words)
                .toList();
    }

    private String logIn() throws IOException, InterruptedException {
        var body = "{\"email\":\"" + ADMIN + "\",\"password\":\"" + PASSWORD + "\"}";
        var answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(address + "/api/v1/auth/login"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        return JSON.readTree(answer.body()).get("accessToken").asText();
    }

    private JsonNode get(String token, String path) throws IOException, InterruptedException {
        var answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(address + path))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
