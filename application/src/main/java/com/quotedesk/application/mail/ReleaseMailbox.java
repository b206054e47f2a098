package com.quotedesk.application.mail;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.application.work.Transactions;
import java.util.UUID;

/** Lets another node have a mailbox at once, when this one stops. */
public final class ReleaseMailbox {

    private final Transactions transactions;
    private final Mailboxes mailboxes;

    public ReleaseMailbox(Transactions transactions, Mailboxes mailboxes) {
        this.transactions = transactions;
        this.mailboxes = mailboxes;
    }

    /**
     * Does nothing where {@code node} does not hold it.
     *
     * @throws PortFailure when the store is out of reach
     */
    public void release(String mailbox, UUID node) {
        transactions.run(() -> mailboxes.release(mailbox, node));
    }
}
