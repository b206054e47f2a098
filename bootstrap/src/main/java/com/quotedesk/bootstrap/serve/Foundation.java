package com.quotedesk.bootstrap.serve;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.bootstrap.StartFailure;
import com.quotedesk.bootstrap.embedded.DataFolder;
import com.quotedesk.bootstrap.embedded.EmbeddedDatabase;
import com.quotedesk.bootstrap.settings.Addresses;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.bootstrap.wiring.FilesWiring;
import com.quotedesk.bootstrap.wiring.LinksWiring;
import com.quotedesk.domain.mail.ThreadToken;
import com.quotedesk.persistence.work.Migrations;
import com.quotedesk.web.WebSettings;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** What every command that touches the data stands on: the database, up to date, and the wiring. */
public final class Foundation implements AutoCloseable {

    private static final int CONNECTION_TIMEOUT_MILLIS = 5_000;

    private final @Nullable EmbeddedDatabase embedded;
    private final ApplicationContext context;

    private Foundation(@Nullable EmbeddedDatabase embedded, ApplicationContext context) {
        this.embedded = embedded;
        this.context = context;
    }

    /**
     * @throws StartFailure saying what whoever started the program can mend
     */
    public static Foundation lay(Settings settings, DataFolder folder) {
        logAt(settings.logLevel());
        var database = settings.database();
        if (database != null) {
            return lay(settings, folder, database, null);
        }
        var embedded = EmbeddedDatabase.start(folder);
        try {
            return lay(settings, folder, embedded.address(), embedded);
        } catch (RuntimeException failure) {
            embedded.close();
            throw failure;
        }
    }

    private static Foundation lay(
            Settings settings,
            DataFolder folder,
            Settings.Database database,
            @Nullable EmbeddedDatabase embedded) {
        migrate(database);
        var secret =
                settings.access().tokenSecret() == null
                        ? folder.secret("token-secret")
                        : settings.access().tokenSecret();
        var threadSecret =
                settings.outgoing().threadSecret() == null
                        ? folder.secret("thread-secret")
                        : settings.outgoing().threadSecret();
        var context =
                ApplicationContext.builder()
                        .banner(false)
                        .deduceEnvironment(false)
                        .environmentPropertySource(false)
                        .properties(properties(settings, folder, database, secret))
                        .singletons(settings, new ThreadToken(threadSecret))
                        .build();
        return new Foundation(embedded, context.start());
    }

    private static void migrate(Settings.Database database) {
        try {
            Migrations.migrate(database.url(), database.user(), database.password());
        } catch (PortFailure.Unavailable failure) {
            throw new StartFailure(
                    "the database at "
                            + Addresses.shown(database.url())
                            + " cannot be used: "
                            + reason(failure).replace(database.url(), "…")
                            + " (check DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD)",
                    failure);
        }
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
            Settings settings, DataFolder folder, Settings.Database database, String secret) {
        var properties = new HashMap<String, Object>(WebSettings.of(secrets(settings, secret)));
        properties.put("micronaut.server.host", settings.httpHost());
        properties.put("micronaut.server.port", settings.httpPort());
        // Who has asked is answered before the program stops; who asks then is refused.
        properties.put("micronaut.lifecycle.graceful-shutdown.enabled", true);
        properties.put("micronaut.lifecycle.graceful-shutdown.grace-period", settings.stopWithin());
        properties.put(FilesWiring.FOLDER, folder.resolve("files").toString());
        properties.put(FilesWiring.SECRET, secret);
        properties.put("cross-origin.origins", settings.access().origins());
        if (settings.access().metricsToken() != null) {
            properties.put("metrics.token", settings.access().metricsToken());
        }
        properties.put("proxies.trusted", settings.access().proxies());
        var linkSecret = settings.links().secret();
        properties.put(
                LinksWiring.SECRET, linkSecret == null ? folder.secret("link-secret") : linkSecret);
        properties.put("datasources.default.url", database.url());
        properties.put("datasources.default.username", database.user());
        if (database.password() != null) {
            properties.put("datasources.default.password", database.password());
        }
        properties.put("datasources.default.dialect", "POSTGRES");
        properties.put("datasources.default.maximum-pool-size", settings.databasePoolSize());
        properties.put("database.reads-at-once", settings.databaseReadsAtOnce());
        properties.put("datasources.default.connection-timeout", CONNECTION_TIMEOUT_MILLIS);
        if (settings.redisUrl() != null) {
            properties.put("redis.url", settings.redisUrl());
        }
        return properties;
    }

    private static List<String> secrets(Settings settings, String newest) {
        return Stream.concat(Stream.of(newest), settings.access().earlierSecrets().stream())
                .toList();
    }

    private static void logAt(Settings.LogLevel level) {
        var ours = (Logger) LoggerFactory.getLogger("com.quotedesk");
        ours.setLevel(Level.toLevel(level.name()));
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
