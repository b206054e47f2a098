package com.quotedesk.email.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.testkit.work.SettableClock;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessTokensTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "";
    private AccessTokens tokens;

    @BeforeEach
    void setUp() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/token",
                exchange -> {
                    asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                    var body = answer.getBytes(UTF_8);
                    exchange.sendResponseHeaders(status, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        tokens = tokens(new Password("s&cret"));
    }

    private AccessTokens tokens(Password secret) {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/token");
        var refresh = new Password("1//lasting");
        return new AccessTokens(
                new OAuthClient(url, "desk", secret, refresh, Duration.ofSeconds(5)), clock);
    }

    @AfterEach
    void tearDown() {
        server.stop(0);
    }

    @Test
    void a_token_is_asked_for_once_and_again_before_it_ends() {
        answer = "{\"access_token\": \"ya29.a\\/b\", \"expires_in\":3600}";

        assertThat(tokens.current()).isEqualTo("ya29.a/b");
        clock.advance(Duration.ofMinutes(58));
        assertThat(tokens.current()).isEqualTo("ya29.a/b");
        assertThat(asked)
                .containsExactly(
                        "grant_type=refresh_token&client_id=desk&client_secret=s%26cret"
                                + "&refresh_token=1%2F%2Flasting");

        answer = "{\"access_token\": \"second\"}";
        clock.advance(Duration.ofMinutes(1));
        assertThat(tokens.current()).isEqualTo("second");
    }

    @Test
    void a_token_that_the_mail_server_refused_is_not_used_again() {
        answer = "{\"access_token\": \"first\", \"expires_in\":3600}";
        tokens.current();
        tokens.forget();
        answer = "{\"access_token\": \"second\", \"expires_in\":3600}";

        assertThat(tokens.current()).isEqualTo("second");
    }

    @Test
    void a_client_without_a_secret_sends_none() {
        answer = "{\"access_token\": \"first\"}";

        tokens(null).current();

        assertThat(asked.getFirst()).doesNotContain("client_secret");
    }

    @Test
    void a_refresh_token_that_died_is_a_refusal_that_shows_no_secret() {
        status = 400;
        answer = "{\"error\": \"invalid_grant\"}";

        assertThatExceptionOfType(PortFailure.Rejected.class)
                .isThrownBy(tokens::current)
                .withMessageContaining("invalid_grant")
                .withMessageNotContaining("lasting");
    }

    @Test
    void a_server_in_trouble_is_asked_again_later() {
        for (int trouble : new int[] {500, 503, 429, 408}) {
            status = trouble;
            assertThatExceptionOfType(PortFailure.Unavailable.class).isThrownBy(tokens::current);
        }
        status = 200;
        answer = "<html>maintenance</html>";
        assertThatExceptionOfType(PortFailure.Unavailable.class).isThrownBy(tokens::current);
        server.stop(0);
        assertThatExceptionOfType(PortFailure.Unavailable.class).isThrownBy(tokens::current);
    }
}
