package com.quotedesk.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What Prometheus reads. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MetricsTest {

    private final OpenDesk desk = OpenDesk.running();
    private final People people = People.at(desk);

    @Test
    void who_has_the_token_reads_how_requests_mail_jobs_and_the_database_are_doing() {
        desk.get(people.admin, "/api/v1/orders/" + people.names.get("order"));

        var answer = desk.send("GET", "/metrics", OpenDesk.SECRET, null);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/plain");
        assertThat(answer.body())
                .contains(
                        "route=\"/api/v1/orders/{id}\"",
                        "quotedesk_mail_outbox{state=\"UNKNOWN\"}",
                        "quotedesk_mail_messages{state=\"QUARANTINED\"}",
                        "quotedesk_jobs_failing",
                        "hikaricp_connections_active",
                        "quotedesk_part_up{part=\"database\"} 1",
                        "jvm_memory_used_bytes");
    }

    @Test
    void nobody_else_reads_it() {
        for (var token : new String[] {null, people.admin, OpenDesk.SECRET + "x"}) {
            assertThat(desk.send("GET", "/metrics", token, null).statusCode()).isEqualTo(404);
        }
    }
}
