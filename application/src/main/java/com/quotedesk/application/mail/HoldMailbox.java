package com.quotedesk.application.mail;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.application.work.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Lets one node at a time read a mailbox. Two that read at once would double nothing, since a place
 * on the server is kept once; but servers count connections.
 */
public final class HoldMailbox {

    /**
     * Who wants which mailbox.
     *
     * @param since for a mailbox that is seen for the first time
     */
    public record Command(String mailbox, UUID node, Instant since, Duration lease) {}

    private final Transactions transactions;
    private final Mailboxes mailboxes;
    private final Clock clock;

    public HoldMailbox(Transactions transactions, Mailboxes mailboxes, Clock clock) {
        this.transactions = transactions;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /**
     * Takes the mailbox or goes on holding it; false while another node does.
     *
     * @throws PortFailure when the store is out of reach
     */
    public boolean hold(Command command) {
        return transactions.inTransaction(
                () -> {
                    mailboxes.open(command.mailbox(), command.since());
                    return mailboxes.hold(
                            command.mailbox(), command.node(), clock.instant(), command.lease());
                });
    }
}
