package com.quotedesk.email.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.mail.HtmlCleaner.SafeHtml;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.Part;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HtmlCleanerTest {

    @Test
    void tables_lists_and_emphasis_stay_as_they_are() {
        var html =
                "<p>Need:</p><table border=\"1\"><tbody><tr><td style=\"color:red;\" colspan=\"2\">"
                        + "<b>Cable</b> 5 &lt; 6</td></tr></tbody></table><ul><li>a</li></ul><hr>x<br>y";

        var page = clean(html);

        assertThat(page.html()).isEqualTo(html);
        assertThat(page).isEqualTo(new SafeHtml(html, 0, 0, 0, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<script>alert(1)</script>a | a",
                "<SCRIPT SRC=//x.example></SCRIPT>a | a",
                "<p onclick='alert(1)' id=x class=y name=z>a</p> | <p>a</p>",
                "<svg><script>alert(1)</script><a xlink:href='javascript:alert(1)'>x</a></svg>a | a",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></math>a | a",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>a | a",
                "<style>p{background:url(javascript:1)}</style>a | a",
                "<iframe src='javascript:1'></iframe>a | a",
                "<object data='x.swf'>inner</object>a | a",
                "<form action='https://evil.example'><input name=p><button>Go</button></form> | Go",
                "<base href='https://evil.example'>a | a",
                "<meta http-equiv=refresh content='0;url=https://evil.example'>a | a",
                "<link rel=stylesheet href='https://evil.example/x.css'>a | a",
                "<textarea><img src=x onerror=alert(1)></textarea>a | a",
                "<title><img src=x onerror=alert(1)></title>a | a",
                "<!--<img src=x onerror=alert(1)>-->a | a",
                "<![CDATA[<img src=x onerror=alert(1)>]]>a | ]]&gt;a",
                "<img src=x onerror=alert(1)>a | a",
                "<b><i>a</b>b</i> | <b><i>a</i></b><i>b</i>",
                "<plaintext>a | ~~",
                "<p style='position:fixed;top:0;display:none;color:red'>a | <p style=\"color:red;\">a</p>",
                "<p style='background:url(//x.example/a.png)'>a | <p>a</p>",
                "<p style='width:expression(alert(1))'>a | <p>a</p>",
                "<p style='color:re\\64'>a | <p>a</p>",
                "<p style='margin:-999px;color:rgb(1, 2, 3) !important'>a | <p style=\"color:rgb(1, 2, 3);\">a</p>",
                "<td colspan=99999 rowspan=-1 width=50%>a | a",
                "a\u202eb | ab"
            })
    void nothing_but_what_is_seen_is_left(String html, String safe) {
        assertThat(clean(html).html()).isEqualTo(safe);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                " \u0001javascript:alert(1)",
                "&#106;avascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "blob:https://x.example/1",
                "cid:page",
                "//evil.example",
                "/api/v1/orders",
                "#top",
                "https://",
                "https://a b{c}.example:99999999",
                ""
            })
    void a_link_that_leads_nowhere_a_person_should_go_is_mere_text(String href) {
        assertThat(clean("<a href=\"" + href.replace("\"", "&quot;") + "\">look</a>").html())
                .isEqualTo("look");
    }

    @Test
    void a_link_opens_apart_and_says_where_it_leads() {
        var page = clean("<a href='https://shop.example/a?b=1&amp;c=<' onclick=x>look</a>");

        assertThat(page.html())
                .isEqualTo(
                        "<a href=\"https://shop.example/a?b=1&amp;c=%3C\""
                                + " title=\"https://shop.example/a?b=1&amp;c=%3C\""
                                + " rel=\"noopener noreferrer nofollow\" target=\"_blank\">look</a>"
                                + " <small>[shop.example]</small>");
        assertThat(page.misleadingLinks()).isZero();
        assertThat(clean("<a href='http://shop.example/x'>http://shop.example/x</a>").html())
                .endsWith("</a>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://evil.example/ | https://bank.example/login | evil.example",
                "https://bank.example@evil.example/ | bank.example | evil.example",
                "https://evil.example\\@bank.example/ | bank.example | evil.example",
                "https://evil.example%2f@x.example | bank.example | x.example",
                "https://b\u0430nk.example/ | bank.example | xn--bnk-6cd.example",
                "mailto:evil@x.example?bcc=all@x.example | boss@bank.example | evil@x.example"
            })
    void a_link_that_says_one_place_and_leads_to_another_is_counted(
            String href, String text, String place) {
        var page = clean("<a href='" + href + "'>" + text + "</a>");

        assertThat(page.html()).contains("[" + place + "]").doesNotContain("bcc");
        assertThat(page.misleadingLinks()).isOne();
    }

    @Test
    void what_stands_elsewhere_is_not_fetched_and_counted() {
        var page =
                clean(
                        "<style>@import '//x.example/a.css'; p{background:url(https://x.example/b)}</style>"
                                + "<img src='https://x.example/p.gif' width=1 height=1 alt=''>"
                                + "<img src=//x.example/c srcset='//x.example/d 2x' alt=Logo>"
                                + "<table background='http://x.example/e'><tr><td style='background:url(http://x.example/f)'>"
                                + "<link rel=prefetch href=https://x.example/g><video poster=https://x.example/h></video>"
                                + "<svg><image xlink:href='https://x.example/i'/></svg></table>");

        assertThat(page.html()).doesNotContain("x.example").contains("<em>[Logo]</em>");
        assertThat(page.remote()).isEqualTo(10);
    }

    @Test
    void the_mail_s_own_pictures_are_shown_and_no_others() {
        var page =
                clean(
                        "<img src='cid:logo@x' alt='a\"b' onerror=x width=10><img src=CID:logo%40x>"
                                + "<img src=cid:other><img src='data:image/png;base64,AAAA'>");

        assertThat(page.html())
                .isEqualTo(
                        "<img src=\"/parts/2\" alt=\"a&quot;b\" width=\"10\">"
                                + "<img src=\"/parts/2\" alt=\"\">");
        assertThat(page.remote()).isZero();
        assertThat(page.removed()).isEqualTo(2);
    }

    @Test
    void the_best_alternative_is_shown_and_text_as_text() {
        var both =
                RawMail.ordinary(
                                "Content-Type: multipart/alternative; boundary=b",
                                "",
                                "--b",
                                "",
                                "plain",
                                "--b",
                                "Content-Type: text/html",
                                "",
                                "<p>rich</p>",
                                "--b--")
                        .parsed();

        assertThat(shown(both).html()).isEqualTo("<p>rich</p>");
        assertThat(shown(RawMail.ordinary("", "1 < 2 <script>").parsed()).html())
                .isEqualTo("<pre>1 &lt; 2 &lt;script&gt;</pre>");
    }

    @Test
    void a_mail_within_the_mail_follows_under_its_subject() {
        var mail =
                RawMail.ordinary(
                                "Content-Type: message/rfc822",
                                "",
                                "From: Anna <a@b.example>",
                                "Subject: <b>Inner</b>",
                                "",
                                "hello")
                        .parsed();

        assertThat(shown(mail).html())
                .isEqualTo(
                        "<hr><p><strong>&lt;b&gt;Inner&lt;/b&gt;</strong><br>Anna &lt;a@b.example&gt;</p>"
                                + "<pre>hello</pre>");
    }

    @Test
    void a_mail_of_any_length_ends_with_every_tag_closed() {
        var page = clean("<div><table><tr><td>" + "<p>x</p>".repeat(400_000));

        assertThat(page.complete()).isFalse();
        assertThat(page.html()).endsWith("</td></tr></tbody></table></div>");
        assertThat(page.html().length()).isLessThan(3 << 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "<div>",
                "<p>x",
                "<table>",
                "<table><tr><td>x",
                "<table><b>",
                "<a href=http://x.example>",
                "<a href=http://x.example>x</a>",
                "<a><table>",
                "<b id=1><i><u>",
                "<p style='color:red;background:url(//x)'>",
                "<p ",
                "<!--",
                "&#x41;",
                "<svg>",
                "<math><mi>",
                "<select><option>",
                "<style>a{background:url(//x)}</style>",
                "<img src=//x.example/a>",
                "<nobr>",
                "<template>",
                "<h1><h2>"
            })
    void a_megabyte_of_anything_costs_no_more_than_its_length_is_worth(String piece) {
        long small = allocated(piece, 1 << 17);
        long large = allocated(piece, 1 << 20);

        assertThat(large).isLessThan(12 * small + (16 << 20));
    }

    private static long allocated(String piece, int length) {
        var body = new Part.Html("1", piece.repeat(length / piece.length()));
        var mail =
                new MessageContent(
                        List.of(), null, List.of(), List.of(), List.of(), "", null, null, List.of(),
                        List.of(), body, List.of());
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        MailAdapters.cleaner().clean(mail, Map.of());
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static SafeHtml clean(String html) {
        return shown(RawMail.ordinary("Content-Type: text/html; charset=utf-8", "", html).parsed());
    }

    private static SafeHtml shown(MessageContent mail) {
        var page = MailAdapters.cleaner().clean(mail, Map.of("logo@x", "/parts/2"));
        return new SafeHtml(
                page.html().replace("\n", ""),
                page.remote(),
                page.removed(),
                page.misleadingLinks(),
                page.complete());
    }
}
