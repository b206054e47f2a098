package com.quotedesk.application.idempotency;

import com.quotedesk.application.idempotency.KeptRequests.Answer;
import com.quotedesk.application.idempotency.KeptRequests.Kept;
import com.quotedesk.application.idempotency.KeptRequests.RequestName;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Does a request that its caller has named once, however often it is sent: the same answer to the
 * same request, as the draft of the header Idempotency-Key has it. A request that failed changed
 * nothing, so its name is free again.
 */
public final class OnceOnly {

    /**
     * @param kept how long an answer is given again
     * @param lease after which whoever does a request is taken for dead
     */
    public record Policy(Duration kept, Duration lease) {}

    public sealed interface Begun {
        /** Do it, then {@link #answer} or {@link #abandon}. */
        record Started(Kept attempt) implements Begun {}

        /** It was done before. */
        record Done(Answer answer) implements Begun {}

        /** It is being done. */
        record Running(Instant until) implements Begun {}

        /** The name belongs to another request. */
        record Different() implements Begun {}
    }

    private final Transactions transactions;
    private final KeptRequests requests;
    private final Policy policy;
    private final Ids ids;
    private final Clock clock;

    public OnceOnly(
            Transactions transactions, KeptRequests requests, Policy policy, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.requests = requests;
        this.policy = policy;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param content hash of what is asked
     */
    public Begun begin(RequestName key, String content) {
        var now = clock.instant();
        var fresh = new Kept(key, ids.next(), content, now, now.plus(policy.lease()), null);
        return transactions.inTransaction(() -> begin(fresh, now));
    }

    private Begun begin(Kept fresh, Instant now) {
        var kept = requests.take(fresh);
        if (kept.attempt().equals(fresh.attempt())) {
            return new Begun.Started(fresh);
        }
        if (!now.isBefore(kept.startedAt().plus(policy.kept()))) {
            return takenOver(fresh);
        }
        if (!kept.content().equals(fresh.content())) {
            return new Begun.Different();
        }
        if (kept.answer() != null) {
            return new Begun.Done(kept.answer());
        }
        return now.isBefore(kept.heldUntil())
                ? new Begun.Running(kept.heldUntil())
                : takenOver(fresh);
    }

    private Begun takenOver(Kept fresh) {
        requests.put(fresh);
        return new Begun.Started(fresh);
    }

    public void answer(Begun.Started started, Answer answer) {
        transactions.run(() -> requests.answer(started.attempt().answered(answer)));
    }

    public void abandon(Begun.Started started) {
        transactions.run(() -> requests.remove(started.attempt()));
    }

    /** Forgets answers that are not given again any more, and says how many. */
    public int forget() {
        var before = clock.instant().minus(policy.kept());
        return transactions.inTransaction(() -> requests.forget(before));
    }
}
