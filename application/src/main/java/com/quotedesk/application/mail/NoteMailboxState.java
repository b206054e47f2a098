package com.quotedesk.application.mail;

import com.quotedesk.application.events.EventLog;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.mail.MailboxEvent;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down that no mails come from a mailbox, or that they come again, and tells of it. */
public final class NoteMailboxState {

    /**
     * How a mailbox is.
     *
     * @param failure why no mails come; null where they do
     * @param refused whether the server refuses the account or has no such folder
     */
    public record Command(String mailbox, @Nullable String failure, boolean refused) {}

    private final Transactions transactions;
    private final Mailboxes mailboxes;
    private final EventLog events;
    private final Clock clock;

    public NoteMailboxState(
            Transactions transactions, Mailboxes mailboxes, EventLog events, Clock clock) {
        this.transactions = transactions;
        this.mailboxes = mailboxes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws PortFailure when the store is out of reach
     */
    public void note(Command command) {
        var failure = command.failure();
        MailboxEvent event =
                failure == null
                        ? new MailboxEvent.Working(command.mailbox())
                        : new MailboxEvent.Failing(command.mailbox(), command.refused(), failure);
        var now = clock.instant();
        transactions.run(
                () -> {
                    mailboxes.noteState(command.mailbox(), failure, now);
                    events.add(now, List.of(event));
                });
    }
}
