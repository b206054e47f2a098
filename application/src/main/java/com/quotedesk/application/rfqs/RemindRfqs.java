package com.quotedesk.application.rfqs;

import java.time.Clock;

/** Reminds suppliers that are silent. Run by a job, over and over. */
public final class RemindRfqs {

    /**
     * @param limit how many at most, from 1
     */
    public record Command(int limit) {}

    /** How it went; {@code skipped} were changed by somebody else and come again. */
    public sealed interface Outcome {
        record Done(int changed, int skipped) implements Outcome {}
    }

    private final Rfqs rfqs;
    private final RfqSweep sweep;
    private final Clock clock;

    public RemindRfqs(Rfqs rfqs, RfqChanges changes, Clock clock) {
        this.rfqs = rfqs;
        this.sweep = new RfqSweep(changes);
        this.clock = clock;
    }

    public Outcome remind(Command command) {
        var now = clock.instant();
        var due = rfqs.toRemind(now, command.limit());
        int changed = sweep.each(due, rfq -> rfq.remind(now));
        return new Outcome.Done(changed, due.size() - changed);
    }
}
