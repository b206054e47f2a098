package com.quotedesk.email.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.email.mail.Finding.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpCheckTest {

    private static final EmailAddress FROM = new EmailAddress("desk@desk.example");
    private static final String PASSWORD = "open sesame";

    @Test
    void a_way_out_that_works_is_found_to() throws IOException {
        assertThat(kindsWith(FROM.value(), PASSWORD))
                .startsWith(Kind.REACHED, Kind.UNPROTECTED, Kind.LOGGED_IN)
                .endsWith(Kind.SENDER_TAKEN);
    }

    @Test
    void a_server_without_a_login_is_told_of() throws IOException {
        assertThat(kindsWith(null, "")).contains(Kind.NO_LOGIN, Kind.SENDER_TAKEN);
    }

    @Test
    void a_wrong_password_is_refused() throws IOException {
        assertThat(kindsWith(FROM.value(), "a guess")).endsWith(Kind.SMTP_LOGIN_REFUSED);
    }

    @Test
    void a_server_that_is_away_and_none_at_all_are_told_apart() throws IOException {
        assertThat(kinds(SmtpCheck.of(config(freePort(), null, ""), FROM, Clock.systemUTC())))
                .containsExactly(Kind.UNREACHABLE);
        assertThat(kinds(SmtpCheck.of(null, FROM, Clock.systemUTC())))
                .containsExactly(Kind.NO_WAY_OUT);
    }

    private static List<Kind> kindsWith(@Nullable String user, String password) throws IOException {
        int port = freePort();
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            server.setUser(FROM.value(), PASSWORD);
            return kinds(SmtpCheck.of(config(port, user, password), FROM, Clock.systemUTC()));
        } finally {
            server.stop();
        }
    }

    private static List<Kind> kinds(List<Finding> findings) {
        return findings.stream().map(Finding::kind).toList();
    }

    private static SmtpConfig config(int port, @Nullable String user, String password) {
        return new SmtpConfig(
                "127.0.0.1",
                port,
                ImapConfig.Security.NONE,
                user,
                new Password(password),
                "desk.example",
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
