package com.quotedesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class EventsTest {

    private static final String EVENTS = "/api/v1/events";

    private record Happened(String type, UUID id) implements DomainEvent {
        @Override
        public Subject subject() {
            return new Subject("order", id);
        }

        @Override
        public Map<String, String> values() {
            return Map.of("total", "1000.00");
        }
    }

    private static RunningDesk desk;
    private static String token;

    @BeforeAll
    static void start() {
        desk =
                new RunningDesk(
                        Map.of(
                                "live-events.look", "20ms",
                                "live-events.heartbeat", "200ms",
                                "live-events.most", 2));
        token = desk.token();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void what_happens_is_told_without_its_values() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var lines = follow(http, EVENTS + "?types=order.*,rfq.sent.v1");
            heartbeat(lines);
            var id = happened("order.cancelled.v1");
            happened("quote.recorded.v1");

            assertThat(next(lines))
                    .anyMatch(line -> line.startsWith("id: "))
                    .contains("event: order.cancelled.v1")
                    .anyMatch(line -> line.startsWith("data: ") && line.contains(id.toString()))
                    .noneMatch(line -> line.contains("1000.00"));
            http.shutdownNow();
        }
    }

    @Test
    void a_stream_goes_on_where_it_broke() throws Exception {
        var first = happened("order.completed.v1");
        String place;
        try (var http = HttpClient.newHttpClient()) {
            var event = next(follow(http, EVENTS, "Last-Event-ID", "0-0"));
            place = value(event, "id: ");
            http.shutdownNow();
        }
        happened("order.cancelled.v1");

        try (var http = HttpClient.newHttpClient()) {
            var lines = follow(http, EVENTS, "Last-Event-ID", place);
            var told = new ArrayList<String>();
            while (told.stream().noneMatch(line -> line.equals("event: order.cancelled.v1"))) {
                told.addAll(next(lines));
            }
            assertThat(told).doesNotContain("id: " + place);
            http.shutdownNow();
        }
        assertThat(first).isNotNull();
    }

    @Test
    void a_place_or_a_type_that_there_cannot_be_is_refused() {
        var bearer = "Bearer " + token;
        assertThat(desk.get(EVENTS, "Authorization", bearer, "Last-Event-ID", "x").statusCode())
                .isEqualTo(422);
        assertThat(desk.get(EVENTS + "?types=Order", "Authorization", bearer).statusCode())
                .isEqualTo(422);
        assertThat(desk.get(EVENTS).statusCode()).isEqualTo(401);
    }

    private static Iterator<String> follow(HttpClient http, String path, String... headers)
            throws IOException, InterruptedException {
        while (true) {
            var request = desk.request(path).header("Authorization", "Bearer " + token);
            if (headers.length > 0) {
                request.headers(headers);
            }
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofLines());
            if (answer.statusCode() == 200) {
                return answer.body().iterator();
            }
            // The places of streams that ended come back a moment later.
            assertThat(answer.statusCode()).isEqualTo(503);
            Thread.sleep(50);
        }
    }

    private static UUID happened(String type) {
        var id = UUID.randomUUID();
        DomainEvent event = new Happened(type, id);
        desk.stores
                .transactions()
                .run(() -> desk.stores.eventLog().add(Instant.now(), List.of(event)));
        return id;
    }

    private static void heartbeat(Iterator<String> lines) {
        assertThat(block(lines)).contains("event: heartbeat");
    }

    /** The next that is no heartbeat. */
    private static List<String> next(Iterator<String> lines) {
        var block = block(lines);
        while (block.contains("event: heartbeat")) {
            block = block(lines);
        }
        return block;
    }

    private static List<String> block(Iterator<String> lines) {
        var block = new ArrayList<String>();
        for (var line = lines.next(); !line.isEmpty(); line = lines.next()) {
            block.add(line);
        }
        return block;
    }

    private static String value(List<String> block, String name) {
        return block.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElseThrow();
    }
}
