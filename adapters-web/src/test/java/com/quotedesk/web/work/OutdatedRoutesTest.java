package com.quotedesk.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.web.WebSettings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutdatedRoutesTest {

    @Controller("/api/v1/old")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Requires(property = "old.routes")
    static class Old {
        @Get(produces = MediaType.TEXT_PLAIN)
        @Outdated(since = "2026-11-20", until = "2027-05-20", instead = "/api/v1/new")
        String old() {
            return "old";
        }

        @Get(value = "/kept", produces = MediaType.TEXT_PLAIN)
        String kept() {
            return "kept";
        }
    }

    @Test
    void who_calls_what_should_be_left_is_told_until_when_and_where_to_go() throws Exception {
        var settings =
                new HashMap<String, Object>(
                        WebSettings.of(List.of("a secret of this test, long enough for it")));
        settings.put("micronaut.server.port", -1);
        settings.put("old.routes", true);
        try (var server = ApplicationContext.run(EmbeddedServer.class, settings);
                var http = HttpClient.newHttpClient()) {
            var old = http.send(get(server, "/api/v1/old"), BodyHandlers.ofString()).headers();
            var kept =
                    http.send(get(server, "/api/v1/old/kept"), BodyHandlers.ofString()).headers();

            assertThat(old.firstValue("Deprecation")).contains("@1795132800");
            assertThat(old.firstValue("Sunset")).contains("Thu, 20 May 2027 00:00:00 GMT");
            assertThat(old.firstValue("Link")).contains("</api/v1/new>; rel=\"successor-version\"");
            assertThat(kept.firstValue("Deprecation")).isEmpty();
        }
    }

    private static HttpRequest get(EmbeddedServer server, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + path))
                .build();
    }
}
