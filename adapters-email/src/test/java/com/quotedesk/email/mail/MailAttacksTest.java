package com.quotedesk.email.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quotedesk.application.mail.MailComposer.Letter;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.mail.LetterText;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.email.mail.TnefFile.Properties;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks by mail that are known from elsewhere, each under its name; docs/mail.md lists all. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailAttacksTest {

    /** What comes in as a Message-ID goes out in our In-Reply-To. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a@b.example\r\n Bcc: evil@x.example>",
                "<=?utf-8?q?a=0d=0aBcc:_evil@x.example?=@b.example>",
                "<a@b.example>\r\rBcc: evil@x.example",
                "<a\u0085Bcc: evil@x.example>",
                "<a@b.example> <>\r\n\t<\u0000\r\nBcc: evil@x.example"
            })
    void header_injection_through_a_message_id_that_came_in(String written) {
        var received = RawMail.of("From: a@b.example", "Message-ID: " + written, "", "x").parsed();
        var id = received.messageId();
        var letter =
                new Letter(
                        "mark.1@desk.example",
                        address("orders@desk.example"),
                        address("anna@supplier.example"),
                        null,
                        new LetterText("Re: " + received.subject(), "text", "<p>text</p>"),
                        id == null ? List.of() : List.of(id),
                        "mark",
                        Instant.EPOCH,
                        false,
                        List.of());

        var raw = new String(MailAdapters.composer().compose(letter).toArray(), ISO_8859_1);

        assertThat(raw.lines()).noneMatch(line -> line.regionMatches(true, 0, "bcc", 0, 3));
        assertThat(raw.lines().filter(line -> line.startsWith("To:"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<aaa@bbb.example>ccc@ddd.example | aaa@bbb.example",
                "boss@corp.example <evil@x.example> | evil@x.example",
                "evil@x.example (boss@corp.example) | evil@x.example",
                "=?utf-8?q?boss=40corp.example?= <evil@x.example> | evil@x.example",
                "\"boss@corp.example\" <evil@x.example> | evil@x.example",
                "\"a\\\" <boss@corp.example>\" <evil@x.example> | evil@x.example",
                "boss@corp.example, evil@x.example | boss@corp.example",
                "<boss@corp.example> <evil@x.example> | evil@x.example",
                "Boss (<boss@corp.example>) <evil@x.example> | evil@x.example",
                "=?utf-8?q?evil=40x.example=3C?=boss@corp.example> | boss@corp.example"
            })
    void address_parser_differential(String from, String address) {
        var mail = RawMail.of("From: " + from, "", "x").parsed();

        assertThat(mail.from() == null ? null : mail.from().address().value()).isEqualTo(address);
    }

    @Test
    void display_name_that_is_an_address_is_only_a_name() {
        var mail = RawMail.of("From: \"boss@corp.example\" <evil@x.example>", "", "x").parsed();

        assertThat(mail.from())
                .isEqualTo(
                        new MailAddress("boss@corp.example", new EmailAddress("evil@x.example")));
    }

    @Test
    void bidi_controls_in_names_and_file_names_are_taken_out() {
        var name = encoded("\u202egpj.exe\u2066\u200b\ufeff");
        var mail =
                RawMail.of(
                                "From: " + name + " <a@b.example>",
                                "Content-Type: application/pdf; name=\"" + name + "\"",
                                "",
                                "x")
                        .parsed();

        assertThat(mail.from().name()).isEqualTo("gpj.exe");
        assertThat(((Part.File) mail.body()).fileName()).isEqualTo("gpj.exe");
    }

    @Test
    void idn_homoglyph_in_a_link_is_shown_for_what_it_is() {
        var mail =
                RawMail.ordinary(
                                "Content-Type: text/html; charset=utf-8",
                                "",
                                "<a href='https://b\u0430nk.example/'>b\u0430nk.example</a>")
                        .parsed();

        var page = MailAdapters.cleaner().clean(mail, Map.of());

        assertThat(page.html()).contains("[xn--bnk-6cd.example]");
        assertThat(page.misleadingLinks()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filename=\"../../etc/passwd\"",
                "filename=\"..\\\\..\\\\etc\\\\passwd\"",
                "filename*=utf-8''..%2f..%2fetc%2fpasswd",
                "filename*0=\"../../etc\"; filename*1=\"/passwd\"",
                "filename*0*=utf-8''..%2f; filename*1*=..%2fpasswd",
                "filename=\"=?utf-8?q?..=2f..=2fpasswd?=\"",
                "filename=\"/pass\u0000wd\"",
                "filename*=utf-8''%2fpass%E2%80%8Bwd",
                "filename=\"C:\\\\passwd\""
            })
    void path_traversal_in_file_names(String parameter) {
        var mail =
                RawMail.ordinary(
                                "Content-Type: application/pdf",
                                "Content-Disposition: attachment; " + parameter,
                                "Content-ID: <../../../x>",
                                "",
                                "x")
                        .parsed();

        assertThat(((Part.File) mail.body()).fileName()).isEqualTo("passwd");
    }

    @Test
    void path_traversal_in_a_content_id_leads_nowhere() {
        var mail =
                RawMail.ordinary(
                                "Content-Type: multipart/related; boundary=b",
                                "",
                                "--b",
                                "Content-Type: text/html",
                                "",
                                "<img src='cid:../../../x'><img src='cid:..%2f..%2fx'>",
                                "--b",
                                "Content-Type: image/png",
                                "Content-ID: <../../../x>",
                                "",
                                "x",
                                "--b--")
                        .parsed();

        assertThat(mail.files()).extracting(Part.File::path).containsExactly("2");
        assertThat(MailAdapters.cleaner().clean(mail, Map.of("../../../x", "/parts/2")).html())
                .isEqualTo("<img src=\"/parts/2\" alt=\"\">\n".strip());
    }

    /** CVE-2022-26336: a length that says more than there is. */
    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, -1, 1 << 30})
    void tnef_out_of_memory(int length) {
        var lying =
                ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN).putInt(1).putInt(0x37010102);
        lying.putInt(length);
        var file = new TnefFile();
        file.attribute(2, 0x00069005, lying.array());
        var cut = file.toBytes();
        ByteBuffer.wrap(cut).order(ByteOrder.LITTLE_ENDIAN).putInt(cut.length - 18, length);

        assertThat(tnef(file.toBytes()).files()).allMatch(found -> found.content().size() == 0);
        assertThat(tnef(cut).defects()).contains(MailDefect.BROKEN_ENCODING);
    }

    @Test
    void tnef_within_tnef_without_end() {
        var bytes = new TnefFile().subject("innermost").toBytes();
        for (int i = 0; i < 200; i++) {
            bytes =
                    new TnefFile()
                            .file("x", new byte[0], new Properties().object(0x3701, bytes))
                            .toBytes();
        }

        assertThat(tnef(bytes)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon, 19 Oct 2026 14:22:05 +9999",
                "Mon, 19 Oct 99999 14:22:05 +0000",
                "Mon, 19 Oct 2026 99:99:99 +0000",
                "Mon, 99999999999999999999 Oct 2026 14:22:05 +0000",
                "-1"
            })
    void dates_that_are_none_are_none(String date) {
        var mail = RawMail.of("From: a@b.example", "Date: " + date, "", "x").parsed();

        assertThat(mail.date()).isNull();
        assertThat(mail.defects()).contains(MailDefect.NO_DATE);
    }

    @Test
    void nul_is_nowhere_in_what_is_read() {
        var mail =
                new RawMail()
                        .lines(
                                ISO_8859_1,
                                "From: a\0b <a@b.example>",
                                "Subject: x\0" + encoded("y\0z"),
                                "Message-ID: <a\0@b>",
                                "",
                                "te\0xt")
                        .parsed();

        assertThat(mail.toString()).doesNotContain("\0");
    }

    /** A greeting that says we are logged in already would keep us from asking for encryption. */
    @Test
    void starttls_stripping_by_preauth() throws IOException {
        var commands = new CopyOnWriteArrayList<String>();
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> greetAsLoggedIn(server, commands));
            var config =
                    new ImapConfig(
                            "desk",
                            "127.0.0.1",
                            server.getLocalPort(),
                            ImapConfig.Security.STARTTLS,
                            "user",
                            new Password("secret"),
                            "INBOX",
                            Duration.ofSeconds(2),
                            Duration.ofSeconds(2),
                            Duration.ofSeconds(2),
                            1_000_000,
                            1_000_000);
            try (var mailbox = MailAdapters.mailbox(config)) {
                assertThatExceptionOfType(PortFailure.class)
                        .isThrownBy(() -> mailbox.fetchAfter(null, 10));
            }
        }
        assertThat(commands)
                .noneMatch(line -> line.contains("SELECT") || line.contains("EXAMINE"))
                .noneMatch(line -> line.contains("LOGIN") || line.contains("secret"));
    }

    private static void greetAsLoggedIn(ServerSocket server, List<String> commands) {
        try (var socket = server.accept();
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
                var out = socket.getOutputStream()) {
            out.write("* PREAUTH [CAPABILITY IMAP4rev1] welcome\r\n".getBytes(UTF_8));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                var tag = line.substring(0, line.indexOf(' '));
                out.write((tag + " OK done\r\n").getBytes(UTF_8));
            }
        } catch (IOException closed) {
            // The other side has had enough.
        }
    }

    private static MessageContent tnef(byte[] tnef) {
        return RawMail.ordinary(
                        "Content-Type: application/ms-tnef; name=winmail.dat",
                        "Content-Transfer-Encoding: base64",
                        "",
                        Base64.getMimeEncoder().encodeToString(tnef))
                .parsed();
    }

    private static MailAddress address(String address) {
        return new MailAddress(null, new EmailAddress(address));
    }

    private static String encoded(String text) {
        return "=?utf-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(UTF_8)) + "?=";
    }
}
