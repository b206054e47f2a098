package com.quotedesk.testkit.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.quotedesk.application.mail.SentFolder;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.testkit.work.InMemoryTransactions;
import java.util.ArrayList;
import java.util.List;

/** A Sent folder in memory, which like any is not to be reached from within a transaction. */
public final class FakeSentFolder implements SentFolder {

    private final InMemoryTransactions transactions;
    private final List<String> mails = new ArrayList<>();
    private int asked;

    public FakeSentFolder(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean holds(String messageId) {
        refuseWithinTransaction();
        asked++;
        return mails.stream().anyMatch(mail -> mail.contains("<" + messageId + ">"));
    }

    @Override
    public void put(Bytes raw) {
        refuseWithinTransaction();
        mails.add(new String(raw.toArray(), UTF_8));
    }

    private void refuseWithinTransaction() {
        if (transactions.active()) {
            throw new IllegalStateException("no mail server is reached from within a transaction");
        }
    }

    /** How often it was asked for a mail. */
    public int asked() {
        return asked;
    }

    /** The mails that lie there. */
    public List<String> mails() {
        return List.copyOf(mails);
    }

    @Override
    public void close() {}
}
