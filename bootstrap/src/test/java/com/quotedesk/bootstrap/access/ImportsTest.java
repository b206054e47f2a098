package com.quotedesk.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Tables of clients and suppliers, out and in, over HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportsTest {

    private final OpenDesk desk = OpenDesk.running();
    private final People people = People.at(desk);
    private final String word = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_table_is_tried_corrected_written_down_and_the_same_the_next_time() throws Exception {
        var wrong = followed(begun("clients", "Client;E-mail\nImported " + word + ";nobody"));
        assertThat(wrong.get("state").asText()).isEqualTo("DONE");
        assertThat(wrong.get("faults").get(0).get("cell").asText()).isEqualTo("B2");
        assertThat(wrong.get("faults").get(0).get("message").asText()).containsPattern("[а-я]");

        var table = "Клиент;Почта\nImported " + word + ";=" + word + "@client.example";
        var tried = followed(begun("clients", table.replace("=", "i")));
        assertThat(tried.get("created").asInt()).isEqualTo(1);
        assertThat(found()).isEmpty();

        var applied =
                desk.send(
                        "POST",
                        "/api/v1/imports/" + People.id(tried) + "/apply",
                        people.admin,
                        "{}");
        assertThat(applied.statusCode()).isEqualTo(202);
        assertThat(followed(applied).get("created").asInt()).isEqualTo(1);
        assertThat(found()).hasSize(1);
        assertThat(followed(begun("clients", table.replace("=", "i"))).get("same").asInt())
                .isEqualTo(1);
    }

    @Test
    void what_is_exported_is_the_same_when_it_comes_back() throws Exception {
        var exported =
                desk.send(
                        "GET",
                        "/api/v1/suppliers/export?format=csv&language=en",
                        people.admin,
                        null);
        assertThat(exported.statusCode()).isEqualTo(200);
        assertThat(exported.body()).contains("Supplier;Languages;Contact");

        var back = followed(begun("suppliers", exported.body()));

        assertThat(back.get("faults")).isEmpty();
        assertThat(back.get("created").asInt()).isZero();
        assertThat(back.get("changed").asInt()).isZero();
        assertThat(back.get("same").asInt()).isPositive();
    }

    private JsonNode found() {
        return desk.get(people.admin, "/api/v1/clients?q=" + word).get("items");
    }

    private HttpResponse<String> begun(String what, String table) {
        return desk.send(
                "POST",
                "/api/v1/" + what + "/imports?name=t.csv",
                people.admin,
                table,
                "Accept-Language",
                "ru");
    }

    private JsonNode followed(HttpResponse<String> accepted) throws InterruptedException {
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        var place = accepted.headers().firstValue("Location").orElseThrow();
        for (int i = 0; i < 300; i++) {
            var told =
                    OpenDesk.done(
                            desk.send("GET", place, people.admin, null, "Accept-Language", "ru"));
            if (!told.get("endedAt").isNull()) {
                return told;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("it does not end: " + place);
    }
}
