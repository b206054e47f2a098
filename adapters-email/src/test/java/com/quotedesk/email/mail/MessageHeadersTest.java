package com.quotedesk.email.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.mail.Header;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.shared.EmailAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessageHeadersTest {

    @Test
    void all_fields_are_kept_in_order_unfolded_and_decoded() {
        var message =
                RawMail.of(
                                "X-One: a",
                                " folded",
                                "Subject: =?utf-8?B?0JfQsNC/0YDQvtGB?=",
                                "x-one: b")
                        .parsed();

        assertThat(message.headers())
                .containsExactly(
                        new Header("X-One", "a folded"),
                        new Header("Subject", "Запрос"),
                        new Header("x-one", "b"));
        assertThat(message.header("X-ONE")).contains("a folded");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=?utf-8?B?0JfQsNC/0YDQvtGB?= No 5 | Запрос No 5",
                "=?UTF-8?Q?=D0=97=D0=B0_5?= | За 5",
                "=?koi8-r?B?+sHQ0s/T?==?koi8-r?B?IMPFzg==?= | Запрос цен",
                "=?utf-8?B?0JfQ?= =?utf-8?B?sNC/?= | Зап",
                "=?utf-8?Q?=D0=97=D0?= =?utf-8?Q?=B0?= | За",
                "=?win-1251?B?x+Dv8O7x?= | Запрос",
                "=?koi8-r*ru?B?+sHQ0s/T?= | Запрос",
                "Re: =?utf-8?Q?a b?= | Re: a b",
                "=?utf-8?X?abc?= | =?utf-8?X?abc?=",
                "=?utf-8?B?0JfQsNC | =?utf-8?B?0JfQsNC",
                "=?x-nothing?B?x+Dv8O7x?= | Запрос"
            })
    void encoded_words_are_decoded_even_when_not_quite_right(String written, String subject) {
        assertThat(RawMail.of("Subject: " + written, "", "").parsed().subject()).isEqualTo(subject);
    }

    @Test
    void raw_8_bit_subjects_are_read_in_the_likeliest_charset() {
        for (var charset :
                new Charset[] {RawMail.WINDOWS_1251, RawMail.KOI8_R, StandardCharsets.UTF_8}) {
            var message = new RawMail().lines(charset, "Subject: Запрос цен на кабель").parsed();

            assertThat(message.subject()).isEqualTo("Запрос цен на кабель");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "boss@client.example | | boss@client.example",
                "Boss <Boss@Client.example> | Boss | boss@client.example",
                "\"Doe, John\" <j@client.example> | Doe, John | j@client.example",
                "j@client.example (John Doe) | John Doe | j@client.example",
                "=?utf-8?B?0JfQsNC/0YDQvtGB?= <a@b.example> | Запрос | a@b.example",
                "\"=?utf-8?B?0JfQsNC/0YDQvtGB?=\" <a@b.example> | Запрос | a@b.example",
                "=?utf-8?B?0JfQsNC/0YDQvtGBIDxhQGIuZXhhbXBsZT4=?= | Запрос | a@b.example",
                "'a@b.example' | | a@b.example",
                "Open \"quote <a@b.example> | Open \"quote | a@b.example",
                "Someone a@b.example | Someone | a@b.example",
                "<@relay.example:a@b.example> | | a@b.example",
                "nobody, Second <a@b.example> | Second | a@b.example",
                "boss@client.example <evil@x.example> | boss@client.example | evil@x.example",
                "group: a@b.example; | | a@b.example"
            })
    void the_sender_is_found_in_whatever_is_written(String written, String name, String address) {
        assertThat(RawMail.of("From: " + written, "", "").parsed().from())
                .isEqualTo(new MailAddress(name, new EmailAddress(address)));
    }

    @Test
    void several_recipients_are_told_apart() {
        var message =
                RawMail.of(
                                "To: \"A, B\" <a@x.example>, b@x.example; c@x.example,, <nobody>",
                                "",
                                "")
                        .parsed();

        assertThat(message.to())
                .extracting(to -> to.address().value())
                .containsExactly("a@x.example", "b@x.example", "c@x.example");
    }

    @Test
    void a_name_cannot_carry_controls_that_turn_the_text_around() {
        var from =
                RawMail.of(
                        "From: =?utf-8?B?" + base64("a\u202e\u200b\u0000b") + "?= <a@b.example>");

        assertThat(from.parsed().from().name()).isEqualTo("ab");
    }

    @Test
    void a_mail_without_a_usable_sender_says_so() {
        var message = RawMail.of("From: MAILER-DAEMON", "Date: yesterday", "", "x").parsed();

        assertThat(message.from()).isNull();
        assertThat(message.date()).isNull();
        assertThat(message.defects())
                .contains(MailDefect.NO_SENDER, MailDefect.NO_DATE, MailDefect.BROKEN_HEADER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 19 Oct 2026 14:22:05 +0300 | 2026-10-19T14:22:05+03:00",
                "19 Oct 2026 14:22 +0300 | 2026-10-19T14:22+03:00",
                "Mon, 19 Oct 2026 14:22:05 +0300 (MSK) | 2026-10-19T14:22:05+03:00",
                "Mon, 19 Oct 26 14:22:05 EST | 2026-10-19T14:22:05-05:00",
                "Mon, 19 Oct 2026 14:22:05 GMT | 2026-10-19T14:22:05Z",
                "Mon, 19 Oct 2026 14:22:05 GMT+03:00 | 2026-10-19T14:22:05+03:00",
                "Mon, 19 Oct 2026 14:22:05 | 2026-10-19T14:22:05Z",
                "Monday, 19-October-2026 14.22.05 +0300 | 2026-10-19T14:22:05+03:00",
                "Mon Oct 19 14:22:05 2026 | 2026-10-19T14:22:05Z",
                "Mon Oct 19 14:22:05 EDT 2026 | 2026-10-19T14:22:05-04:00",
                "2026-10-19T14:22:05+03:00 | 2026-10-19T14:22:05+03:00",
                "Thu, 31 Dec 2026 23:59:60 +0000 | 2026-12-31T23:59:59Z",
                "Mon, 31 Feb 2026 10:00:00 +0000 | ",
                "Mon, 19 Foo 2026 10:00:00 +0000 | ",
                "99999999999999 | "
            })
    void dates_keep_the_offset_they_were_written_in(String written, OffsetDateTime expected) {
        assertThat(RawMail.of("Date: " + written, "", "").parsed().date()).isEqualTo(expected);
    }

    @Test
    void message_ids_are_read_without_their_brackets() {
        var message =
                RawMail.of(
                                "Message-ID: <own@client.example>",
                                "In-Reply-To: Your message of Monday <asked@trader.example>",
                                "References: <a@x.example>,<b@x.example>",
                                " junk <c@",
                                "  x.example>",
                                "",
                                "")
                        .parsed();

        assertThat(message.messageId()).isEqualTo("own@client.example");
        assertThat(message.inReplyTo()).containsExactly("asked@trader.example");
        assertThat(message.references())
                .containsExactly("a@x.example", "b@x.example", "c@x.example");
        assertThat(RawMail.of("Message-ID: own@client.example", "", "").parsed().messageId())
                .isEqualTo("own@client.example");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
