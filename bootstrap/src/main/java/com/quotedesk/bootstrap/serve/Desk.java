package com.quotedesk.bootstrap.serve;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.quotedesk.application.users.CreateFirstAdmin;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.bootstrap.StartFailure;
import com.quotedesk.bootstrap.embedded.DataFolder;
import com.quotedesk.bootstrap.embedded.EmbeddedDatabase;
import com.quotedesk.bootstrap.embedded.Ports;
import com.quotedesk.bootstrap.mail.MailWork;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.persistence.jobs.JobScheduler;
import com.quotedesk.persistence.work.Migrations;
import com.quotedesk.web.WebSettings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The running program: its database, its wiring, its HTTP server, its daily rounds. */
public final class Desk implements AutoCloseable {

    private static final int ADMIN_PASSWORD_LENGTH = 16;

    private final ApplicationContext context;
    private final @Nullable String newAdminPassword;

    /** What was started, the latest first. */
    private final Deque<AutoCloseable> parts;

    private Desk(
            ApplicationContext context,
            @Nullable String newAdminPassword,
            Deque<AutoCloseable> parts) {
        this.context = context;
        this.newAdminPassword = newAdminPassword;
        this.parts = parts;
    }

    /**
     * Starts all of it, or nothing.
     *
     * @throws StartFailure saying what whoever started it can mend
     */
    public static Desk start(Settings settings, DataFolder folder) {
        logAt(settings.logLevel());
        Ports.refuseTaken(settings.httpHost(), settings.httpPort(), "HTTP_PORT or --port");
        var parts = new ArrayDeque<AutoCloseable>();
        try {
            return start(settings, folder, parts);
        } catch (RuntimeException failure) {
            closeAll(parts);
            throw failure;
        }
    }

    private static Desk start(Settings settings, DataFolder folder, Deque<AutoCloseable> parts) {
        var database = settings.database();
        if (database == null) {
            var embedded = EmbeddedDatabase.start(folder);
            parts.push(embedded);
            database = embedded.address();
        }
        migrate(database);

        var secret =
                settings.tokenSecret() == null
                        ? folder.secret("token-secret")
                        : settings.tokenSecret();
        var context =
                ApplicationContext.builder()
                        .banner(false)
                        .deduceEnvironment(false)
                        .environmentPropertySource(false)
                        .properties(properties(settings, database, secret))
                        .singletons(settings)
                        .build();
        parts.push(context);
        context.start();
        var newAdminPassword = createFirstAdmin(context, settings);
        try {
            parts.push(context.getBean(EmbeddedServer.class).start());
        } catch (ServerStartupException failure) {
            throw new StartFailure(
                    "the HTTP server could not take port "
                            + settings.httpPort()
                            + ": choose another with HTTP_PORT or --port",
                    failure);
        }
        context.getBean(JobScheduler.class).start();
        context.getBean(MailWork.class).start();
        return new Desk(context, newAdminPassword, parts);
    }

    private static void migrate(Settings.Database database) {
        try {
            Migrations.migrate(database.url(), database.user(), database.password());
        } catch (PortFailure.Unavailable failure) {
            throw new StartFailure(
                    "the database at "
                            + withoutParameters(database.url())
                            + " cannot be used: "
                            + reason(failure)
                            + " (check DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD)",
                    failure);
        }
    }

    private static String withoutParameters(String url) {
        int question = url.indexOf('?');
        return question < 0 ? url : url.substring(0, question);
    }

    /** The innermost cause says it in one sentence. */
    private static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static Map<String, Object> properties(
            Settings settings, Settings.Database database, String secret) {
        var properties = new HashMap<String, Object>(WebSettings.of(secret));
        properties.put("micronaut.server.host", settings.httpHost());
        properties.put("micronaut.server.port", settings.httpPort());
        properties.put("access-token.lifetime", settings.tokenLifetime());
        properties.put("datasources.default.url", database.url());
        properties.put("datasources.default.username", database.user());
        if (database.password() != null) {
            properties.put("datasources.default.password", database.password());
        }
        properties.put("datasources.default.dialect", "POSTGRES");
        properties.put("datasources.default.maximum-pool-size", settings.databasePoolSize());
        properties.put("datasources.default.connection-timeout", 5_000);
        if (settings.redisUrl() != null) {
            properties.put("redis.url", settings.redisUrl());
        }
        return properties;
    }

    private static @Nullable String createFirstAdmin(
            ApplicationContext context, Settings settings) {
        var given = settings.adminPassword();
        var password = given == null ? Passwords.makeUp(ADMIN_PASSWORD_LENGTH) : given;
        var outcome =
                context.getBean(CreateFirstAdmin.class)
                        .create(new CreateFirstAdmin.Command(settings.adminEmail(), password));
        return switch (outcome) {
            case CreateFirstAdmin.Outcome.Created _ -> given == null ? password : null;
            case CreateFirstAdmin.Outcome.NotNeeded _ -> null;
        };
    }

    private static void logAt(Settings.LogLevel level) {
        var ours = (Logger) LoggerFactory.getLogger("com.quotedesk");
        ours.setLevel(Level.toLevel(level.name()));
    }

    /** The password that was made up for the first administrator; null where none was. */
    public @Nullable String newAdminPassword() {
        return newAdminPassword;
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        // First the rounds: they would find the database gone.
        context.getBean(MailWork.class).close();
        context.getBean(JobScheduler.class).stop();
        closeAll(parts);
    }

    private static void closeAll(Deque<AutoCloseable> parts) {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception failure) {
                LoggerFactory.getLogger(Desk.class).warn("a part did not stop cleanly", failure);
            }
        }
    }
}
