package com.quotedesk.bootstrap.settings;

import com.quotedesk.application.mail.FileMessages;
import com.quotedesk.domain.settings.DeskSettings;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.rates.rates.BankOfRussia;
import com.quotedesk.web.outgoing.GuardedHttp;
import com.quotedesk.web.work.Network;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All settings of the program, checked.
 *
 * @param mailboxes none where no mail is fetched
 * @param rates null where nobody is asked for rates
 * @param desk variables that hold where nobody has changed the setting in the database
 */
public record Settings(
        String httpHost,
        int httpPort,
        Duration stopWithin,
        Path dataDir,
        @Nullable Database database,
        int databasePoolSize,
        int databaseReadsAtOnce,
        @Nullable String redisUrl,
        ZoneId zone,
        EmailAddress adminEmail,
        @Nullable String adminPassword,
        AccessSettings access,
        LinkSettings links,
        List<MailboxSettings> mailboxes,
        FileMessages.Policy filing,
        OutgoingSettings outgoing,
        AiSettings ai,
        FilesSettings files,
        BankOfRussia.@Nullable Config rates,
        GuardedHttp.Config calls,
        LogLevel logLevel,
        Map<String, String> desk) {

    static final int MOST_PORTS = 65_535;
    private static final String OFF = "off";
    private static final int MOST_RATES_BYTES = 1 << 20;
    private static final int MOST_CONNECTIONS = 1000;
    private static final int MOST_ATTEMPTS = 100;

    /** A PostgreSQL elsewhere. */
    public record Database(String url, String user, @Nullable String password) {
        @Override
        public String toString() {
            return "Database[" + Addresses.shown(url) + ", " + user + "]";
        }
    }

    /** How much is logged. */
    public enum LogLevel {
        ERROR,
        WARN,
        INFO,
        DEBUG
    }

    /**
     * @throws com.quotedesk.bootstrap.StartFailure naming every mistake at once
     */
    public static Settings read(Environment environment) {
        var zone = environment.zone(Setting.COMPANY_ZONE);
        var mailboxes = MailboxSettings.readAll(environment);
        var filing = filing(environment, zone, mailboxes);
        int port = environment.number(Setting.HTTP_PORT, 1, MOST_PORTS);
        var settings =
                new Settings(
                        environment.required(Setting.HTTP_HOST, "the address to listen on"),
                        port,
                        environment.duration(Setting.HTTP_STOP_WITHIN),
                        environment.folder(Setting.DATA_DIR),
                        database(environment),
                        environment.number(Setting.DATABASE_POOL_SIZE, 1, MOST_CONNECTIONS),
                        environment.number(Setting.DATABASE_READS_AT_ONCE, 0, MOST_CONNECTIONS),
                        redisUrl(environment),
                        zone,
                        address(environment, Setting.ADMIN_EMAIL),
                        environment.text(Setting.ADMIN_PASSWORD).orElse(null),
                        AccessSettings.read(environment),
                        LinkSettings.read(environment, port),
                        mailboxes,
                        filing,
                        OutgoingSettings.read(environment, filing.ownAddresses()),
                        AiSettings.read(environment, filing.reading()),
                        FilesSettings.read(environment),
                        rates(environment),
                        calls(environment),
                        environment.oneOf(Setting.LOG_LEVEL, LogLevel.class),
                        environment.of(DeskSettings.ALL));
        environment.refuseMistakes();
        return settings;
    }

    private static GuardedHttp.Config calls(Environment environment) {
        return new GuardedHttp.Config(
                environment.duration(Setting.CALLS_CONNECT_TIMEOUT),
                environment.duration(Setting.CALLS_TIMEOUT),
                Math.toIntExact(environment.size(Setting.CALLS_MAX_ANSWER)),
                networks(environment, Setting.CALLS_ALLOWED_NETWORKS));
    }

    private static List<Network> networks(Environment environment, Setting setting) {
        var networks = new ArrayList<Network>();
        for (var text : environment.text(setting).orElse("").split(",", -1)) {
            if (!text.isBlank()) {
                Network.parse(text)
                        .ifPresentOrElse(
                                networks::add,
                                () ->
                                        environment.mistake(
                                                setting
                                                        + " names \""
                                                        + text.strip()
                                                        + "\", which is no network such as"
                                                        + " 10.20.0.0/16"));
            }
        }
        return networks;
    }

    private static BankOfRussia.@Nullable Config rates(Environment environment) {
        var timeout = environment.duration(Setting.RATES_TIMEOUT);
        return environment.text(Setting.RATES_URL).filter(OFF::equalsIgnoreCase).isPresent()
                ? null
                : new BankOfRussia.Config(
                        environment.parsed(
                                Setting.RATES_URL,
                                Settings::webAddress,
                                "an address such as " + Setting.RATES_URL.standard() + ", or off",
                                URI.create("https://localhost/")),
                        timeout,
                        MOST_RATES_BYTES);
    }

    static @Nullable URI webAddress(String text) {
        try {
            var uri = new URI(text);
            var scheme = uri.getScheme();
            return uri.getHost() != null && ("https".equals(scheme) || "http".equals(scheme))
                    ? uri
                    : null;
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }

    private static @Nullable Database database(Environment environment) {
        var url = environment.text(Setting.DATABASE_URL);
        if (url.isEmpty()) {
            return null;
        }
        return new Database(
                environment.parsed(
                        Setting.DATABASE_URL,
                        text ->
                                text.startsWith("jdbc:postgresql://") && !text.contains("@")
                                        ? text
                                        : null,
                        "an address such as jdbc:postgresql://localhost:5432/quotedesk, with the user in"
                                + " DATABASE_USER and the password in DATABASE_PASSWORD",
                        ""),
                environment.required(Setting.DATABASE_USER, "who logs in to DATABASE_URL"),
                environment.text(Setting.DATABASE_PASSWORD).orElse(null));
    }

    private static @Nullable String redisUrl(Environment environment) {
        if (environment.text(Setting.REDIS_URL).isEmpty()) {
            return null;
        }
        return environment.parsed(
                Setting.REDIS_URL,
                text -> isRedisAddress(text) ? text : null,
                "an address such as redis://localhost:6379",
                "");
    }

    private static boolean isRedisAddress(String text) {
        try {
            var address = new URI(text);
            return ("redis".equals(address.getScheme()) || "rediss".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static EmailAddress address(Environment environment, Setting setting) {
        return environment.parsed(
                setting,
                text -> EmailAddress.parse(text).orElse(null),
                "a mail address",
                new EmailAddress("nobody@quotedesk.example"));
    }

    private static FileMessages.Policy filing(
            Environment environment, ZoneId zone, List<MailboxSettings> mailboxes) {
        var lease = environment.duration(Setting.MAIL_LEASE);
        var reading = environment.duration(Setting.MAIL_READING_LIMIT);
        return new FileMessages.Policy(
                ownAddresses(environment, mailboxes),
                zone,
                lease,
                reading.compareTo(lease) < 0 ? reading : lease,
                environment.number(Setting.MAIL_ATTEMPTS, 1, MOST_ATTEMPTS),
                environment.duration(Setting.MAIL_RETRY_PAUSE));
    }

    private static Set<EmailAddress> ownAddresses(
            Environment environment, List<MailboxSettings> mailboxes) {
        var own = new LinkedHashSet<EmailAddress>();
        for (var text : environment.text(Setting.MAIL_ADDRESSES).orElse("").split(",", -1)) {
            if (!text.isBlank()) {
                EmailAddress.parse(text)
                        .ifPresentOrElse(
                                own::add,
                                () ->
                                        environment.mistake(
                                                "MAIL_ADDRESSES names \""
                                                        + text.strip()
                                                        + "\", which is no mail address"));
            }
        }
        if (own.isEmpty()) {
            mailboxes.forEach(mailbox -> EmailAddress.parse(mailbox.user()).ifPresent(own::add));
        }
        return own;
    }
}
