package com.quotedesk.email.mail;

import com.quotedesk.application.mail.FileInspector;
import com.quotedesk.application.mail.HtmlCleaner;
import com.quotedesk.application.mail.MailComposer;
import com.quotedesk.application.mail.MailTransport;
import com.quotedesk.application.mail.Mailbox;
import com.quotedesk.application.mail.MessageParser;
import com.quotedesk.application.mail.SentFolder;
import com.quotedesk.application.mail.TemplateEngine;
import org.jspecify.annotations.Nullable;

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

    /**
     * The folder for sent mail of a mailbox, which connects when it is first asked, and must be
     * closed at the end.
     *
     * @param folder its name, null for the one that the server has for it
     */
    public static SentFolder sentFolder(ImapConfig config, @Nullable String folder) {
        return new ImapSentFolder(config, folder);
    }

    /** A way out that connects when the first mail goes, and must be closed at the end. */
    public static MailTransport transport(SmtpConfig config) {
        return new SmtpMailTransport(config);
    }

    /** Makes the HTML of mails harmless to show. */
    public static HtmlCleaner cleaner() {
        return new JsoupHtmlCleaner();
    }

    /** Tells what attached files are. */
    public static FileInspector inspector() {
        return new MagicFileInspector();
    }

    public static MailComposer composer() {
        return new MimeComposer();
    }

    public static TemplateEngine templates() {
        return new MustacheTemplates();
    }
}
