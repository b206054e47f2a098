package com.quotedesk.email.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.shared.Bytes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AttachmentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "filename=\"list.xlsx\" | list.xlsx",
                "filename=price list.xlsx | price list.xlsx",
                "filename=\"=?windows-1251?B?x+Dv8O7x?=.xlsx\" | Запрос.xlsx",
                "filename==?koi8-r?B?+sHQ0s/T?= | Запрос",
                "filename==?utf-8?Q?a;b?=.txt | a;b.txt",
                "filename*=utf-8''%D0%97%D0%B0.xlsx | За.xlsx",
                "filename*0*=utf-8''%D0%97; filename*1*=%D0%B0; filename*2=.xlsx | За.xlsx",
                "filename*1*=%B0.xlsx; filename*0*=utf-8''%D0%97%D0 | За.xlsx",
                "filename=\"plain.xlsx\"; filename*=utf-8''%D0%97.xlsx | З.xlsx",
                "filename*=windows-1251'ru'%C7%E0.xlsx | За.xlsx",
                "filename=\"=?utf-8?B?0JfQ?= =?utf-8?B?sNC/?=.xlsx\" | Зап.xlsx",
                "filename*0=\"=?utf-8?B?0JfQ\"; filename*1=\"sNC/?=.xlsx\" | Зап.xlsx",
                "filename*0=\"price \"; filename*1=\"list.xlsx\" | price list.xlsx",
                "filename*=%D0%97%D0%B0.xlsx | За.xlsx",
                "filename*=koi8-r''%FA%C1.xlsx | За.xlsx",
                "filename=\"%D0%97%D0%B0%2Exlsx\" | За.xlsx",
                "filename=\"..%2F%D0%97%D0%B0.xlsx\" | За.xlsx",
                "filename=\"10%20off.xlsx\" | 10%20off.xlsx",
                "filename=\"100%.xlsx\" | 100%.xlsx",
                "filename=\"=?UTF-8?Q?=D0=97=D0=B0_1=2Exlsx?=\" | За 1.xlsx",
                "filename=\"../../etc/passwd\" | passwd",
                "filename*=utf-8''..%2f..%2fetc%2fcron.d%2fx | x",
                "filename=\"C:\\\\docs\\\\list.xlsx\" | list.xlsx",
                "filename*=utf-8''a%00b%E2%80%AEc%E2%80%8B.xlsx | abc.xlsx",
                "filename=\"list.xlsx | list.xlsx",
                "filename=\"..\" | ",
                "filename*999999999=a | "
            })
    void file_names_are_decoded_and_made_harmless(String parameter, String name) {
        assertThat(file(attached(parameter)).fileName()).isEqualTo(name);
    }

    @Test
    void raw_8_bit_file_names_are_read_in_the_likeliest_charset() {
        for (var charset :
                new Charset[] {RawMail.WINDOWS_1251, RawMail.KOI8_R, StandardCharsets.UTF_8}) {
            var message =
                    RawMail.ordinary("Content-Type: application/pdf")
                            .lines(
                                    charset,
                                    "Content-Disposition: attachment; filename=\"Заявка.pdf\"")
                            .lines(charset, "", "x")
                            .parsed();

            assertThat(file(message).fileName()).isEqualTo("Заявка.pdf");
        }
    }

    @Test
    void a_name_may_stand_in_the_type_instead_and_the_disposition_comes_first() {
        var type =
                RawMail.ordinary("Content-Type: application/pdf; name*=utf-8''%D0%97.pdf", "", "x");
        var both =
                RawMail.ordinary(
                        "Content-Type: application/pdf; name=\"=?koi8-r?B?+g==?=.pdf\"",
                        "Content-Disposition: attachment; filename=b.pdf",
                        "",
                        "x");

        assertThat(file(type.parsed()).fileName()).isEqualTo("З.pdf");
        assertThat(file(both.parsed()).fileName()).isEqualTo("b.pdf");
    }

    @Test
    void a_very_long_name_keeps_its_extension() {
        var name = file(attached("filename=\"" + "a".repeat(3000) + ".xlsx\"")).fileName();

        assertThat(name).hasSize(255).endsWith(".xlsx");
    }

    @Test
    void texts_that_are_attached_are_files_and_bodies_are_not() {
        var message =
                RawMail.ordinary(
                                "Content-Type: multipart/mixed; boundary=b",
                                "",
                                "--b",
                                "Content-Type: text/plain; name=body.txt",
                                "",
                                "the body, though it has a name",
                                "--b",
                                "Content-Type: text/plain; name=list.txt",
                                "Content-Disposition: inline",
                                "",
                                "a;b",
                                "--b",
                                "Content-Type: text/html",
                                "Content-Disposition: attachment",
                                "",
                                "<p>page</p>",
                                "--b",
                                "",
                                "-- a footer the list added",
                                "--b--")
                        .parsed();

        assertThat(((Part.Multi) message.body()).parts())
                .hasExactlyElementsOfTypes(
                        Part.Text.class, Part.File.class, Part.File.class, Part.Text.class);
    }

    @Test
    void reports_of_the_mail_system_are_files_to_be_read_by_who_knows_them() {
        var message =
                RawMail.ordinary(
                                "Content-Type: multipart/report; boundary=b",
                                "",
                                "--b",
                                "Content-Type: message/delivery-status",
                                "",
                                "Action: failed",
                                "--b",
                                "Content-Type: text/rfc822-headers",
                                "",
                                "Subject: x",
                                "--b--")
                        .parsed();

        assertThat(((Part.Multi) message.body()).parts())
                .containsExactly(
                        plainFile("1", "message/delivery-status", "Action: failed"),
                        plainFile("2", "text/rfc822-headers", "Subject: x"));
    }

    @Test
    void an_attached_mail_is_taken_apart_too() {
        var message =
                RawMail.ordinary(
                                "Content-Type: multipart/mixed; boundary=b",
                                "",
                                "--b",
                                "",
                                "see below",
                                "--b",
                                "Content-Type: message/rfc822; name=inner.eml",
                                "",
                                "From: client@far.example",
                                "Subject: inner",
                                "Content-Type: multipart/mixed; boundary=c",
                                "",
                                "--c",
                                "",
                                "please quote",
                                "--c--",
                                "--b--")
                        .parsed();

        var embedded = (Part.Embedded) ((Part.Multi) message.body()).parts().get(1);
        assertThat(embedded.path()).isEqualTo("2");
        assertThat(embedded.fileName()).isEqualTo("inner.eml");
        assertThat(embedded.message().subject()).isEqualTo("inner");
        var inner = (Part.Multi) embedded.message().body();
        assertThat(inner.path()).isEqualTo("2.TEXT");
        assertThat(inner.parts()).containsExactly(new Part.Text("2.1", "please quote"));
    }

    @Test
    void broken_transfer_encodings_are_read_as_far_as_they_go() {
        var base64 = encoded("base64", "cGxl!!YXNl", "IHF1b3Rl");
        var quoted = encoded("quoted-printable", "50=25 off=", " and =ZZ more=");
        var unknown = encoded("8-bit", "as it stands");

        assertThat(text(base64)).isEqualTo("please quote");
        assertThat(text(quoted)).startsWith("50% off and =ZZ more");
        assertThat(quoted.defects()).contains(MailDefect.BROKEN_ENCODING);
        assertThat(text(unknown)).isEqualTo("as it stands\n");
    }

    private static MessageContent attached(String fileNameParameter) {
        return RawMail.ordinary(
                        "Content-Type: application/octet-stream",
                        "Content-Disposition: attachment; " + fileNameParameter,
                        "",
                        "x")
                .parsed();
    }

    private static MessageContent encoded(String encoding, String... lines) {
        return RawMail.ordinary("Content-Transfer-Encoding: " + encoding, "")
                .lines(StandardCharsets.UTF_8, lines)
                .parsed();
    }

    private static Part.File plainFile(String path, String mediaType, String content) {
        return new Part.File(
                path,
                null,
                mediaType,
                false,
                Bytes.copyOf(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static Part.File file(MessageContent message) {
        return (Part.File) message.body();
    }

    private static String text(MessageContent message) {
        return ((Part.Text) message.body()).text();
    }
}
