package com.quotedesk.email.mail;

import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.email.mail.Finding.Kind;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at the way out as a person would who wonders why no mail goes. Sends nothing. */
public final class SmtpCheck {

    private static final int OK = 250;
    private static final long MEGABYTE = 1L << 20;

    /** Sheets and papers go with our mails. */
    private static final long ROOM_WANTED = 10 * MEGABYTE;

    private final SmtpConfig config;
    private final EmailAddress from;
    private final List<Finding> findings = new ArrayList<>();

    private SmtpCheck(SmtpConfig config, EmailAddress from) {
        this.config = config;
        this.from = from;
    }

    /**
     * Everything found, in the order looked; it ends where going on makes no sense.
     *
     * @param config null where there is no way out
     * @param from the address we write from
     */
    public static List<Finding> of(@Nullable SmtpConfig config, EmailAddress from, Clock clock) {
        if (config == null) {
            return List.of(Finding.of(Kind.NO_WAY_OUT));
        }
        var check = new SmtpCheck(config, from);
        if (new LineCheck(LineCheck.Line.of(config), clock, check.findings).passes()) {
            check.talk();
        }
        return List.copyOf(check.findings);
    }

    private void talk() {
        try (var transport = new SmtpMailTransport(config)) {
            var connection = transport.connected();
            found(
                    config.user() == null ? Kind.NO_LOGIN : Kind.LOGGED_IN,
                    config.user() == null ? config.host() : config.user());
            lookAtLimit(connection);
            int code = connection.simpleCommand("MAIL FROM:<" + from.value() + ">");
            if (code == OK) {
                found(Kind.SENDER_TAKEN, from.value());
            } else {
                found(
                        Kind.SENDER_REFUSED,
                        from.value(),
                        String.valueOf(connection.getLastServerResponse()).strip());
            }
            connection.simpleCommand("RSET");
        } catch (AuthenticationFailedException e) {
            found(
                    Kind.SMTP_LOGIN_REFUSED,
                    String.valueOf(config.user()),
                    String.valueOf(e.getMessage()));
        } catch (MessagingException | RuntimeException e) {
            found(Kind.NO_SESSION, String.valueOf(e.getMessage()));
        }
    }

    private void lookAtLimit(PhasedTransport connection) {
        var told = connection.getExtensionParameter("SIZE");
        if (told == null || !told.strip().matches("[0-9]{1,15}")) {
            return;
        }
        long most = Long.parseLong(told.strip());
        // Zero is no limit (RFC 1870, section 4).
        if (most > 0) {
            found(most < ROOM_WANTED ? Kind.SMALL_SIZE_LIMIT : Kind.SIZE_LIMIT, most / MEGABYTE);
        }
    }

    private void found(Kind kind, Object... details) {
        findings.add(Finding.of(kind, details));
    }
}
