package com.quotedesk.email.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one connection of a mailbox to its server, opened when needed and again when it died. */
final class ImapConnection {

    private static final Logger LOG = LoggerFactory.getLogger(ImapConnection.class);

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final ImapConfig config;
    private final Session session;
    private @Nullable Store store;
    private @Nullable IMAPFolder folder;
    private final OpenSockets sockets = new OpenSockets();
    private final IdleWait idle;
    private final Choice choice;
    private final @Nullable AccessTokens tokens;

    /** Which folder of a server is meant. */
    interface Choice {
        IMAPFolder of(IMAPStore store) throws MessagingException;
    }

    ImapConnection(ImapConfig config) {
        this(config, store -> (IMAPFolder) store.getFolder(config.folder()));
    }

    ImapConnection(ImapConfig config, Choice choice) {
        this.config = config;
        this.choice = choice;
        this.tokens =
                config.login() instanceof OAuthClient client
                        ? new AccessTokens(client, Clock.systemUTC())
                        : null;
        this.idle = new IdleWait(sockets, config.readTimeout());
        this.session = Session.getInstance(properties());
    }

    /**
     * The folder, selected anew: only so are new mails and a new validity certain to be seen. A
     * connection that lay idle too long is replaced without a word.
     */
    IMAPFolder selected() throws MessagingException {
        var open = folder;
        if (open != null) {
            try {
                open.close(false);
                open.open(Folder.READ_WRITE);
                return open;
            } catch (MessagingException | RuntimeException e) {
                LOG.debug("Mailbox {}: the connection died, opening another", config.name(), e);
                drop();
            }
        }
        return connected();
    }

    /** The folder as it was selected last: enough to go on where there was more to fetch. */
    IMAPFolder open() throws MessagingException {
        var open = folder;
        return open != null && open.isOpen() ? open : selected();
    }

    /**
     * Waits for news from the server.
     *
     * @return false at once where the server does not tell any
     */
    boolean awaitNews(Duration atMost) throws MessagingException {
        return idle.await(open(), atMost);
    }

    /** Ends the wait that another thread is in; by force where the server does not answer. */
    void endWait() {
        if (!idle.end()) {
            return;
        }
        long end = System.nanoTime() + FAREWELL.toNanos();
        try {
            while (idle.isWaiting() && System.nanoTime() < end) {
                Thread.sleep(10);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        if (idle.isWaiting()) {
            sockets.abort();
        }
    }

    void drop() {
        var dropped = store;
        store = null;
        folder = null;
        if (dropped != null) {
            try {
                dropped.close();
            } catch (MessagingException | RuntimeException e) {
                LOG.debug("Mailbox {}: the connection did not close cleanly", config.name(), e);
            }
        }
    }

    private IMAPFolder connected() throws MessagingException {
        var opened = session.getStore("imap");
        store = opened;
        connect(opened);
        var selected = choice.of((IMAPStore) opened);
        selected.open(Folder.READ_WRITE);
        folder = selected;
        return selected;
    }

    private void connect(Store opened) throws MessagingException {
        try {
            opened.connect(config.host(), config.port(), config.user(), secret());
        } catch (AuthenticationFailedException e) {
            if (tokens != null) {
                tokens.forget();
            }
            throw e;
        }
    }

    private String secret() {
        return switch (config.login()) {
            case Password password -> password.value();
            case OAuthClient _ -> Objects.requireNonNull(tokens).current();
        };
    }

    private Properties properties() {
        var properties = new Properties();
        properties.put("mail.imap.socketFactory", sockets);
        properties.put("mail.imap.ssl.socketFactory", sockets);
        // A socket of another make would be one that nobody can end.
        set(properties, "socketFactory.fallback", "false");
        if (tokens != null) {
            set(properties, "auth.mechanisms", "XOAUTH2");
        }
        // The library waits for ever unless told otherwise.
        set(properties, "connectiontimeout", millis(config.connectTimeout()));
        set(properties, "timeout", millis(config.readTimeout()));
        set(properties, "writetimeout", millis(config.writeTimeout()));
        set(properties, "peek", "true");
        set(properties, "allowreadonlyselect", "true");
        set(properties, "connectionpoolsize", "1");
        switch (config.security()) {
            case TLS -> {
                set(properties, "ssl.enable", "true");
                set(properties, "ssl.checkserveridentity", "true");
            }
            case STARTTLS -> {
                set(properties, "starttls.enable", "true");
                set(properties, "starttls.required", "true");
                set(properties, "ssl.checkserveridentity", "true");
            }
            case NONE -> set(properties, "starttls.enable", "false");
        }
        return properties;
    }

    private static void set(Properties properties, String name, String value) {
        properties.setProperty("mail.imap." + name, value);
    }

    private static String millis(Duration timeout) {
        return String.valueOf(timeout.toMillis());
    }
}
