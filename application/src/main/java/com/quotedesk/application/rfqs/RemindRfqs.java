package com.quotedesk.application.rfqs;

import com.quotedesk.domain.rfqs.RfqPolicy;
import java.time.Clock;
import java.util.function.Supplier;

/** Reminds suppliers that are silent, while people work. Run by a job, over and over. */
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
    private final Supplier<RfqPolicy> policy;
    private final Clock clock;

    public RemindRfqs(Rfqs rfqs, RfqChanges changes, Supplier<RfqPolicy> policy, Clock clock) {
        this.rfqs = rfqs;
        this.sweep = new RfqSweep(changes);
        this.policy = policy;
        this.clock = clock;
    }

    public Outcome remind(Command command) {
        var now = clock.instant();
        if (!policy.get().hours().include(now)) {
            // What was due and not done, since the program stood, is done when people come.
            return new Outcome.Done(0, 0);
        }
        var due = rfqs.toRemind(now, command.limit());
        int changed = sweep.each(due, rfq -> rfq.remind(now));
        return new Outcome.Done(changed, due.size() - changed);
    }
}
