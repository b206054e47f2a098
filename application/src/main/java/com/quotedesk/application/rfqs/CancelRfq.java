package com.quotedesk.application.rfqs;

import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqRefusal;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;

/** Takes a request back. */
public final class CancelRfq {

    /**
     * @param version the one that was seen
     * @param reason why; not blank
     */
    public record Command(Access access, RfqId rfq, long version, String reason) {}

    public sealed interface Outcome {
        record Cancelled(Rfq rfq) implements Outcome {}

        record Unknown() implements Outcome {}

        record Forbidden() implements Outcome {}

        /** Somebody changed it meanwhile. */
        record Conflict() implements Outcome {}

        record Refused(RfqRefusal reason) implements Outcome {}
    }

    private final RfqChanges changes;

    public CancelRfq(RfqChanges changes) {
        this.changes = changes;
    }

    public Outcome cancel(Command command) {
        return changes.change(
                new RfqChanges.Wanted(
                        command.rfq(),
                        new By.Person(command.access()),
                        Permission.SEND_RFQS,
                        command.version(),
                        command.reason(),
                        rfq -> rfq.cancel(command.reason())),
                new RfqChanges.Answers<>(
                        Outcome.Cancelled::new,
                        new Outcome.Unknown(),
                        new Outcome.Forbidden(),
                        new Outcome.Conflict(),
                        Outcome.Refused::new));
    }
}
