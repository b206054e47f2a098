package com.quotedesk.bootstrap.mail;

import com.quotedesk.application.mail.MailTransport;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.email.mail.ImapConfig;
import com.quotedesk.email.mail.MailAdapters;
import com.quotedesk.email.mail.Password;
import com.quotedesk.email.mail.SmtpConfig;

/** The server of the settings, as the adapter wants it. */
public final class SmtpServer {

    private SmtpServer() {}

    public static MailTransport transport(Settings.SmtpSettings settings) {
        return MailAdapters.transport(
                new SmtpConfig(
                        settings.host(),
                        settings.port(),
                        switch (settings.protection()) {
                            case TLS -> ImapConfig.Security.TLS;
                            case STARTTLS -> ImapConfig.Security.STARTTLS;
                            case NONE -> ImapConfig.Security.NONE;
                        },
                        settings.user(),
                        new Password(settings.password()),
                        settings.hello(),
                        settings.connectTimeout(),
                        settings.readTimeout(),
                        settings.writeTimeout()));
    }
}
