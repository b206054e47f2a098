package com.quotedesk.testkit.mail;

import com.quotedesk.application.mail.Mailbox;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.testkit.work.InMemoryTransactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox and its server in memory. Like any mail server it is not to be reached from within a
 * transaction.
 */
public final class FakeMailbox implements Mailbox, MailboxContract.Server {

    private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

    private record Stored(long uid, Bytes raw) {}

    private final String name;
    private final InMemoryTransactions transactions;
    private final int maxMessageBytes;
    private final int batchBytes;

    private final List<Stored> mails = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();
    private long validity = 1;
    private long nextUid = 1;
    private boolean down;

    /** A mailbox that fetches any mail whole, in batches of any size. */
    public FakeMailbox(String name, InMemoryTransactions transactions) {
        this(name, transactions, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    public FakeMailbox(
            String name, InMemoryTransactions transactions, int maxMessageBytes, int batchBytes) {
        this.name = name;
        this.transactions = transactions;
        this.maxMessageBytes = maxMessageBytes;
        this.batchBytes = batchBytes;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized List<Fetched> fetchAfter(@Nullable Cursor cursor, int limit) {
        refuseWithinTransaction();
        if (down) {
            throw new PortFailure.Unavailable(name + " is down", null);
        }
        long last = cursor != null && cursor.uidValidity() == validity ? cursor.lastUid() : 0;
        var batch = new ArrayList<Fetched>();
        long bytes = 0;
        for (var stored : mails) {
            if (stored.uid() <= last) {
                continue;
            }
            var fetched = fetched(stored);
            bytes += fetched.raw().size();
            if (batch.size() == limit || (bytes > batchBytes && !batch.isEmpty())) {
                break;
            }
            batch.add(fetched);
        }
        return List.copyOf(batch);
    }

    private Fetched fetched(Stored stored) {
        var raw = stored.raw();
        boolean truncated = raw.size() > maxMessageBytes;
        return new Fetched(
                validity,
                stored.uid(),
                START.plusSeconds(stored.uid()),
                raw.size(),
                truncated,
                truncated ? beginning(raw) : raw);
    }

    private static Bytes beginning(Bytes raw) {
        var head = new byte[Math.min(HEAD_BYTES, raw.size())];
        System.arraycopy(raw.toArray(), 0, head, 0, head.length);
        return Bytes.owning(head);
    }

    @Override
    public synchronized void markSeen(List<Fetched> fetched) {
        refuseWithinTransaction();
        if (!down) {
            fetched.stream()
                    .filter(mail -> mail.uidValidity() == validity)
                    .forEach(mail -> seen.add(mail.uid()));
        }
    }

    @Override
    public void close() {}

    @Override
    public synchronized void deliver(Bytes raw) {
        mails.add(new Stored(nextUid++, raw));
    }

    @Override
    public synchronized void renumber() {
        validity++;
        seen.clear();
        var kept = List.copyOf(mails);
        mails.clear();
        nextUid = 1;
        kept.forEach(mail -> deliver(mail.raw()));
    }

    @Override
    public synchronized int seen() {
        return seen.size();
    }

    @Override
    public synchronized void goDown() {
        down = true;
    }

    @Override
    public synchronized void comeUp() {
        down = false;
    }

    private void refuseWithinTransaction() {
        if (transactions.active()) {
            throw new IllegalStateException("no mail server is reached from within a transaction");
        }
    }
}
