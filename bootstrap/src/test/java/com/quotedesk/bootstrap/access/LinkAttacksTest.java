package com.quotedesk.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.quotedesk.bootstrap.access.OpenDesk.Upload;
import com.quotedesk.domain.shared.Bytes;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The pages that open with a link alone, and those who mean no good by them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkAttacksTest {

    private static final int MANY = 20;
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\"");

    private final OpenDesk desk = OpenDesk.running();
    private final People people = People.at(desk);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_guessed_link_opens_nothing_and_tells_nothing() {
        var asked = ask();
        var told = new HashSet<String>();
        var guesses =
                List.of(
                        asked.page().substring(0, asked.page().length() - 1),
                        asked.page() + "A",
                        altered(asked.page()),
                        "/quote/" + "A".repeat(64),
                        "/quote/" + UUID.randomUUID(),
                        "/quote/..%2f..%2fetc%2fpasswd",
                        "/quote/%00",
                        asked.page().replace("/quote/", "/proposal/"));

        for (var guess : guesses) {
            var answer = desk.send("GET", guess, null, null);
            assertThat(answer.statusCode()).as(guess).isEqualTo(404);
            told.add(answer.body());
            assertThat(desk.submit(guess, Map.of("do", "decline"), null).statusCode())
                    .as(guess)
                    .isIn(400, 404);
        }

        assertThat(told.stream().filter(body -> body.contains(asked.number()))).isEmpty();
        assertThat(status(asked)).isEqualTo("SENT");
    }

    @Test
    void a_link_to_a_request_that_was_cancelled_takes_no_answer() {
        var asked = ask();
        var form = price(asked, "10");
        OpenDesk.done(
                desk.send(
                        "POST",
                        "/api/v1/rfqs/" + asked.rfq() + "/cancel",
                        people.admin,
                        "{\"text\":\"x\"}",
                        "If-Match",
                        "\"" + version(asked) + "\""));

        assertThat(desk.submit(asked.page(), form, null).statusCode()).isEqualTo(409);
        assertThat(prices(asked)).isEmpty();
    }

    @Test
    void an_answer_sent_twenty_times_at_once_is_taken_once() throws Exception {
        var asked = ask();
        var form = price(asked, "10");

        var answers = atOnce(_ -> desk.submit(asked.page(), form, null));

        assertThat(answers).extracting(HttpResponse::statusCode).contains(303).isSubsetOf(303, 409);
        assertThat(prices(asked)).containsExactly("10.00");
    }

    @Test
    void of_two_browsers_that_answer_at_once_the_second_is_told() throws Exception {
        var asked = ask();

        var forms =
                IntStream.range(0, MANY)
                        .mapToObj(i -> price(asked, String.valueOf(10 + i)))
                        .toList();

        var answers = atOnce(i -> desk.submit(asked.page(), forms.get(i), null));

        var statuses = answers.stream().map(HttpResponse::statusCode).toList();
        assertThat(statuses).containsOnlyOnce(303).isSubsetOf(303, 409);
        var won = (10 + statuses.indexOf(303)) + ".00";
        assertThat(prices(asked)).containsExactly(won);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(answer -> assertThat(answer.body()).contains("name=\"price-1\""));
    }

    @Test
    void files_that_are_too_large_or_no_papers_are_refused_and_nothing_is_kept() {
        var asked = ask();
        var attach = Map.of("do", "attach", "price-1", "77");

        var program = desk.submit(asked.page(), attach, new Upload("price.exe", bytes("MZ")));
        var disguised = desk.submit(asked.page(), attach, new Upload("price.pdf", bytes("MZ")));
        var page = desk.submit(asked.page(), attach, new Upload("a.html", bytes("<script>")));
        var large = desk.submit(asked.page(), attach, new Upload("a.txt", zeros((8 << 20) + 1)));
        var huge = desk.submit(asked.page(), attach, new Upload("a.txt", zeros(12 << 20)));

        for (var refused : List.of(program, disguised, page, large)) {
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("77");
        }
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(desk.get(people.admin, "/api/v1/rfqs/" + asked.rfq() + "/files").get("items"))
                .isEmpty();
        assertThat(status(asked)).isEqualTo("SENT");
    }

    @Test
    void a_form_from_a_foreign_page_is_not_taken() {
        var asked = ask();

        var answer =
                desk.submit(asked.page(), price(asked, "10"), null, "Sec-Fetch-Site", "cross-site");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(status(asked)).isEqualTo("SENT");
    }

    @Test
    void a_proposal_accepted_twenty_times_at_once_is_accepted_once() throws Exception {
        var offered = offer();
        var form = acceptance(offered);

        var answers = atOnce(_ -> desk.submit(offered.page(), form));

        assertThat(answers).extracting(HttpResponse::statusCode).contains(303).isSubsetOf(303, 409);
        assertThat(acceptances(offered)).hasSize(1);
        assertThat(desk.get(people.admin, offered.order()).get("status").asText())
                .isEqualTo("ACTIVE");
    }

    @Test
    void of_a_client_who_accepts_and_declines_at_once_one_thing_is_heard() throws Exception {
        var offered = offer();
        var decline = "answer=decline&name=Anna&reason=dear&revision=1";

        var answers =
                atOnce(
                        i ->
                                desk.submit(
                                        offered.page(),
                                        i % 2 == 0 ? acceptance(offered) : decline));

        assertThat(answers).extracting(HttpResponse::statusCode).contains(303).isSubsetOf(303, 409);
        var status = desk.get(people.admin, offered.proposal()).get("versions").get(0);
        assertThat(acceptances(offered))
                .hasSize(status.get("status").asText().equals("ACCEPTED") ? 1 : 0);
    }

    /** A request that one supplier has. */
    private record Asked(String order, String rfq, String number, String mail, String page) {}

    private Asked ask() {
        var mail = mark + "-" + UUID.randomUUID().toString().substring(0, 8) + "@supplier.example";
        var supplier =
                People.id(
                        desk.post(
                                people.admin,
                                "/api/v1/suppliers",
                                "{\"name\":\"%s\",\"contacts\":[{\"email\":\"%s\"}]}"
                                        .formatted(mail, mail)));
        var order = People.id(people.order(people.admin));
        var rfq =
                desk.post(
                                people.admin,
                                "/api/v1/orders/" + order + "/rfqs",
                                "{\"suppliers\":[\"" + supplier + "\"]}")
                        .get("items")
                        .get(0);
        People.await("a request", () -> !desk.mailedPage(mail, "quote").isEmpty());
        var path = "/api/v1/rfqs/" + People.id(rfq);
        People.await(
                "sent", () -> desk.get(people.admin, path).get("status").asText().equals("SENT"));
        return new Asked(
                order,
                People.id(rfq),
                desk.get(people.admin, path).get("number").asText(),
                mail,
                desk.mailedPage(mail, "quote"));
    }

    /** The form as the page holds it now, with one price in it. */
    private Map<String, String> price(Asked asked, String price) {
        var fields = new HashMap<String, String>();
        HIDDEN.matcher(desk.send("GET", asked.page(), null, null).body())
                .results()
                .forEach(field -> fields.put(field.group(1), field.group(2)));
        fields.putAll(Map.of("do", "send", "currency", "RUB", "vat", "INCLUDED"));
        fields.putAll(Map.of("vatrate", "22", "price-1", price, "per-1", "1"));
        return fields;
    }

    private List<String> prices(Asked asked) {
        var prices = new ArrayList<String>();
        desk.get(people.admin, "/api/v1/orders/" + asked.order() + "/quotes")
                .get("items")
                .forEach(
                        quote ->
                                quote.get("versions")
                                        .forEach(
                                                version ->
                                                        version.get("lines")
                                                                .forEach(
                                                                        line ->
                                                                                prices.add(
                                                                                        amount(
                                                                                                line)))));
        return prices;
    }

    private static String amount(JsonNode line) {
        return line.get("price").get("amount").asText();
    }

    private String status(Asked asked) {
        return desk.get(people.admin, "/api/v1/rfqs/" + asked.rfq()).get("status").asText();
    }

    private long version(Asked asked) {
        return desk.get(people.admin, "/api/v1/rfqs/" + asked.rfq()).get("version").asLong();
    }

    /** A proposal that one client has. */
    private record Offered(String order, String proposal, List<String> items, String page) {}

    private Offered offer() {
        var asked = ask();
        assertThat(desk.submit(asked.page(), price(asked, "10"), null).statusCode()).isEqualTo(303);
        var order = "/api/v1/orders/" + asked.order();
        var bids = desk.get(people.admin, order + "/comparison").get("split").get("bids");
        OpenDesk.done(
                desk.send("PUT", order + "/choices", people.admin, "{\"choices\":" + bids + "}"));
        var draft =
                desk.post(
                        people.admin,
                        order + "/proposal",
                        """
                        {"currency":"RUB","language":"ru","vatMode":"EXCLUDED","vatRate":"22"}""");
        var path = "/api/v1/proposals/" + People.id(draft);
        OpenDesk.done(
                desk.send("POST", path + "/issue", people.admin, "{}", "If-Match", tag(draft)));
        People.await(
                "a paper",
                () -> !desk.get(people.admin, path).get("versions").get(0).get("paper").isNull());
        var mail = mark + "-" + UUID.randomUUID().toString().substring(0, 8) + "@client.example";
        OpenDesk.done(
                desk.send(
                        "POST",
                        path + "/send",
                        people.admin,
                        "{\"email\":\"" + mail + "\"}",
                        "If-Match",
                        tag(desk.get(people.admin, path))));
        People.await("a proposal", () -> !desk.mailedPage(mail, "proposal").isEmpty());
        var items = new ArrayList<String>();
        desk.get(people.admin, path)
                .get("versions")
                .get(0)
                .get("lines")
                .forEach(line -> items.add(line.get("orderItem").asText()));
        return new Offered(order, path, items, desk.mailedPage(mail, "proposal"));
    }

    private static String tag(JsonNode shown) {
        return "\"" + shown.get("version").asLong() + "\"";
    }

    private static String acceptance(Offered offered) {
        return "answer=accept&revision=1&name="
                + URLEncoder.encode("Анна", StandardCharsets.UTF_8)
                + offered.items().stream()
                        .map(item -> "&item=" + item)
                        .collect(Collectors.joining());
    }

    private List<String> acceptances(Offered offered) {
        var id = offered.proposal().substring(offered.proposal().lastIndexOf('/') + 1);
        var found = new ArrayList<String>();
        desk.get(people.admin, "/api/v1/audit?subject=" + id + "&action=proposal.accepted")
                .get("items")
                .forEach(entry -> found.add(entry.get("action").asText()));
        return found;
    }

    private static String altered(String page) {
        char last = page.charAt(page.length() - 1);
        return page.substring(0, page.length() - 1) + (last == 'A' ? 'B' : 'A');
    }

    private static Bytes bytes(String text) {
        return Bytes.owning(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Bytes zeros(int many) {
        return Bytes.owning(new byte[many]);
    }

    private static List<HttpResponse<String>> atOnce(IntFunction<HttpResponse<String>> one)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<HttpResponse<String>>>();
            for (int i = 0; i < MANY; i++) {
                int which = i;
                calls.add(() -> one.apply(which));
            }
            var answers = new ArrayList<HttpResponse<String>>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
