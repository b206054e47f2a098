package com.quotedesk.testkit.mail;

import com.quotedesk.application.mail.Mailbox;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.testkit.work.InMemoryTransactions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    private long size;

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
    public synchronized List<Fetched> fetchAfter(
            @Nullable Cursor cursor, Instant since, int limit) {
        refuseWhereDown();
        long last =
                cursor != null && cursor.uidValidity() == validity
                        ? cursor.lastUid()
                        : firstSince(since) - 1;
        return batch(mails.stream().filter(stored -> stored.uid() > last).toList(), limit);
    }

    private long firstSince(Instant since) {
        return mails.stream()
                .filter(stored -> !receivedAt(stored).isBefore(startOfDay(since)))
                .mapToLong(Stored::uid)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static Instant receivedAt(Stored stored) {
        return START.plusSeconds(stored.uid());
    }

    private static Instant startOfDay(Instant instant) {
        return instant.truncatedTo(ChronoUnit.DAYS);
    }

    private void refuseWhereDown() {
        refuseWithinTransaction();
        if (down) {
            throw new PortFailure.Unavailable(name + " is down", null);
        }
        size = mails.size();
    }

    @Override
    public synchronized Listing heldSince(Instant since) {
        refuseWhereDown();
        return new Listing(
                validity,
                mails.stream()
                        .filter(stored -> !receivedAt(stored).isBefore(startOfDay(since)))
                        .map(Stored::uid)
                        .toList());
    }

    @Override
    public synchronized List<Fetched> fetch(Listing listing) {
        refuseWhereDown();
        return listing.uidValidity() == validity
                ? batch(
                        mails.stream()
                                .filter(stored -> listing.uids().contains(stored.uid()))
                                .toList(),
                        Integer.MAX_VALUE)
                : List.of();
    }

    @Override
    public synchronized long size() {
        return size;
    }

    @Override
    public synchronized boolean awaitNews(Duration atMost) {
        refuseWhereDown();
        return false;
    }

    private List<Fetched> batch(List<Stored> wanted, int limit) {
        var batch = new ArrayList<Fetched>();
        long bytes = 0;
        for (var stored : wanted) {
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
                receivedAt(stored),
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
