package com.quotedesk.bootstrap.settings;

import com.quotedesk.application.mail.OutgoingPolicy;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.email.mail.ImapConfig;
import com.quotedesk.email.mail.Password;
import com.quotedesk.email.mail.SmtpConfig;
import com.quotedesk.web.WebSettings;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How mails go out, and how answers to them are known.
 *
 * @param smtp null where no mail is sent
 * @param threadSecret null where one is to be made up
 * @param vouchingServer the name of our mail server in its Authentication-Results; empty where none
 *     is believed
 * @param acceptsByMail whether a client's plain yes by mail accepts a proposal
 */
public record OutgoingSettings(
        @Nullable SmtpConfig smtp,
        OutgoingPolicy policy,
        @Nullable String threadSecret,
        String vouchingServer,
        boolean acceptsByMail) {

    private static final int MOST_MAILS = 1_000_000;
    private static final EmailAddress NOBODY = new EmailAddress("nobody@quotedesk.example");

    /** Whether something is wanted. */
    private enum Answer {
        YES,
        NO
    }

    /** Secrets do not show. */
    @Override
    public String toString() {
        return "OutgoingSettings[" + policy + "]";
    }

    static OutgoingSettings read(Environment environment, Set<EmailAddress> own) {
        boolean sends = environment.text(Setting.SMTP_HOST).isPresent();
        return new OutgoingSettings(
                smtp(environment, sends),
                policy(environment, own, sends),
                secret(environment),
                environment.text(Setting.MAIL_AUTHSERV_ID).orElse(""),
                environment.oneOf(Setting.MAIL_ACCEPTS_PROPOSALS, Answer.class) == Answer.YES);
    }

    private static @Nullable SmtpConfig smtp(Environment environment, boolean sends) {
        int port = environment.number(Setting.SMTP_PORT, 1, Settings.MOST_PORTS);
        var security = environment.oneOf(Setting.SMTP_SECURITY, ImapConfig.Security.class);
        var user = environment.text(Setting.SMTP_USER);
        var password =
                sends && user.isPresent()
                        ? environment.required(Setting.SMTP_PASSWORD, "SMTP_USER asks for it")
                        : environment.text(Setting.SMTP_PASSWORD).orElse("");
        var connect = environment.duration(Setting.SMTP_CONNECT_TIMEOUT);
        var read = environment.duration(Setting.SMTP_READ_TIMEOUT);
        var write = environment.duration(Setting.SMTP_WRITE_TIMEOUT);
        return environment
                .text(Setting.SMTP_HOST)
                .map(
                        host ->
                                new SmtpConfig(
                                        host,
                                        port,
                                        security,
                                        user.orElse(null),
                                        new Password(password),
                                        environment.text(Setting.SMTP_HELLO).orElse("localhost"),
                                        connect,
                                        read,
                                        write))
                .orElse(null);
    }

    private static OutgoingPolicy policy(
            Environment environment, Set<EmailAddress> own, boolean sends) {
        return new OutgoingPolicy(
                new MailAddress(
                        environment.text(Setting.MAIL_FROM_NAME).orElse(null),
                        from(environment, own, sends)),
                own,
                environment.oneOf(Setting.MAIL_PLUS_ADDRESS, Answer.class) == Answer.YES,
                environment.number(Setting.MAIL_SEND_PER_MINUTE, 1, MOST_MAILS),
                environment.number(Setting.MAIL_SEND_PER_HOUR, 1, MOST_MAILS),
                environment.number(Setting.MAIL_SEND_PER_DAY, 1, MOST_MAILS),
                environment.number(Setting.MAIL_AUTOMATIC_PER_HOUR, 0, MOST_MAILS),
                environment.duration(Setting.MAIL_SEND_LEASE),
                environment.duration(Setting.MAIL_SEND_GIVE_UP),
                environment.duration(Setting.MAIL_SEND_RETRY_PAUSE));
    }

    private static EmailAddress from(
            Environment environment, Set<EmailAddress> own, boolean sends) {
        if (environment.text(Setting.MAIL_FROM).isPresent()) {
            return environment.parsed(
                    Setting.MAIL_FROM,
                    text -> EmailAddress.parse(text).orElse(null),
                    "a mail address",
                    NOBODY);
        }
        if (own.size() == 1) {
            return own.iterator().next();
        }
        if (sends) {
            environment.mistake("MAIL_FROM is missing: SMTP_HOST asks for it");
        }
        return NOBODY;
    }

    private static @Nullable String secret(Environment environment) {
        if (environment.text(Setting.MAIL_THREAD_SECRET).isEmpty()) {
            return null;
        }
        return environment.parsed(
                Setting.MAIL_THREAD_SECRET,
                text -> text.length() >= WebSettings.SHORTEST_SECRET_BYTES ? text : null,
                "at least " + WebSettings.SHORTEST_SECRET_BYTES + " characters long",
                "");
    }
}
