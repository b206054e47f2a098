package com.quotedesk.application.rfqs;

import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.users.Permission;
import java.time.Clock;

/**
 * Reminds suppliers that are silent. Run by a job, over and over; each request is a transaction of
 * its own, so that one that somebody else is changing does not hold up the others.
 */
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
    private final RfqChanges changes;
    private final Clock clock;

    public RemindRfqs(Rfqs rfqs, RfqChanges changes, Clock clock) {
        this.rfqs = rfqs;
        this.changes = changes;
        this.clock = clock;
    }

    public Outcome remind(Command command) {
        var now = clock.instant();
        int changed = 0;
        int skipped = 0;
        for (var id : rfqs.toRemind(now, command.limit())) {
            boolean done =
                    changes.change(
                            new RfqChanges.Wanted(
                                    id,
                                    new By.Machine(new Actor.Program()),
                                    Permission.SEND_RFQS,
                                    null,
                                    null,
                                    rfq -> rfq.remind(now)),
                            new RfqChanges.Answers<>(
                                    rfq -> true, false, false, false, reason -> false));
            if (done) {
                changed++;
            } else {
                skipped++;
            }
        }
        return new Outcome.Done(changed, skipped);
    }
}
