package com.quotedesk.application.rfqs;

import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqRefusal;
import com.quotedesk.domain.users.Permission;

/**
 * Writes down that a request did not arrive. Run by the job that sends and by the reader of
 * bounces.
 */
public final class MarkUndeliverable {

    /**
     * @param reason what the mail server said
     */
    public record Command(RfqId rfq, String reason) {}

    public sealed interface Outcome {
        record Undeliverable(Rfq rfq) implements Outcome {}

        record Unknown() implements Outcome {}

        /** Somebody changed it meanwhile. */
        record Conflict() implements Outcome {}

        record Refused(RfqRefusal reason) implements Outcome {}
    }

    private final RfqChanges changes;

    public MarkUndeliverable(RfqChanges changes) {
        this.changes = changes;
    }

    public Outcome mark(Command command) {
        return changes.change(
                new RfqChanges.Wanted(
                        command.rfq(),
                        new By.Machine(new Actor.Program()),
                        Permission.SEND_RFQS,
                        null,
                        command.reason(),
                        rfq -> rfq.undeliverable(command.reason())),
                new RfqChanges.Answers<>(
                        Outcome.Undeliverable::new,
                        new Outcome.Unknown(),
                        new Outcome.Unknown(),
                        new Outcome.Conflict(),
                        Outcome.Refused::new));
    }
}
