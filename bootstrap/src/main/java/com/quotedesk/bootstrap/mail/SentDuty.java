package com.quotedesk.bootstrap.mail;

import com.quotedesk.application.mail.SentFolder;
import com.quotedesk.application.mail.TendSentFolder;
import com.quotedesk.bootstrap.settings.MailboxSettings;
import com.quotedesk.bootstrap.settings.SentSettings;
import com.quotedesk.email.mail.MailAdapters;
import java.time.Clock;
import java.time.Instant;

/**
 * Tends the Sent folder of a mailbox now and then. That it fails keeps no mail from coming; it is
 * told, and tried again later.
 */
final class SentDuty {

    private final TendSentFolder tendSentFolder;
    private final SentFolder folder;
    private final SentSettings.Use use;
    private final Clock clock;
    private final Rest rest;

    private Instant next = Instant.MIN;

    SentDuty(TendSentFolder tendSentFolder, MailboxSettings settings, Clock clock) {
        var sent = settings.sent();
        this.tendSentFolder = tendSentFolder;
        this.folder = MailAdapters.sentFolder(settings.imap(), sent.folder());
        this.use = sent.use();
        this.clock = clock;
        this.rest =
                new Rest(
                        "the Sent folder of mailbox " + settings.name(),
                        sent.interval(),
                        clock,
                        (failure, refused) -> {});
    }

    void whenDue() {
        var now = clock.instant();
        if (use == SentSettings.Use.OFF || now.isBefore(next)) {
            return;
        }
        rest.attempt(() -> tendSentFolder.tend(folder, use == SentSettings.Use.COPY));
        // Few mails go out, and a connection that lies idle only counts against us.
        folder.close();
        next = now.plus(rest.length());
    }
}
