package com.quotedesk.email.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.email.mail.TnefFile.Properties;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.apache.poi.hmef.HMEFMessage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts that hold parts in other ways than MIME. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackedPartsTest {

    private static final byte[] LIST = "a;b".getBytes(US_ASCII);

    private static final TnefFile OUTLOOK =
            new TnefFile()
                    .subject("Запрос цен")
                    .message(
                            new Properties()
                                    .number(0x0e07, 1)
                                    .named("Keywords", 7)
                                    .text(0x0037, "Запрос цен")
                                    .text(0x0070, "Запрос цен")
                                    .binary(0x1013, "<p>Нужен кабель</p>".getBytes(UTF_8)))
                    .file(
                            "ZAYAVK~1.XLS",
                            LIST,
                            new Properties()
                                    .text(0x3704, "ZAYAVK~1.XLS")
                                    .text(0x3707, "Заявка на кабель.xlsx")
                                    .text(0x370e, "application/vnd.ms-excel")
                                    .text(0x3712, "list@x"));

    @Test
    void what_Outlook_packs_is_unpacked() {
        var message = attached(OUTLOOK.toBytes());

        var packed = (Part.Multi) message.body();
        assertThat(packed.path()).isEqualTo("1");
        assertThat(packed.parts().getFirst())
                .isEqualTo(new Part.Html("1.1", "<p>Нужен кабель</p>"));
        var file = (Part.File) packed.parts().get(1);
        assertThat(file.path()).isEqualTo("1.2");
        assertThat(file.fileName()).isEqualTo("Заявка на кабель.xlsx");
        assertThat(file.mediaType()).isEqualTo("application/vnd.ms-excel");
        assertThat(file.contentId()).isEqualTo("list@x");
        assertThat(file.content().toArray()).isEqualTo(LIST);
        assertThat(message.defects()).isEmpty();
    }

    @Test
    void the_samples_are_what_another_reader_takes_for_Outlook_s_too() throws IOException {
        var other = new HMEFMessage(new ByteArrayInputStream(OUTLOOK.toBytes()));

        assertThat(other.getSubject()).isEqualTo("Запрос цен");
        var file = other.getAttachments().getFirst();
        assertThat(file.getLongFilename()).isEqualTo("Заявка на кабель.xlsx");
        assertThat(file.getContents()).isEqualTo(LIST);
    }

    @Test
    void where_the_mail_has_a_text_the_copy_of_it_is_left_out() {
        var message =
                RawMail.ordinary(
                                "Content-Type: multipart/mixed; boundary=b",
                                "",
                                "--b",
                                "",
                                "Нужен кабель",
                                "--b",
                                "Content-Type: application/ms-tnef; name=\"winmail.dat\"",
                                "Content-Transfer-Encoding: base64",
                                "",
                                Base64.getEncoder().encodeToString(OUTLOOK.toBytes()),
                                "--b--")
                        .parsed();

        var parts = ((Part.Multi) message.body()).parts();
        assertThat(((Part.Multi) parts.get(1)).parts())
                .singleElement()
                .isInstanceOfSatisfying(
                        Part.File.class, file -> assertThat(file.path()).isEqualTo("2.1"));
    }

    @Test
    void a_mail_attached_by_Outlook_is_taken_apart_too() {
        var outer =
                new TnefFile()
                        .file(
                                "Fwd",
                                new byte[0],
                                new Properties().object(0x3701, OUTLOOK.toBytes()));

        var embedded =
                (Part.Embedded) ((Part.Multi) attached(outer.toBytes()).body()).parts().getFirst();

        assertThat(embedded.message().subject()).isEqualTo("Запрос цен");
        assertThat(embedded.message().files()).extracting(Part.File::path).containsExactly("1.1.2");
    }

    @Test
    void rich_text_is_read_as_the_HTML_it_came_from_or_as_text() {
        var plain =
                "{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0 Arial;}}\\pard \\'cd\\u1091?\\'e6\\'ed\\'ee\\par 5\\tab m}";
        var html =
                "{\\rtf1\\ansi\\ansicpg1251\\fromhtml1{\\*\\htmltag64 <p>}\\htmlrtf {\\b \\htmlrtf0 5 m\\htmlrtf }\\htmlrtf0"
                        + "{\\*\\generator x}{\\*\\htmltag72 </p>}}";

        assertThat(body(rich(plain))).isEqualTo(new Part.Text("1.1", "Нужно\n5\tm"));
        assertThat(body(rich(html))).isEqualTo(new Part.Html("1.1", "<p>5 m</p>"));
    }

    @Test
    void rich_text_is_expanded_as_its_makers_say() {
        // The example of MS-OXRTFCP 3.1.1.1.
        var compressed =
                HexFormat.of()
                        .parseHex(
                                "2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232"
                                        + "0af32068656c090020627705b06c647d0a800fa0");

        assertThat(new String(LzfuText.expand(compressed, 1000), ISO_8859_1))
                .isEqualTo("{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
        assertThat(LzfuText.expand(compressed, 10)).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 20, 60, 200})
    void what_is_cut_off_is_kept_as_far_as_it_goes(int length) {
        var message = attached(Arrays.copyOf(OUTLOOK.toBytes(), length));

        assertThat(message.defects()).contains(MailDefect.BROKEN_ENCODING);
    }

    @Test
    void what_only_claims_to_be_Outlook_s_stays_a_file() {
        var message = attached("hello".getBytes(US_ASCII));

        assertThat(message.body()).isInstanceOf(Part.File.class);
        assertThat(message.defects()).contains(MailDefect.BROKEN_ENCODING);
    }

    @Test
    void no_damage_to_what_Outlook_packs_makes_reading_fail() {
        var random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            var damaged = OUTLOOK.toBytes();
            for (int hit = 0; hit < 6; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }

            assertThat(attached(damaged)).isNotNull();
        }
    }

    @Test
    void files_within_a_text_are_taken_out_of_it() {
        var message =
                RawMail.ordinary(
                                "",
                                "See the list.",
                                "begin 644 ../list.txt",
                                "#0V%T",
                                "`",
                                "end",
                                "Regards")
                        .parsed();

        var parts = ((Part.Multi) message.body()).parts();
        assertThat(parts.getFirst()).isEqualTo(new Part.Text("1.1", "See the list.\nRegards\n"));
        var file = (Part.File) parts.get(1);
        assertThat(file.fileName()).isEqualTo("list.txt");
        assertThat(new String(file.content().toArray(), US_ASCII)).isEqualTo("Cat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin with 5 pcs",
                "begin 644 list.txt",
                "begin 644 list.txt\r\n#0V%T",
                "begin 644 list.txt\r\n#0V%T\r\n`\r\nthe end",
                "begin 644 list.txt\r\nhello\r\n`\r\nend",
                "begin 999 list.txt\r\n#0V%T\r\n`\r\nend"
            })
    void what_only_begins_like_a_file_is_text(String text) {
        assertThat(RawMail.ordinary("", text).parsed().body())
                .isEqualTo(new Part.Text("1", text.replace("\r\n", "\n") + "\n"));
    }

    @Test
    void a_uuencoded_part_is_decoded() {
        var message =
                RawMail.ordinary(
                                "Content-Type: application/octet-stream; name=cat.txt",
                                "Content-Transfer-Encoding: x-uuencode",
                                "",
                                "begin 644 cat.txt",
                                "#0V%T",
                                "`",
                                "end")
                        .parsed();

        assertThat(((Part.File) message.body()).content().toArray())
                .isEqualTo("Cat".getBytes(US_ASCII));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hi Mom -+Jjo--! | Hi Mom -\u263a-!",
                "1 +- 1 | 1 + 1",
                "+BB0EQwQ2BDUEPQ- 5 | Нужен 5",
                "+BB0EQwQ2BDUEPQ | Нужен",
                "a+ | a"
            })
    void utf_7_is_read_where_it_is_declared_and_only_there(String written, String text) {
        var declared =
                RawMail.ordinary("Content-Type: text/plain; charset=unicode-1-1-utf-7", "", written)
                        .parsed();
        var silent = RawMail.ordinary("", written).parsed();

        assertThat(((Part.Text) declared.body()).text().strip()).isEqualTo(text);
        assertThat(((Part.Text) silent.body()).text().strip()).isEqualTo(written);
    }

    private static MessageContent attached(byte[] tnef) {
        return RawMail.ordinary(
                        "Content-Type: application/ms-tnef; name=winmail.dat",
                        "Content-Transfer-Encoding: base64",
                        "",
                        Base64.getMimeEncoder().encodeToString(tnef))
                .parsed();
    }

    private static byte[] rich(String rtf) {
        var raw = rtf.getBytes(US_ASCII);
        var stored =
                ByteBuffer.allocate(16 + raw.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(raw.length + 12)
                        .putInt(raw.length)
                        .putInt(0x414c454d)
                        .putInt(0)
                        .put(raw)
                        .array();
        return new TnefFile().message(new Properties().binary(0x1009, stored)).toBytes();
    }

    private static Part body(byte[] tnef) {
        return ((Part.Multi) attached(tnef).body()).parts().getFirst();
    }
}
