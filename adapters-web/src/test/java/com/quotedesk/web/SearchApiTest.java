package com.quotedesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.search.SearchEverything;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import com.quotedesk.testkit.work.InMemoryStores;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchApiTest {

    private static RunningDesk desk;

    @BeforeAll
    static void start() {
        desk = new RunningDesk();
        RfqFixtures.addOrder(desk.stores, 2026, 52, Instant.parse("2026-11-20T12:00:00Z"));
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void what_is_found_comes_in_groups() {
        assertThat(search("q", "ORD-2026-0052").body())
                .contains("\"groups\":[{\"type\":\"ORDER\",\"items\":[{")
                .contains("\"number\":\"ORD-2026-0052\"", "\"exact\":true", "\"status\":\"NEW\"")
                .contains("\"at\":\"2026-11-20T12:00:00Z\"", "\"more\":false");
        assertThat(search("q", "кабель авт", "type", "client,order", "limit", "50").body())
                .contains("ORD-2026-0052", "\"exact\":false");
        assertThat(search("q", "кабель", "type", "SUPPLIER").body()).contains("\"groups\":[]");
    }

    @ParameterizedTest
    @CsvSource({
        "x, y, x",
        "q, a, q",
        "q, ' - ', q",
        "limit, 51, limit",
        "limit, 0, limit",
        "type, BOAT, type"
    })
    void what_is_asked_wrongly_is_named(String name, String value, String field) {
        var answer = search(name, value);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    private static HttpResponse<String> search(String... parameters) {
        var path = new StringBuilder("/api/v1/search?");
        for (int i = 0; i < parameters.length; i += 2) {
            path.append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        path.setLength(path.length() - 1);
        return desk.get(path.toString(), "Authorization", "Bearer " + desk.token());
    }

    /** The box over the fakes. */
    @Factory
    static class Fakes {

        @Singleton
        SearchEverything searchEverything(InMemoryStores stores) {
            return new SearchEverything(stores.searchIndex());
        }
    }
}
