package com.quotedesk.application.mail;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.mail.OutgoingMail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * Uses the Sent folder of our mail server: a mail of ours that is in doubt and lies there was
 * taken, for nobody but the server puts it there before we know; and what was sent is put there
 * where the server does not do so itself.
 */
public final class TendSentFolder {

    /** What nobody has settled by then, a person must. */
    private static final Duration IN_DOUBT = Duration.ofDays(3);

    /** Nobody wants years of mails copied on the day this begins. */
    private static final Duration COPIED_BACK = Duration.ofDays(2);

    private static final int MOST_UNKNOWN = 1000;
    private static final int AT_ONCE = 50;

    private final Transactions transactions;
    private final Outbox outbox;
    private final SentCopies copies;
    private final OutgoingProof proof;
    private final Clock clock;

    public TendSentFolder(
            Transactions transactions,
            Outbox outbox,
            SentCopies copies,
            OutgoingProof proof,
            Clock clock) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.copies = copies;
        this.proof = proof;
        this.clock = clock;
    }

    /**
     * Does what there is to do now; without anything the folder is not asked.
     *
     * @param copy whether copies are put there
     * @throws PortFailure when the folder or the store fails; what was done stays done
     */
    public void tend(SentFolder folder, boolean copy) {
        settleDoubts(folder);
        if (copy) {
            putCopies(folder);
        }
    }

    private void settleDoubts(SentFolder folder) {
        var since = clock.instant().minus(IN_DOUBT);
        outbox.unknown(MOST_UNKNOWN).stream()
                .filter(mail -> mail.dueAt().isAfter(since))
                .sorted(Comparator.comparing(OutgoingMail::dueAt).reversed())
                .limit(AT_ONCE)
                .map(OutgoingMail::messageId)
                .filter(folder::holds)
                .forEach(id -> transactions.run(() -> proof.arrived(id, "it lies in Sent")));
    }

    private void putCopies(SentFolder folder) {
        for (var mail : copies.missing(since(), AT_ONCE)) {
            // It may lie there since the program died between putting it there and noting so.
            if (!folder.holds(mail.messageId())) {
                folder.put(outbox.raw(mail.id()).orElseThrow());
            }
            transactions.run(() -> copies.note(mail.id(), clock.instant()));
        }
    }

    private Instant since() {
        return clock.instant().minus(COPIED_BACK);
    }
}
