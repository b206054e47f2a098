package com.quotedesk.web.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.outgoing.OutgoingCalls;
import com.quotedesk.application.outgoing.OutgoingCalls.Call;
import com.quotedesk.application.outgoing.OutgoingCalls.Outcome;
import com.quotedesk.application.outgoing.OutgoingCalls.Refusal;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.testkit.outgoing.OutgoingCallsContract;
import com.quotedesk.web.work.Network;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server under test listens on 127.0.0.2, which stands for a network that was named. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuardedOutgoingCallsTest implements OutgoingCallsContract {

    private static final int MOST_BYTES = 1000;

    private final GuardedHttp.Config config =
            new GuardedHttp.Config(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    MOST_BYTES,
                    List.of(Network.of("127.0.0.2")));
    private final AtomicInteger reached = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.2", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/ok", exchange -> answer(exchange, 200, "ok"));
        server.createContext("/long", exchange -> answer(exchange, 200, "x".repeat(100_000)));
        server.createContext(
                "/away",
                exchange -> {
                    exchange.getResponseHeaders().set("Location", "http://127.0.0.1/");
                    answer(exchange, 302, "");
                });
        server.createContext("/slow", GuardedOutgoingCallsTest::drip);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Override
    public OutgoingCalls calls() {
        return calls("127.0.0.1");
    }

    private OutgoingCalls calls(String lookedUp) {
        return new GuardedOutgoingCalls(
                config, name -> new InetAddress[] {InetAddress.ofLiteral(lookedUp)});
    }

    @Override
    public URI answering() {
        return at("/ok");
    }

    @Override
    public URI deserted() {
        return URI.create("http://127.0.0.2:1/");
    }

    @Override
    public URI hidden() {
        return URI.create("https://metadata.example/latest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://169.254.169.254/latest/meta-data/",
                "https://[::ffff:169.254.169.254]/",
                "https://[::1]/",
                "https://127.0.0.1:8080/",
                "https://10.0.0.1/",
                "http://192.168.0.1/"
            })
    void an_address_inside_is_refused_before_anybody_is_asked(String address) {
        assertThat(calls().refusalOf(URI.create(address))).contains(Refusal.NOT_PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://2130706433/", "https://0x7f000001/", "https://017700000001/"})
    void other_spellings_of_an_address_inside_lead_nowhere(String address) {
        assertThat(calls("127.0.0.1").call(post(URI.create(address))))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_name_that_leads_inside_at_the_second_look_is_never_looked_up_twice() throws Exception {
        var looks = new AtomicInteger();
        var rebinding =
                new GuardedOutgoingCalls(
                        config,
                        name ->
                                new InetAddress[] {
                                    InetAddress.ofLiteral(
                                            looks.getAndIncrement() == 0
                                                    ? "127.0.0.2"
                                                    : "127.0.0.1")
                                });

        // The server speaks no TLS; that it was reached at the address first given is what counts.
        assertThatThrownBy(
                        () ->
                                rebinding.call(
                                        post(
                                                URI.create(
                                                        "https://rebind.example:"
                                                                + server.getAddress().getPort()
                                                                + "/ok"))))
                .isInstanceOf(PortFailure.Unavailable.class);
        assertThat(looks).hasValue(1);
        rebinding.close();
    }

    @Test
    void a_name_with_one_address_inside_is_refused_whole() {
        var mixed =
                new GuardedOutgoingCalls(
                        config,
                        name ->
                                new InetAddress[] {
                                    InetAddress.ofLiteral("8.8.8.8"),
                                    InetAddress.ofLiteral("10.0.0.1")
                                });

        assertThat(mixed.call(post(URI.create("https://mixed.example/"))))
                .isEqualTo(new Outcome.Refused(Refusal.NOT_PUBLIC));
    }

    @Test
    void a_redirect_is_an_answer_and_not_followed() {
        assertThat(calls().call(post(at("/away"))))
                .isInstanceOfSatisfying(
                        Outcome.Answered.class,
                        answer -> {
                            assertThat(answer.status()).isEqualTo(302);
                            assertThat(answer.headers())
                                    .containsEntry("location", "http://127.0.0.1/");
                        });
        assertThat(reached).hasValue(1);
    }

    @Test
    void of_a_long_answer_the_beginning_is_read() {
        assertThat(calls().call(post(at("/long"))))
                .isInstanceOfSatisfying(
                        Outcome.Answered.class,
                        answer -> assertThat(answer.body().size()).isEqualTo(MOST_BYTES));
    }

    @Test
    void an_answer_that_drips_ends_in_time() {
        long begin = System.nanoTime();

        assertThatThrownBy(() -> calls().call(post(at("/slow"))))
                .isInstanceOf(PortFailure.Unavailable.class);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
    }

    private Call post(URI address) {
        return new Call(
                address,
                "POST",
                Map.of("Content-Type", "application/json"),
                Bytes.copyOf("{}".getBytes(UTF_8)));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.2:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange, int status, String text) throws IOException {
        reached.incrementAndGet();
        exchange.getRequestBody().readAllBytes();
        var bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /** A byte now and then, so that no single read takes long. */
    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 100);
        try (var out = exchange.getResponseBody()) {
            for (int i = 0; i < 100; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(300);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
