package com.quotedesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.links.IssueLink;
import com.quotedesk.application.links.LinkGrant;
import com.quotedesk.application.links.LinkPurpose;
import com.quotedesk.application.links.LinkTokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The skeleton of the public pages. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesTest {

    private static RunningDesk desk;

    private final UUID subject = UUID.randomUUID();

    @BeforeAll
    static void start() {
        desk = new RunningDesk();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void who_has_a_link_is_let_in_and_shown_a_page_that_nobody_keeps() {
        var answer = desk.get(link(false));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<h1>Здравствуйте, Ada</h1>", "<html lang=\"ru\">")
                .contains("ООО «Ромашка» &amp; Co")
                .doesNotContain("<script");
        var headers = answer.headers().map();
        assertThat(headers.get("content-type")).containsExactly("text/html; charset=utf-8");
        assertThat(headers.get("cache-control")).containsExactly("no-store");
        assertThat(headers.get("referrer-policy")).containsExactly("no-referrer");
        assertThat(headers.get("x-robots-tag").getFirst()).contains("noindex");
        assertThat(headers.get("x-frame-options")).containsExactly("DENY");
        assertThat(headers.get("content-security-policy").getFirst())
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe");
    }

    @Test
    void the_reader_can_change_the_language() {
        var path = link(false);
        var russian = desk.get(path);

        assertThat(russian.body()).contains("?lang&#x3D;en\"", "In English");
        var english = desk.get(path + "?lang=en");
        assertThat(english.body()).contains("<h1>Hello, Ada</h1>", "?lang&#x3D;ru\"", "По-русски");
        assertThat(desk.get(path + "?lang=tlh").body()).contains("Здравствуйте");
    }

    @Test
    void a_guessed_link_shows_that_there_is_no_page() {
        assertPage(desk.get("/proposal/hello/guessed"), 404, "There is no such page");
        assertPage(desk.get("/proposal/hello/" + "A".repeat(64)), 404, "no such page");
        assertPage(
                desk.get("/quote/no/such/thing", "Accept-Language", "ru,en;q=0.5"),
                404,
                "Такой страницы нет");
        assertPage(desk.get("/quote/x", "Accept-Language", "nonsense=;"), 404, "no such page");
        assertPage(desk.get("/quote/x", "Accept-Language", "de"), 404, "no such page");
    }

    @Test
    void an_expired_and_a_superseded_link_say_so() {
        var tokens = desk.bean(LinkTokens.class);
        var first = link(true);
        var past = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(1);
        var over = tokens.issue(new LinkGrant(LinkPurpose.PROPOSAL, subject, 1, past));
        assertPage(desk.get("/proposal/hello/" + over), 410, "has expired");

        link(true);

        assertPage(desk.get(first), 410, "newer link");
        assertPage(desk.get("/proposal/hello/" + over + "?lang=ru"), 410, "новая ссылка");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, none, 200",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Origin, https://desk.example, 200",
        "Origin, null, 200",
        "Origin, https://evil.example, 403",
        "X-Nothing, x, 200"
    })
    void a_form_is_taken_from_our_own_pages_only(String header, String value, int status) {
        var answer =
                desk.send(
                        desk.request(link(false))
                                .header(header, value)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("a=b"))
                                .build());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains(status == 200 ? "&lt;script&gt;" : "not sent from our page");
    }

    @Test
    void a_fault_of_ours_is_a_page_too() {
        assertPage(desk.get(link(false) + "/broken"), 500, "Something broke on our side");
        assertPage(
                desk.send(desk.request(link(false)).DELETE().build()), 400, "did not understand");
    }

    @Test
    void who_asks_too_often_is_told_to_wait() {
        try (var small = new RunningDesk(Map.of("pages.at-once", 5))) {
            var answers =
                    IntStream.range(0, 20)
                            .mapToObj(i -> small.get("/proposal/hello/guessed"))
                            .toList();

            assertThat(answers.stream().filter(one -> one.statusCode() == 404).count())
                    .isBetween(5L, 8L);
            var last = answers.getLast();
            assertPage(last, 429, "Too many requests");
            assertThat(last.headers().firstValue("Retry-After")).contains("1");
            assertThat(small.get("/health").statusCode()).isEqualTo(200);
        }
    }

    private String link(boolean anew) {
        var command = new IssueLink.Command(LinkPurpose.PROPOSAL, subject, anew);
        var issueLink = desk.bean(IssueLink.class);
        var link =
                desk.stores.transactions().inTransaction(() -> issueLink.issue(command).toString());
        assertThat(link).startsWith("https://desk.example/proposal/");
        return "/proposal/hello/" + link.substring(link.lastIndexOf('/') + 1);
    }

    private static void assertPage(HttpResponse<String> answer, int status, String text) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("none"))
                .startsWith("text/html");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("style-src");
        assertThat(answer.body()).contains(text);
    }
}
