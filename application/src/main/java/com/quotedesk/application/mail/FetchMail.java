package com.quotedesk.application.mail;

import com.quotedesk.application.events.EventLog;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.mail.MailboxEvent;
import com.quotedesk.domain.mail.MessageId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings new mails into the store, raw, before anybody looks at what they say. */
public final class FetchMail {

    private final Transactions transactions;
    private final Messages messages;
    private final Mailboxes mailboxes;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    public FetchMail(
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
     * Fetches the next mails of {@code mailbox}, at most {@code limit}, and answers how many the
     * mailbox gave; 0 is no news. What was not kept comes again with the next call.
     *
     * @throws PortFailure when the mailbox or the store fails
     */
    public int fetch(Mailbox mailbox, int limit) {
        var name = mailbox.name();
        var cursor = messages.cursor(name).orElse(null);
        var since = mailboxes.since(name).orElse(Instant.EPOCH);
        var mails = mailbox.fetchAfter(cursor, since, limit);
        long onServer = mailbox.size();
        var now = clock.instant();
        var identities = mails.stream().map(mail -> new MessageId(ids.next())).toList();
        transactions.run(
                () -> {
                    int kept = mails.isEmpty() ? 0 : messages.keep(name, mails, identities);
                    mailboxes.noteLook(name, onServer, kept, now);
                    events.add(now, renumbering(name, cursor, mails));
                });
        // Only now: a mail is never marked before it is ours.
        mailbox.markSeen(mails);
        return mails.size();
    }

    private static List<DomainEvent> renumbering(
            String mailbox, Mailbox.@Nullable Cursor cursor, List<Mailbox.Fetched> mails) {
        if (cursor == null || mails.isEmpty()) {
            return List.of();
        }
        long validity = mails.getFirst().uidValidity();
        return validity == cursor.uidValidity()
                ? List.of()
                : List.of(new MailboxEvent.Renumbered(mailbox, cursor.uidValidity(), validity));
    }
}
