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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Brings new mails into the store, raw, before anybody looks at what they say. */
public final class FetchMail {

    /** Hears how it goes. */
    @FunctionalInterface
    public interface Progress {
        /**
         * @param mails that the store has now
         * @return whether to go on
         */
        boolean kept(int mails);
    }

    private final Transactions transactions;
    private final Messages messages;
    private final Mailboxes mailboxes;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;
    private final Executor background;

    /**
     * @param background where mails are stored while the next ones are on their way
     */
    public FetchMail(
            Transactions transactions,
            Messages messages,
            Mailboxes mailboxes,
            EventLog events,
            Ids ids,
            Clock clock,
            Executor background) {
        this.transactions = transactions;
        this.messages = messages;
        this.mailboxes = mailboxes;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.background = background;
    }

    /**
     * Fetches what is new, and answers how many mails the mailbox gave. While one batch is stored
     * the next one is on its way; they are stored one after the other. What was not stored comes
     * again with the next call.
     *
     * @param limit of one batch
     * @throws PortFailure when the mailbox or the store fails
     */
    public long fetch(Mailbox mailbox, int limit, Progress listener) {
        var name = mailbox.name();
        var since = mailboxes.since(name).orElse(Instant.EPOCH);
        var cursor = messages.cursor(name).orElse(null);
        var progress = cursor == null ? begun(mailbox, since) : mailboxes.firstImport(name);
        var firstImport = progress.orElse(null);
        var mails = mailbox.fetchAfter(cursor, since, limit);
        long all = 0;
        boolean goOn = true;
        while (goOn && !mails.isEmpty()) {
            var batch = mails;
            firstImport = further(firstImport, batch.size());
            var storing = store(name, cursor, batch, mailbox.size(), firstImport);
            cursor = behind(batch.getLast());
            try {
                mails = mailbox.fetchAfter(cursor, since, limit);
            } finally {
                await(storing);
            }
            // Only now: a mail is never marked before it is ours.
            mailbox.markSeen(batch);
            all += batch.size();
            goOn = listener.kept(batch.size());
        }
        if (all == 0) {
            await(store(name, cursor, List.of(), mailbox.size(), firstImport));
        }
        if (firstImport != null && mails.isEmpty()) {
            end(name, firstImport);
        }
        return all;
    }

    /** Counts what is there when a mailbox is looked into for the first time. */
    private Optional<Mailboxes.Import> begun(Mailbox mailbox, Instant since) {
        int mails = mailbox.heldSince(since).uids().size();
        if (mails == 0) {
            return Optional.empty();
        }
        transactions.run(
                () ->
                        events.add(
                                clock.instant(),
                                List.of(new MailboxEvent.ImportBegun(mailbox.name(), mails))));
        return Optional.of(new Mailboxes.Import(0, mails));
    }

    private static Mailboxes.@Nullable Import further(
            Mailboxes.@Nullable Import before, int mails) {
        return before == null
                ? null
                // More may have come meanwhile.
                : new Mailboxes.Import(
                        Math.min(before.done() + mails, before.total()), before.total());
    }

    private void end(String mailbox, Mailboxes.Import firstImport) {
        transactions.run(
                () -> {
                    mailboxes.noteImport(mailbox, null);
                    events.add(
                            clock.instant(),
                            List.of(new MailboxEvent.ImportEnded(mailbox, firstImport.done())));
                });
    }

    private static Mailbox.Cursor behind(Mailbox.Fetched mail) {
        return new Mailbox.Cursor(mail.uidValidity(), mail.uid());
    }

    private CompletableFuture<Void> store(
            String mailbox,
            Mailbox.@Nullable Cursor cursor,
            List<Mailbox.Fetched> mails,
            long onServer,
            Mailboxes.@Nullable Import firstImport) {
        return CompletableFuture.runAsync(
                () -> keep(mailbox, cursor, mails, onServer, firstImport), background);
    }

    private static void await(CompletableFuture<Void> storing) {
        try {
            storing.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException failure ? failure : failed;
        }
    }

    private void keep(
            String mailbox,
            Mailbox.@Nullable Cursor cursor,
            List<Mailbox.Fetched> mails,
            long onServer,
            Mailboxes.@Nullable Import firstImport) {
        var identities = mails.stream().map(mail -> new MessageId(ids.next())).toList();
        var now = clock.instant();
        transactions.run(
                () -> {
                    int kept = mails.isEmpty() ? 0 : messages.keep(mailbox, mails, identities);
                    mailboxes.noteLook(mailbox, onServer, kept, now);
                    if (firstImport != null) {
                        mailboxes.noteImport(mailbox, firstImport);
                    }
                    events.add(now, renumbering(mailbox, cursor, mails));
                });
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
