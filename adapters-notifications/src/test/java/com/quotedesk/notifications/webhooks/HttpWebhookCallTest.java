package com.quotedesk.notifications.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.webhooks.WebhookCall.Answer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(30)
class HttpWebhookCallTest {

    private final HttpWebhookCall inner =
            new HttpWebhookCall(
                    new OutsideCalls.Config(Duration.ofMillis(500), OutsideCalls.Reach.ANYWHERE));
    private final HttpWebhookCall outer =
            new HttpWebhookCall(
                    new OutsideCalls.Config(Duration.ofMillis(500), OutsideCalls.Reach.PUBLIC));
    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void what_is_sent_arrives_as_it_is() {
        var got = new AtomicReference<String>();
        on(
                exchange -> {
                    got.set(
                            exchange.getRequestHeaders().getFirst("webhook-id")
                                    + " "
                                    + exchange.getRequestHeaders().getFirst("Content-Type")
                                    + " "
                                    + new String(
                                            exchange.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(204, -1);
                });

        assertThat(inner.post(url("/"), Map.of("webhook-id", "msg_1"), "{\"a\":\"заявка\"}"))
                .isEqualTo(new Answer.Status(204));
        assertThat(got.get()).isEqualTo("msg_1 application/json; charset=UTF-8 {\"a\":\"заявка\"}");
    }

    @Test
    void a_redirect_is_not_followed() {
        on(
                exchange -> {
                    exchange.getResponseHeaders().set("Location", "/elsewhere");
                    exchange.sendResponseHeaders(307, -1);
                });

        assertThat(inner.post(url("/"), Map.of(), "{}")).isEqualTo(new Answer.Status(307));
        assertThat(calls).hasValue(1);
    }

    @Test
    void a_long_answer_is_not_waited_for() {
        on(
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    var part = new byte[1_000];
                    while (true) {
                        exchange.getResponseBody().write(part);
                    }
                });

        assertThat(inner.post(url("/"), Map.of(), "{}")).isEqualTo(new Answer.Status(200));
    }

    @Test
    void silence_ends_in_time_and_is_not_repeated() {
        on(exchange -> Thread.sleep(Duration.ofSeconds(20)));

        assertThat(inner.post(url("/"), Map.of(), "{}"))
                .isEqualTo(new Answer.Failed("no answer in time"));
        assertThat(calls).hasValue(1);
    }

    @Test
    void who_cannot_be_reached_is_told() {
        var nobody = url("/");
        server.stop(0);

        assertThat(inner.post(nobody, Map.of(), "{}"))
                .isEqualTo(new Answer.Failed("cannot be reached"));
    }

    @Test
    void nobody_inside_is_called_whatever_the_name() {
        on(exchange -> exchange.sendResponseHeaders(200, -1));
        int port = server.getAddress().getPort();

        for (var url :
                new String[] {
                    "https://127.0.0.1:" + port,
                    "https://localhost:" + port,
                    "https://[::1]:" + port,
                    "https://[::ffff:127.0.0.1]:" + port,
                    "https://2130706433:" + port,
                    "https://169.254.169.254/latest/meta-data/"
                }) {
            assertThat(outer.post(URI.create(url), Map.of(), "{}"))
                    .as(url)
                    .isEqualTo(new Answer.Failed("no such address outside"));
        }
        assertThat(outer.post(url("/"), Map.of(), "{}"))
                .isEqualTo(new Answer.Failed("only https is called"));
        assertThat(calls).hasValue(0);
    }

    private interface Handling {
        void handle(HttpExchange exchange) throws Exception;
    }

    private void on(Handling handling) {
        server.createContext(
                "/",
                exchange -> {
                    calls.incrementAndGet();
                    try (exchange) {
                        handling.handle(exchange);
                    } catch (IOException broken) {
                        throw broken;
                    } catch (Exception other) {
                        throw new IOException(other);
                    }
                });
    }

    private URI url(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }
}
