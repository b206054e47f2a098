package com.quotedesk.web;

import com.quotedesk.application.audit.AuditLog;
import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.events.EventLog;
import com.quotedesk.application.health.Probe;
import com.quotedesk.application.idempotency.OnceOnly;
import com.quotedesk.application.limits.Allowances;
import com.quotedesk.application.limits.Rate;
import com.quotedesk.application.mail.Mailboxes;
import com.quotedesk.application.mail.MatchDesk;
import com.quotedesk.application.mail.MessageBoard;
import com.quotedesk.application.mail.Messages;
import com.quotedesk.application.mail.ReadMessage;
import com.quotedesk.application.orders.OrderBoard;
import com.quotedesk.application.reading.Readings;
import com.quotedesk.application.users.CheckSecondFactor;
import com.quotedesk.application.users.CreateFirstAdmin;
import com.quotedesk.application.users.CurrentAccess;
import com.quotedesk.application.users.LogIn;
import com.quotedesk.application.users.LoginGate;
import com.quotedesk.application.users.LoginPolicy;
import com.quotedesk.application.users.PasswordHasher;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.users.PasswordPolicy;
import com.quotedesk.testkit.limits.InMemoryAllowances;
import com.quotedesk.testkit.users.PlainBox;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.web.security.OneTimeCodes;
import com.quotedesk.web.security.RateLimits;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The web adapter on a real HTTP server, over the fakes. */
final class RunningDesk implements AutoCloseable {

    static final String SECRET = "a secret of this test, at least thirty-two bytes long";
    static final String EARLIER_SECRET = "what was the secret before, as long as the other";
    static final String ADMIN = "admin@desk.example";
    static final String PASSWORD = "correct horse battery staple";

    final InMemoryStores stores;
    private final EmbeddedServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    RunningDesk() {
        this(Map.of());
    }

    RunningDesk(Map<String, Object> settings) {
        var properties =
                new HashMap<String, Object>(WebSettings.of(List.of(SECRET, EARLIER_SECRET)));
        properties.put("micronaut.server.port", -1);
        properties.putAll(settings);
        server = ApplicationContext.run(EmbeddedServer.class, properties);
        var context = server.getApplicationContext();
        stores = context.getBean(InMemoryStores.class);
        var ids = new SequentialIds();
        var clock = context.getBean(Clock.class);
        new CreateFirstAdmin(
                        stores.transactions(),
                        stores.users(),
                        context.getBean(PasswordHasher.class),
                        PasswordPolicy.STANDARD,
                        new Journal(stores.auditLog(), stores.eventLog(), ids, clock),
                        ids,
                        clock)
                .create(new CreateFirstAdmin.Command(new EmailAddress(ADMIN), PASSWORD));
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + path));
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> post(String path, String json, String... headers) {
        var request =
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    String token() {
        var answer =
                post(
                        "/api/v1/auth/login",
                        "{\"email\":\"" + ADMIN + "\",\"password\":\"" + PASSWORD + "\"}");
        var body = answer.body();
        int start = body.indexOf("\"accessToken\":\"") + "\"accessToken\":\"".length();
        return body.substring(start, body.indexOf('"', start));
    }

    @Override
    public void close() {
        server.close();
    }

    /** The beans that bootstrap makes, over the fakes. */
    @Factory
    static class Fakes {

        @Singleton
        InMemoryStores stores() {
            return new InMemoryStores();
        }

        @Singleton
        OrderBoard orderBoard(InMemoryStores stores) {
            return stores.orderBoard();
        }

        @Singleton
        MessageBoard messageBoard(InMemoryStores stores) {
            return stores.messageBoard();
        }

        @Singleton
        Mailboxes mailboxes(InMemoryStores stores) {
            return stores.mailboxes();
        }

        @Singleton
        @Primary
        Messages messages(InMemoryStores stores) {
            return stores.messages();
        }

        @Singleton
        MatchDesk matchDesk(InMemoryStores stores) {
            return new MatchDesk(stores.messageBoard(), stores.matches(), stores.orders());
        }

        @Singleton
        ReadMessage readMessage(MatchDesk desk, InMemoryStores stores) {
            return new ReadMessage(desk, stores.messages());
        }

        @Singleton
        EventLog eventLog(InMemoryStores stores) {
            return stores.eventLog();
        }

        @Singleton
        Readings readings(InMemoryStores stores) {
            return stores.readings();
        }

        @Singleton
        AuditLog auditLog(InMemoryStores stores) {
            return stores.auditLog();
        }

        @Singleton
        LogIn logIn(InMemoryStores stores, PasswordHasher passwords, Clock clock) {
            var ids = new SequentialIds();
            var gate =
                    new LoginGate(
                            stores.transactions(),
                            stores.loginAttempts(),
                            new LoginPolicy(
                                    1000,
                                    1000,
                                    1000,
                                    Duration.ofSeconds(1),
                                    Duration.ofSeconds(1),
                                    Duration.ofHours(1)),
                            clock);
            return new LogIn(
                    stores.transactions(),
                    stores.users(),
                    stores.sessions(),
                    passwords,
                    gate,
                    new CheckSecondFactor(
                            stores.transactions(),
                            stores.secondFactors(),
                            new PlainBox(),
                            OneTimeCodes.totp(),
                            gate,
                            clock),
                    new Journal(stores.auditLog(), stores.eventLog(), ids, clock),
                    ids,
                    clock,
                    Duration.ofHours(24));
        }

        @Singleton
        Allowances allowances(Clock clock) {
            return new InMemoryAllowances(clock);
        }

        @Singleton
        RateLimits rateLimits() {
            return new RateLimits(
                    new Rate(100_000, Duration.ofMinutes(1)),
                    new Rate(200_000, Duration.ofMinutes(1)));
        }

        @Singleton
        OnceOnly onceOnly(InMemoryStores stores, Clock clock) {
            return new OnceOnly(
                    stores.transactions(),
                    stores.keptRequests(),
                    new OnceOnly.Policy(Duration.ofHours(24), Duration.ofMinutes(1)),
                    new SequentialIds(),
                    clock);
        }

        @Singleton
        CurrentAccess currentAccess(InMemoryStores stores, Clock clock) {
            return new CurrentAccess(
                    stores.transactions(), stores.sessions(), stores.apiTokens(), clock);
        }

        @Singleton
        Clock clock() {
            return Clock.systemUTC();
        }

        @Singleton
        SwitchableProbe database() {
            return new SwitchableProbe("database", true);
        }

        @Singleton
        SwitchableProbe redis() {
            return new SwitchableProbe("redis", false);
        }
    }

    /** A part that a test can break. */
    static final class SwitchableProbe implements Probe {
        private final String part;
        private final boolean needed;
        volatile Status status = Status.UP;

        SwitchableProbe(String part, boolean needed) {
            this.part = part;
            this.needed = needed;
        }

        @Override
        public String part() {
            return part;
        }

        @Override
        public boolean needed() {
            return needed;
        }

        @Override
        public Status check() {
            return status;
        }
    }

    SwitchableProbe probe(String part) {
        return server.getApplicationContext().getBeansOfType(SwitchableProbe.class).stream()
                .filter(probe -> probe.part().equals(part))
                .findFirst()
                .orElseThrow();
    }
}
