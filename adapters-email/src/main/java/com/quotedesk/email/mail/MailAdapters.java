package com.quotedesk.email.mail;

import com.quotedesk.application.mail.Mailbox;
import com.quotedesk.application.mail.MessageParser;

/** The door to this package: makes what is behind the mail ports. */
public final class MailAdapters {

    private MailAdapters() {}

    public static MessageParser parser(MimeLimits limits) {
        return new MimeMessageParser(limits);
    }

    /** A mailbox that connects when it is first asked, and must be closed at the end. */
    public static Mailbox mailbox(ImapConfig config) {
        return new ImapMailbox(config);
    }
}
