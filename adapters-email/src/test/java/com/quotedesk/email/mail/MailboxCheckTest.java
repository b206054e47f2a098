package com.quotedesk.email.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.email.mail.Finding.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailboxCheckTest {

    private final GreenMailServer server = new GreenMailServer();

    @AfterEach
    void tearDown() {
        server.close();
    }

    @Test
    void a_mailbox_that_works_is_found_to() {
        server.deliver(RawMail.ordinary("", "text").bytes());

        assertThat(kinds(check(ImapConfig.Security.NONE, GreenMailServer.PASSWORD, "Requests")))
                .startsWith(Kind.REACHED, Kind.UNPROTECTED, Kind.LOGGED_IN, Kind.FOLDER)
                .contains(Kind.TELLS_NEWS)
                .noneMatch(kind -> kind.level() == Finding.Level.BROKEN);
    }

    @Test
    void a_wrong_password_is_named_but_not_shown() {
        var findings = check(ImapConfig.Security.NONE, "a guess", "Requests");

        assertThat(kinds(findings)).endsWith(Kind.LOGIN_REFUSED);
        assertThat(findings.toString()).doesNotContain("a guess");
    }

    @Test
    void a_missing_folder_is_named_beside_those_there_are() {
        var findings = check(ImapConfig.Security.NONE, GreenMailServer.PASSWORD, "Elsewhere");

        assertThat(findings.getLast().kind()).isEqualTo(Kind.NO_FOLDER);
        assertThat(findings.getLast().details().get(1)).contains("INBOX", "Requests");
    }

    @Test
    void a_line_that_cannot_be_encrypted_ends_the_look() {
        assertThat(kinds(check(ImapConfig.Security.TLS, GreenMailServer.PASSWORD, "Requests")))
                .containsExactly(Kind.REACHED, Kind.NOT_ENCRYPTED);
    }

    @Test
    void a_server_that_is_away_is_unreachable() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(kinds(MailboxCheck.of(config(free, "x", "INBOX"), Clock.systemUTC())))
                .containsExactly(Kind.UNREACHABLE);
    }

    @Test
    void a_domain_is_looked_at_where_the_DNS_answers() {
        assertThat(kinds(DomainCheck.of("quotedesk.invalid", Duration.ofMillis(200))))
                .isSubsetOf(Kind.NO_DNS, Kind.NO_RECORD);
    }

    private static List<Kind> kinds(List<Finding> findings) {
        return findings.stream().map(Finding::kind).toList();
    }

    private List<Finding> check(ImapConfig.Security security, String password, String folder) {
        var plain = config(server.port(), password, folder);
        return MailboxCheck.of(
                new ImapConfig(
                        plain.name(),
                        plain.host(),
                        plain.port(),
                        security,
                        plain.user(),
                        plain.login(),
                        plain.folder(),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2),
                        plain.maxMessageBytes(),
                        plain.batchBytes()),
                Clock.systemUTC());
    }

    private static ImapConfig config(int port, String password, String folder) {
        return ImapConfig.of(
                "desk",
                "127.0.0.1",
                port,
                ImapConfig.Security.NONE,
                GreenMailServer.USER,
                new Password(password),
                folder);
    }
}
