package com.quotedesk.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What goes on beside the main road of a trade, over HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TradeRoutesTest {

    private final OpenDesk desk = OpenDesk.running();
    private final People people = People.at(desk);

    @Test
    void a_pricing_rule_is_read_changed_and_retired() {
        var added =
                desk.post(
                        people.admin,
                        "/api/v1/pricing-rules",
                        """
                        {"category":"lamps","markup":"30","leastMargin":"10","belowMargin":"REFUSE"}""");
        var path = "/api/v1/pricing-rules/" + People.id(added);
        assertThat(added.get("category").asText()).isEqualTo("lamps");
        assertThat(added.get("belowMargin").asText()).isEqualTo("REFUSE");

        assertThat(send("PUT", path, "{\"category\":\"lamps\",\"markup\":\"35\"}").statusCode())
                .isEqualTo(428);
        var changed =
                OpenDesk.done(send("PUT", path, "{\"category\":\"lamps\",\"markup\":\"35\"}", 1));
        assertThat(changed.get("markup").asText()).isEqualTo("35");
        assertThat(changed.get("leastMargin").isNull()).isTrue();
        assertThat(send("DELETE", path, null, 1).statusCode()).isEqualTo(412);
        assertThat(send("DELETE", path, null, 2).statusCode()).isEqualTo(204);
        assertThat(send("GET", path, null).statusCode()).isEqualTo(404);
    }

    @Test
    void a_promo_code_brings_a_discount_and_nothing_else() {
        var code = "{\"code\":\"Autumn\",\"from\":\"2026-09-01\",\"until\":\"2026-11-30\"}";

        var wrong =
                send("POST", "/api/v1/pricing-rules", "{\"markup\":\"5\",\"promo\":" + code + "}");
        var added =
                desk.post(
                        people.admin,
                        "/api/v1/pricing-rules",
                        "{\"discount\":\"5\",\"promo\":" + code + "}");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("\"field\":\"promo\"");
        assertThat(added.get("promo").get("code").asText()).isEqualTo("AUTUMN");
        assertThat(added.get("promo").get("uses").asInt()).isZero();
        var backwards =
                send(
                        "POST",
                        "/api/v1/pricing-rules",
                        "{\"discount\":\"5\",\"promo\":"
                                + code.replace("2026-11-30", "2026-08-01")
                                + "}");
        assertThat(backwards.body()).contains("\"field\":\"promo.until\"");
    }

    @Test
    void a_rate_that_is_written_down_holds() {
        var kept =
                desk.post(
                        people.admin,
                        "/api/v1/rates",
                        "{\"from\":\"CHF\",\"to\":\"RUB\",\"rate\":\"101.5\"}");

        assertThat(kept.get("rate").asText()).isEqualTo("101.5");
        assertThat(desk.get(people.admin, "/api/v1/rates").get("items")).contains(kept);
        assertThat(wrongRate("CHF", "1")).contains("same-currency");
        assertThat(wrongRate("RUB", "0")).contains("value", "rate");
    }

    private String wrongRate(String to, String rate) {
        var answer =
                send(
                        "POST",
                        "/api/v1/rates",
                        "{\"from\":\"CHF\",\"to\":\"" + to + "\",\"rate\":\"" + rate + "\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    @Test
    void what_asks_for_the_same_is_shown_until_it_has_ended_and_is_put_away() {
        var one = people.order(people.admin);
        var other = people.order(people.admin);
        var duplicates = "/api/v1/orders/" + People.id(one) + "/duplicates";
        assertThat(desk.get(people.admin, duplicates).get("items"))
                .extracting(People::id)
                .contains(People.id(other))
                .doesNotContain(People.id(one));

        var path = "/api/v1/orders/" + People.id(other);
        assertThat(send("POST", path + "/archive", "{}", 1).statusCode()).isEqualTo(409);
        OpenDesk.done(send("POST", path + "/cancel", "{\"reason\":\"twice\"}", 1));
        var archived = OpenDesk.done(send("POST", path + "/archive", "{}", 2));

        assertThat(archived.get("archived").asBoolean()).isTrue();
        assertThat(archived.get("closing").get("reason").asText()).isEqualTo("twice");
        assertThat(desk.get(people.admin, duplicates).get("items"))
                .extracting(People::id)
                .doesNotContain(People.id(other));
        assertThat(ids("archived=true")).contains(People.id(other)).doesNotContain(People.id(one));
        assertThat(ids("archived=false")).contains(People.id(one)).doesNotContain(People.id(other));
    }

    private List<String> ids(String query) {
        var ids = new ArrayList<String>();
        desk.get(people.admin, "/api/v1/orders?limit=200&" + query)
                .get("items")
                .forEach(item -> ids.add(People.id(item)));
        return ids;
    }

    @Test
    void a_quote_is_read_by_itself() {
        var path = "/api/v1/quotes/" + people.names.get("quote");

        var answer = send("GET", path, null);

        assertThat(OpenDesk.json(answer).get("order").asText())
                .isEqualTo(people.names.get("order"));
        assertThat(answer.headers().firstValue("ETag")).isPresent();
    }

    private HttpResponse<String> send(String method, String path, @Nullable String json) {
        return desk.send(method, path, people.admin, json);
    }

    private HttpResponse<String> send(String method, String path, @Nullable String json, int seen) {
        return desk.send(method, path, people.admin, json, "If-Match", "\"" + seen + "\"");
    }
}
