package com.quotedesk.application.mail;

import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.mail.MessageId;

/** Brings new mails into the store, raw, before anybody looks at what they say. */
public final class FetchMail {

    private final Transactions transactions;
    private final Messages messages;
    private final Ids ids;

    public FetchMail(Transactions transactions, Messages messages, Ids ids) {
        this.transactions = transactions;
        this.messages = messages;
        this.ids = ids;
    }

    /**
     * Fetches the next mails of {@code mailbox}, at most {@code limit}, and answers how many the
     * mailbox gave; 0 is no news. What was not kept comes again with the next call.
     *
     * @throws PortFailure when the mailbox or the store fails
     */
    public int fetch(Mailbox mailbox, int limit) {
        var cursor = messages.cursor(mailbox.name()).orElse(null);
        var mails = mailbox.fetchAfter(cursor, limit);
        if (mails.isEmpty()) {
            return 0;
        }
        var identities = mails.stream().map(mail -> new MessageId(ids.next())).toList();
        transactions.run(() -> messages.keep(mailbox.name(), mails, identities));
        // Only now: a mail is never marked before it is ours.
        mailbox.markSeen(mails);
        return mails.size();
    }
}
