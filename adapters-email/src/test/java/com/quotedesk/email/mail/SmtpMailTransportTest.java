package com.quotedesk.email.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.mail.MailTransport;
import com.quotedesk.application.mail.MailTransport.Result;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each end of the talk with a server means, by how far it had come. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpMailTransportTest {

    private static final EmailAddress US = new EmailAddress("orders@desk.example");
    private static final EmailAddress THEM = new EmailAddress("anna@supplier.example");
    private static final String MAIL =
            "From: orders@desk.example\r\nMessage-ID: <1@desk.example>\r\nSubject: x\r\n\r\n"
                    + "Hello\r\n.\r\n..dots\r\n";

    private final ScriptedSmtpServer server = new ScriptedSmtpServer();
    private final MailTransport transport = transport(server.port());

    private static MailTransport transport(int port) {
        return MailAdapters.transport(config(port, null, Duration.ofMillis(700)));
    }

    private static SmtpConfig config(int port, @Nullable String user, Duration timeout) {
        return new SmtpConfig(
                "127.0.0.1",
                port,
                ImapConfig.Security.NONE,
                user,
                new Password("secret"),
                "desk.example",
                timeout,
                timeout,
                timeout);
    }

    @AfterEach
    void stop() {
        transport.close();
        server.close();
    }

    @Test
    void a_mail_arrives_byte_for_byte_and_its_message_id_stays() {
        assertThat(send()).isEqualTo(new Result.Accepted("250 taken"));

        assertThat(server.mails()).containsExactly(MAIL);
        assertThat(server.commands())
                .contains(
                        "EHLO desk.example",
                        "MAIL FROM:<orders@desk.example>",
                        "RCPT TO:<anna@supplier.example>");
    }

    @Test
    void one_connection_carries_many_mails() {
        send();
        send();

        assertThat(server.mails()).hasSize(2);
        assertThat(server.commands()).filteredOn(line -> line.startsWith("EHLO")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        // Before the mail left, and while it did: nothing was taken.
        "MAIL,451 later,Postponed",
        "MAIL,550 not you,Refused",
        "MAIL,503 what,Postponed",
        "MAIL,close,Postponed",
        "RCPT,450 greylisted,Postponed",
        "RCPT,550 no such user,Refused",
        "RCPT,close,Postponed",
        "RCPT,hang,Postponed",
        "DATA,421 going down,Postponed",
        "DATA,554 no,Refused",
        "DATA,close,Postponed",
        "line,close,Postponed",
        // After the dot: without an answer nobody knows.
        ".,250 taken,Accepted",
        "., 451 later,Postponed",
        ".,421 going down,Postponed",
        ".,550 spam,Refused",
        ".,554 virus,Refused",
        ".,close,Unknown",
        ".,hang,Unknown",
        ".,rubbish,Unknown",
        ".,2x0 what,Unknown",
    })
    void an_end_means_what_the_phase_and_the_code_say(String at, String answer, String meaning) {
        server.answer(at, answer.strip());

        var result = at.equals("line") ? sendLong() : send();
        assertThat(result.getClass().getSimpleName()).isEqualTo(meaning);
        assertThat(result.reply()).isNotBlank();
    }

    @Test
    void the_words_of_the_server_are_kept_for_people() {
        server.answer("RCPT", "550 5.1.1 no such user here");

        assertThat(send().reply()).contains("5.1.1 no such user here");
    }

    @Test
    void after_a_failure_the_next_mail_begins_a_new_talk() {
        server.answer("RCPT", "550 no");
        send();
        server.answer("RCPT", "250 yes");

        assertThat(send()).isInstanceOf(Result.Accepted.class);
        assertThat(server.commands()).filteredOn(line -> line.startsWith("EHLO")).hasSize(2);
    }

    @Test
    void a_server_that_is_not_there_or_refuses_the_login_is_unreachable() {
        server.answer("220", "554 go away");
        assertThat(send()).isInstanceOf(Result.Unreachable.class);

        server.close();
        assertThat(send()).isInstanceOf(Result.Unreachable.class);
    }

    @Test
    void a_server_without_login_is_not_given_a_password() {
        try (var withUser =
                MailAdapters.transport(config(server.port(), "us", Duration.ofMillis(700)))) {
            assertThat(withUser.send(US, THEM, raw(MAIL))).isInstanceOf(Result.Unreachable.class);
        }
        assertThat(server.mails()).isEmpty();
    }

    /** CVE-2025-7962: characters whose low byte is CR or LF. */
    @Test
    void an_address_cannot_smuggle_a_command() {
        var hostile = new EmailAddress("a\u760d\u760aDATA\u760d\u760a@supplier.example");

        assertThat(transport.send(US, hostile, raw(MAIL))).isNotInstanceOf(Result.Accepted.class);
        assertThat(server.commands()).noneMatch(line -> line.startsWith("DATA"));
    }

    /** SMTP smuggling: a bare line feed around a dot must not end the mail. */
    @Test
    void a_bare_dot_in_a_body_does_not_end_the_mail() {
        var body = "Subject: x\r\n\r\none\n.\nMAIL FROM:<evil@x.example>\r\ntwo\r.\r\nthree\r\n";

        assertThat(transport.send(US, THEM, raw(body))).isInstanceOf(Result.Accepted.class);

        assertThat(server.mails()).hasSize(1);
        assertThat(server.mails().getFirst()).contains("three");
        assertThat(server.commands()).noneMatch(line -> line.contains("evil"));
    }

    private Result send() {
        return transport.send(US, THEM, raw(MAIL));
    }

    /** Longer than all buffers on the way, so that the cut is felt while it is written. */
    private Result sendLong() {
        return transport.send(US, THEM, raw(MAIL + "x".repeat(70).concat("\r\n").repeat(200_000)));
    }

    private static Bytes raw(String text) {
        return Bytes.owning(text.getBytes(ISO_8859_1));
    }
}
