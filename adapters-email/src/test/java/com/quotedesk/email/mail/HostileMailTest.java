package com.quotedesk.email.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.shared.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileMailTest {

    private static final String HEAD =
            """
            From: a@b.example
            To: c@d.example
            Date: Mon, 19 Oct 2026 14:22:05 +0300
            Subject: bomb
            """;

    /** Generous to a busy machine; on an idle one each takes well under a second. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @ParameterizedTest
    @ValueSource(ints = {1000, 20_000})
    void multiparts_nested_without_end_are_cut(int levels) {
        var bomb =
                HEAD
                        + repeat(
                                levels,
                                i ->
                                        "Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n"
                                                .formatted(i, i))
                        + "\r\nhello";

        var message = survived(bomb);

        assertThat(depth(message.body())).isEqualTo(51);
    }

    @Test
    void mails_within_mails_without_end_are_cut() {
        survived(HEAD + repeat(20_000, i -> "Content-Type: message/rfc822\r\n\r\n") + "\r\nhello");
    }

    @Test
    void a_million_parts_are_cut() {
        var bomb =
                HEAD
                        + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                        + "--b\r\n\r\n\r\n".repeat(1_000_000)
                        + "--b--\r\n";

        assertThat(((Part.Multi) survived(bomb).body()).parts()).hasSize(500);
    }

    @Test
    void a_million_header_fields_are_cut() {
        var message =
                survived(HEAD + repeat(1_000_000, i -> "X-" + i + ": a\r\n") + "\r\nthe body");

        assertThat(message.headers()).hasSize(1000);
        assertThat(message.body()).isEqualTo(new Part.Text("1", "the body"));
    }

    @Test
    void one_huge_header_field_is_cut() {
        var message = survived("X-Huge: " + "a".repeat(20_000_000) + "\r\n" + HEAD + "\r\nbody");

        assertThat(message.subject()).isEqualTo("bomb");
    }

    @Test
    void one_field_folded_without_end_is_cut() {
        survived("X-Huge: " + "a\r\n ".repeat(5_000_000) + "\r\n" + HEAD + "\r\nbody");
    }

    @Test
    void huge_heads_of_parts_are_cut_too() {
        var multi = HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n";

        survived(multi + repeat(1_000_000, i -> "X-" + i + ": a\r\n") + "\r\nx\r\n--b--\r\n");
        survived(multi + "X: " + "a".repeat(20_000_000) + "\r\n\r\nx\r\n--b--\r\n");
    }

    @Test
    void a_hundred_thousand_addresses_words_and_references_are_cut() {
        survived(HEAD + "Cc: " + repeat(100_000, i -> "a" + i + "@b.example, ") + "\r\n\r\nx");
        survived(HEAD + "X: " + "=?utf-8?Q?ab?= ".repeat(100_000) + "\r\n\r\nx");
        survived(HEAD + "X: " + repeat(100_000, i -> "=?c" + i + "?Q?a?= ") + "\r\n\r\nx");
        var message =
                survived(
                        HEAD
                                + "References: "
                                + repeat(100_000, i -> "<" + i + "@x>\r\n ")
                                + "\r\n\r\nx");

        assertThat(message.references()).hasSize(32);
    }

    @Test
    void parameters_in_many_pieces_are_cut() {
        survived(
                HEAD
                        + "Content-Type: text/plain"
                        + repeat(50_000, i -> ";\r\n name*" + i + "*=a")
                        + "\r\n\r\nx");
    }

    @Test
    void what_only_looks_like_the_start_of_something_costs_little() {
        parsedInTime(
                HEAD
                        + "X-A: "
                        + "=?a?Q?".repeat(10_000)
                        + "\r\nX-B: "
                        + "=?".repeat(30_000)
                        + "\r\nCc: "
                        + "(".repeat(30_000)
                        + "\"".repeat(30_000)
                        + "\r\n\r\nx");
        parsedInTime(HEAD + "Content-Type: text/plain; name=" + "=?".repeat(30_000) + "\r\n\r\nx");
        parsedInTime(
                HEAD
                        + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                        + "-".repeat(20_000_000));
        parsedInTime(HEAD + "Content-Type: text/html\r\n\r\n" + "<meta ".repeat(1_000_000));
    }

    @Test
    void attachments_beyond_the_allowance_are_kept_by_name_only() {
        var limits = new MimeLimits(10_000, 1000, 10, 500, 10, 5, 600, 600, 10, 10);
        var message =
                RawMail.of(
                                "Content-Type: multipart/mixed; boundary=b",
                                "",
                                "--b",
                                "Content-Type: application/pdf; name=small.pdf",
                                "",
                                "x".repeat(500),
                                "--b",
                                "Content-Type: application/pdf; name=large.pdf",
                                "",
                                "x".repeat(500),
                                "--b--")
                        .parsed(limits);

        assertThat(((Part.Multi) message.body()).parts())
                .map(part -> ((Part.File) part).content().size())
                .containsExactly(500, 0);
        assertThat(message.defects()).contains(MailDefect.LIMIT_EXCEEDED);
    }

    @Test
    void of_a_mail_too_large_its_beginning_is_read() {
        var limits = new MimeLimits(300, 1000, 10, 500, 10, 5, 10_000, 10_000, 10, 10);
        var message = RawMail.ordinary("", "x".repeat(500)).parsed(limits);

        assertThat(message.subject()).isEqualTo("Request");
        assertThat(((Part.Text) message.body()).text()).startsWith("xxx").hasSizeLessThan(300);
        assertThat(message.defects()).contains(MailDefect.TOO_LARGE);
    }

    @Test
    void a_mail_cut_off_anywhere_is_still_read() {
        var whole =
                RawMail.ordinary(
                                "Content-Type: multipart/mixed; boundary=\"b\"",
                                "",
                                "--b",
                                "Content-Type: text/plain; charset=utf-8",
                                "Content-Transfer-Encoding: base64",
                                "",
                                "0JfQsNC/0YDQvtGB",
                                "--b",
                                "Content-Type: message/rfc822",
                                "",
                                "Subject: =?utf-8?B?0JfQsNC/0YDQvtGB?=",
                                "",
                                "x",
                                "--b--")
                        .bytes()
                        .toArray();
        for (int length = 0; length < whole.length; length++) {
            var cut = new byte[length];
            System.arraycopy(whole, 0, cut, 0, length);

            assertThat(parse(cut)).isNotNull();
        }
    }

    @Test
    void random_damage_never_makes_reading_fail() {
        var whole =
                (HEAD
                                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                                + "Content-Disposition: attachment; filename*0*=utf-8''%D0; filename*1=x\r\n"
                                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n=D0=97\r\n--b--\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1);
        var random = new Random(42);
        for (int round = 0; round < 3000; round++) {
            var damaged = whole.clone();
            for (int hit = 0; hit < 8; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }

            assertThat(parse(damaged)).isNotNull();
        }
    }

    private static MessageContent survived(String bomb) {
        var message = parsedInTime(bomb);
        assertThat(message.defects()).contains(MailDefect.LIMIT_EXCEEDED);
        return message;
    }

    private static MessageContent parsedInTime(String mail) {
        var raw = mail.getBytes(StandardCharsets.ISO_8859_1);
        return assertTimeout(LIMIT, () -> parse(raw));
    }

    private static MessageContent parse(byte[] raw) {
        return MailAdapters.parser(MimeLimits.defaults()).parse(Bytes.owning(raw));
    }

    private static int depth(Part part) {
        return part instanceof Part.Multi multi
                ? 1 + multi.parts().stream().mapToInt(HostileMailTest::depth).max().orElse(0)
                : 1;
    }

    private static String repeat(int times, IntFunction<String> piece) {
        return IntStream.range(0, times).mapToObj(piece).collect(Collectors.joining());
    }
}
