package com.quotedesk.bootstrap.settings;

import com.quotedesk.email.mail.ImapConfig;
import com.quotedesk.email.mail.Login;
import com.quotedesk.email.mail.OAuthClient;
import com.quotedesk.email.mail.Password;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox that is read, and how.
 *
 * @param since how old the mails may be that the first look takes
 * @param lease after how long another node takes over
 * @param compareBack how far back what the server has is compared with what is kept
 */
public record MailboxSettings(
        ImapConfig imap,
        Since since,
        Duration pollInterval,
        Duration lease,
        Duration compareInterval,
        Duration compareBack,
        SentSettings sent) {

    private static final String ONLY = "orders";
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);
    private static final Duration LONGEST_LEASE = Duration.ofMinutes(10);

    /**
     * Where the first look into a mailbox begins: at a day, so long ago, or with the first mail.
     *
     * @param day null where another holds
     * @param age null where another holds
     */
    public record Since(@Nullable LocalDate day, @Nullable Duration age) {

        static final Since ALL = new Since(null, null);

        /** When that is for who looks now. */
        public Instant from(Clock clock) {
            if (day != null) {
                return day.atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            return age == null ? Instant.EPOCH : clock.instant().minus(age);
        }

        static @Nullable Since parse(String text) {
            if (text.equalsIgnoreCase("all")) {
                return ALL;
            }
            if (text.contains("-")) {
                return new Since(LocalDate.parse(text), null);
            }
            var age = Environment.durationOf(text);
            return age == null ? null : new Since(null, age);
        }
    }

    /** What the mailbox is called here. */
    public String name() {
        return imap.name();
    }

    /** Who logs in to it. */
    public String user() {
        return imap.user();
    }

    static List<MailboxSettings> readAll(Environment environment) {
        var mailboxes = new ArrayList<MailboxSettings>();
        var listed = environment.text(Setting.MAILBOXES);
        if (listed.isEmpty()) {
            read(environment, ONLY, false, mailboxes);
            return mailboxes;
        }
        var names = new LinkedHashSet<String>();
        for (var text : listed.get().split(",", -1)) {
            var name = text.strip().toLowerCase(Locale.ROOT);
            if (!NAME.matcher(name).matches()) {
                environment.mistake("MAILBOXES names \"" + text.strip() + "\", which is no name");
            } else if (!names.add(name)) {
                environment.mistake("MAILBOXES names \"" + name + "\" twice");
            }
        }
        names.forEach(name -> read(environment.ofMailbox(name), name, true, mailboxes));
        return mailboxes;
    }

    private static void read(
            Environment environment, String name, boolean wanted, List<MailboxSettings> into) {
        var host = environment.text(Setting.IMAP_HOST);
        boolean there = host.isPresent();
        if (!there && wanted) {
            environment.required(Setting.IMAP_HOST, "MAILBOXES names " + name);
        }
        int port = environment.number(Setting.IMAP_PORT, 1, Settings.MOST_PORTS);
        var security = environment.oneOf(Setting.IMAP_SECURITY, ImapConfig.Security.class);
        var user = there ? environment.required(Setting.IMAP_USER, "IMAP_HOST asks for it") : "";
        var login = there ? login(environment) : new Password("");
        var folder = environment.required(Setting.IMAP_FOLDER, "the folder of IMAP_HOST");
        var connect = environment.duration(Setting.IMAP_CONNECT_TIMEOUT);
        var read = environment.duration(Setting.IMAP_READ_TIMEOUT);
        var write = environment.duration(Setting.IMAP_WRITE_TIMEOUT);
        long largest = environment.size(Setting.MAIL_MAX_SIZE);
        long batch = environment.size(Setting.MAIL_BATCH_SIZE);
        var since =
                environment.parsed(
                        Setting.IMAP_SINCE,
                        Since::parse,
                        "a time such as 7d, a day such as 2026-11-01, or all",
                        Since.ALL);
        var poll = environment.duration(Setting.MAIL_POLL_INTERVAL);
        var lease = lease(environment);
        var compareInterval = environment.duration(Setting.MAIL_COMPARE_INTERVAL);
        var compareBack = environment.duration(Setting.MAIL_COMPARE_BACK);
        var sent = SentSettings.read(environment);
        if (there && !user.isEmpty() && !folder.isEmpty()) {
            var imap =
                    new ImapConfig(
                            name,
                            host.get(),
                            port,
                            security,
                            user,
                            login,
                            folder,
                            connect,
                            read,
                            write,
                            largest,
                            batch);
            into.add(
                    new MailboxSettings(
                            imap, since, poll, lease, compareInterval, compareBack, sent));
        }
    }

    private static Duration lease(Environment environment) {
        return environment.parsed(
                Setting.MAIL_MAILBOX_LEASE,
                text -> {
                    var lease = Environment.durationOf(text);
                    return lease == null
                                    || lease.compareTo(SHORTEST_LEASE) < 0
                                    || lease.compareTo(LONGEST_LEASE) > 0
                            ? null
                            : lease;
                },
                "a time from 1s to 10m",
                SHORTEST_LEASE);
    }

    private static Login login(Environment environment) {
        if (environment.text(Setting.IMAP_OAUTH_TOKEN_URL).isEmpty()) {
            return new Password(
                    environment.required(Setting.IMAP_PASSWORD, "IMAP_HOST asks for it"));
        }
        var nowhere = URI.create("https://login.example");
        var address =
                environment.parsed(
                        Setting.IMAP_OAUTH_TOKEN_URL,
                        MailboxSettings::addressOf,
                        "an address such as https://login.example/token",
                        nowhere);
        var why = "IMAP_OAUTH_TOKEN_URL asks for it";
        var client = environment.required(Setting.IMAP_OAUTH_CLIENT_ID, why);
        var secret = environment.text(Setting.IMAP_OAUTH_CLIENT_SECRET);
        var refresh = environment.required(Setting.IMAP_OAUTH_REFRESH_TOKEN, why);
        return client.isEmpty() || refresh.isEmpty()
                ? new Password("")
                : new OAuthClient(
                        address,
                        client,
                        secret.map(Password::new).orElse(null),
                        new Password(refresh),
                        environment.duration(Setting.IMAP_CONNECT_TIMEOUT));
    }

    private static @Nullable URI addressOf(String text) {
        try {
            var address = new URI(text);
            // Tokens go there, so only over an encrypted line, or to this machine.
            boolean safe =
                    "https".equals(address.getScheme())
                            || ("http".equals(address.getScheme())
                                    && "127.0.0.1".equals(address.getHost()));
            return safe && address.getHost() != null ? address : null;
        } catch (URISyntaxException malformed) {
            return null;
        }
    }
}
