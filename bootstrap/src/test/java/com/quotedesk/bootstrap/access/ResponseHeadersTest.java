package com.quotedesk.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a browser is told of the answers of every route. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResponseHeadersTest {

    /** What ends the session, looks at everything, or never ends. */
    private static final List<String> SLOW = List.of("/logout", "/verify", "/events");

    private final OpenDesk desk = OpenDesk.running();
    private final People people = People.at(desk);

    @Test
    void every_answer_of_every_route_is_guarded() {
        var faults = new ArrayList<String>();
        for (var row : AccessMatrix.rows()) {
            var path = row.template().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            for (var token : new String[] {null, people.admin}) {
                if (SLOW.stream().anyMatch(row.template()::endsWith)) {
                    continue;
                }
                var answer = desk.send(row.method(), path, token, token == null ? null : "{}");
                check(answer).forEach(fault -> faults.add(row.operation() + ": " + fault));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void what_is_not_there_and_what_is_malformed_is_guarded_too() {
        assertThat(check(desk.send("GET", "/nowhere", null, null))).isEmpty();
        assertThat(check(desk.send("POST", "/api/v1/auth/login", null, "{"))).isEmpty();
        assertThat(check(desk.send("GET", "/api/v1/orders?limit=x", people.admin, null))).isEmpty();
    }

    private static List<String> check(HttpResponse<String> answer) {
        var faults = new ArrayList<String>();
        expect(answer, faults, "X-Content-Type-Options", "nosniff");
        expect(answer, faults, "X-Frame-Options", "DENY");
        expect(answer, faults, "Referrer-Policy", "no-referrer");
        expect(answer, faults, "Cross-Origin-Opener-Policy", "same-origin");
        expect(answer, faults, "Cross-Origin-Resource-Policy", "same-origin");
        expect(answer, faults, "Permissions-Policy", "camera=()");
        expect(answer, faults, "Cache-Control", "");
        expect(answer, faults, "X-Request-Id", "");
        var policy = header(answer, "Content-Security-Policy");
        if (!policy.contains("default-src 'none'")
                || !policy.contains("frame-ancestors 'none'")
                || policy.contains("unsafe")) {
            faults.add("Content-Security-Policy is " + policy);
        }
        if (answer.headers().firstValue("Server").isPresent()) {
            faults.add("it tells what it runs on");
        }
        if (answer.statusCode() >= 500) {
            faults.add("it fails with " + answer.statusCode());
        }
        return faults;
    }

    private static void expect(
            HttpResponse<String> answer, List<String> faults, String name, String begins) {
        var value = header(answer, name);
        if (value.isEmpty() || !value.startsWith(begins)) {
            faults.add(name + " is " + value);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
