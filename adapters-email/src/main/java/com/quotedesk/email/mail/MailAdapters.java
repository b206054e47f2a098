package com.quotedesk.email.mail;

import com.quotedesk.application.mail.MessageParser;

/** The door to this package: makes what is behind the mail ports. */
public final class MailAdapters {

    private MailAdapters() {}

    public static MessageParser parser(MimeLimits limits) {
        return new MimeMessageParser(limits);
    }
}
