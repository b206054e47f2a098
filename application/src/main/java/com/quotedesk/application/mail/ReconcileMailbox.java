package com.quotedesk.application.mail;

import com.quotedesk.application.events.EventLog;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.mail.MailboxEvent;
import com.quotedesk.domain.mail.MessageId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Compares what the server has with what is kept, and fetches what is missing: a second way for a
 * mail to be found when the first failed for a reason that nobody thought of.
 */
public final class ReconcileMailbox {

    private final Transactions transactions;
    private final Messages messages;
    private final Mailboxes mailboxes;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    public ReconcileMailbox(
            Transactions transactions,
            Messages messages,
            Mailboxes mailboxes,
            EventLog events,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.messages = messages;
        this.mailboxes = mailboxes;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Looks at the mails that came in the time {@code back}, answers how many were missing and have
     * been fetched.
     *
     * @throws PortFailure when the mailbox or the store fails
     */
    public int reconcile(Mailbox mailbox, Duration back) {
        var name = mailbox.name();
        var cursor = messages.cursor(name).orElse(null);
        if (cursor == null) {
            return 0;
        }
        var listing = mailbox.heldSince(from(name, back));
        if (listing.uidValidity() != cursor.uidValidity()) {
            // All of them come again anyway.
            return 0;
        }
        // What lies behind the cursor is not missing, it has not been fetched yet.
        var due = listing.uids().stream().filter(uid -> uid <= cursor.lastUid()).toList();
        var missing = messages.notKept(name, cursor.uidValidity(), due);
        int fetched = 0;
        while (!missing.isEmpty()) {
            var mails = mailbox.fetch(new Mailbox.Listing(cursor.uidValidity(), missing));
            if (mails.isEmpty()) {
                break;
            }
            fetched += keep(name, mails);
            long last = mails.getLast().uid();
            missing = missing.stream().filter(uid -> uid > last).toList();
        }
        return fetched;
    }

    private Instant from(String mailbox, Duration back) {
        var from = clock.instant().minus(back);
        return mailboxes.since(mailbox).filter(from::isBefore).orElse(from);
    }

    private int keep(String mailbox, List<Mailbox.Fetched> mails) {
        var identities = mails.stream().map(mail -> new MessageId(ids.next())).toList();
        return transactions.inTransaction(
                () -> {
                    int kept = messages.keep(mailbox, mails, identities);
                    mailboxes.noteMissing(mailbox, kept);
                    events.add(
                            clock.instant(),
                            List.of(new MailboxEvent.MissingFetched(mailbox, kept)));
                    return kept;
                });
    }
}
