package com.quotedesk.application.rfqs;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqRefusal;
import com.quotedesk.domain.users.Permission;
import java.time.Clock;

/** Writes down that the mail server took a request, in the transaction of whoever sends. */
public final class MarkRfqSent {

    /** Which request. */
    public record Command(RfqId rfq) {}

    public sealed interface Outcome {
        record Sent(Rfq rfq) implements Outcome {}

        record Unknown() implements Outcome {}

        record Refused(RfqRefusal reason) implements Outcome {}
    }

    private final RfqChanges changes;
    private final Clock clock;

    public MarkRfqSent(RfqChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @throws PortFailure.Stale when somebody changed it meanwhile
     */
    public Outcome mark(Command command) {
        var now = clock.instant();
        return changes.changeWithin(
                new RfqChanges.Wanted(
                        command.rfq(),
                        new By.Machine(new Actor.Program()),
                        Permission.SEND_RFQS,
                        null,
                        null,
                        rfq -> rfq.sent(now)),
                new RfqChanges.Answers<>(
                        Outcome.Sent::new,
                        new Outcome.Unknown(),
                        new Outcome.Unknown(),
                        new Outcome.Unknown(),
                        Outcome.Refused::new));
    }
}
