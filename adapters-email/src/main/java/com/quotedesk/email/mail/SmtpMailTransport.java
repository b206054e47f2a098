package com.quotedesk.email.mail;

import com.quotedesk.application.mail.MailTransport;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails over SMTP, on one connection that is kept while the server keeps it: some servers lock
 * accounts that log in too often.
 */
final class SmtpMailTransport implements MailTransport {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpMailTransport.class);
    private static final int LONGEST_REPLY = 500;

    private final SmtpConfig config;
    private final Session session;
    private @Nullable PhasedTransport connection;

    SmtpMailTransport(SmtpConfig config) {
        this.config = config;
        this.session = Session.getInstance(properties(config));
    }

    @Override
    public synchronized Result send(EmailAddress from, EmailAddress to, Bytes raw) {
        PhasedTransport open;
        try {
            open = connected();
        } catch (MessagingException | RuntimeException unreachable) {
            close();
            return new Result.Unreachable(said(unreachable));
        }
        try {
            open.sendMessage(new FrozenMessage(session, from, raw), addresses(to));
            return new Result.Accepted(told(open));
        } catch (AddressException unwritable) {
            return new Result.Refused(said(unwritable));
        } catch (MessagingException | RuntimeException failure) {
            var result = outcome(open, failure);
            // Whatever state the talk was left in, the next mail begins a new one.
            close();
            return result;
        }
    }

    private static Address[] addresses(EmailAddress to) throws AddressException {
        return new Address[] {new InternetAddress(to.value(), true)};
    }

    /** The connection, logged in. */
    synchronized PhasedTransport connected() throws MessagingException {
        var open = connection;
        if (open != null && open.isConnected()) {
            return open;
        }
        close();
        var opened = new PhasedTransport(session);
        connection = opened;
        if (config.user() == null) {
            opened.connect(config.host(), config.port(), null, null);
        } else {
            opened.connect(config.host(), config.port(), config.user(), config.password().value());
            if (!opened.supportsExtension("AUTH")) {
                // The library would go on without a login, perhaps with somebody in between.
                throw new MessagingException("the server asks for no login");
            }
        }
        return opened;
    }

    /** What a failure means depends on how far the talk had come and on what was said last. */
    private static Result outcome(PhasedTransport open, Exception failure) {
        int code = codeOf(open, failure);
        var reply = said(failure);
        boolean permanent = code >= 500 && code < 600;
        boolean transientNo = code >= 400 && code < 500;
        return switch (open.phase()) {
            case ENVELOPE ->
                    // 503 is a quarrel over the order of commands, not over this mail.
                    permanent && code != 503
                            ? new Result.Refused(reply)
                            : new Result.Postponed(reply);
            // The dot that ends a mail did not leave: the server must forget what it has.
            case CONTENT -> new Result.Postponed(reply);
            case DOT_SENT ->
                    permanent
                            ? new Result.Refused(reply)
                            : transientNo ? new Result.Postponed(reply) : new Result.Unknown(reply);
        };
    }

    /** The library wraps a refused recipient into an exception that calls every no an address. */
    private static int codeOf(PhasedTransport open, Exception failure) {
        for (Exception cause = failure;
                cause != null;
                cause = cause instanceof MessagingException one ? one.getNextException() : null) {
            if (cause instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (cause instanceof SMTPSendFailedException send && send.getNextException() == null) {
                return send.getReturnCode();
            }
        }
        return open.getLastReturnCode();
    }

    private static String told(PhasedTransport open) {
        return shortened(String.valueOf(open.getLastServerResponse()));
    }

    private static String said(Exception failure) {
        var text = new StringBuilder(String.valueOf(failure.getMessage()));
        Exception cause = failure;
        while (cause instanceof MessagingException one && one.getNextException() != null) {
            cause = one.getNextException();
            text.append("; ").append(cause.getMessage());
        }
        return shortened(text.toString());
    }

    /** Replies are for people to read, on one line. */
    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.substring(0, Math.min(line.length(), LONGEST_REPLY));
    }

    @Override
    public synchronized void close() {
        var open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException | RuntimeException gone) {
                LOG.debug("The connection to {} did not close cleanly", config.host(), gone);
            }
        }
    }

    private static Properties properties(SmtpConfig config) {
        var properties = new Properties();
        // The library waits for ever unless told otherwise.
        set(properties, "connectiontimeout", millis(config.connectTimeout().toMillis()));
        set(properties, "timeout", millis(config.readTimeout().toMillis()));
        set(properties, "writetimeout", millis(config.writeTimeout().toMillis()));
        set(properties, "localhost", config.helloName());
        set(properties, "auth", String.valueOf(config.user() != null));
        // A server that answers QUIT never, or late, must not hold up the next mail.
        set(properties, "quitwait", "false");
        set(properties, "sendpartial", "false");
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

    private static String millis(long millis) {
        return String.valueOf(millis);
    }

    private static void set(Properties properties, String name, String value) {
        properties.setProperty("mail.smtp." + name, value);
    }
}
