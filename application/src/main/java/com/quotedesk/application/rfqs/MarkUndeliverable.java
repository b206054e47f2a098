package com.quotedesk.application.rfqs;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqRefusal;
import com.quotedesk.domain.users.Permission;

/**
 * Writes down that a request did not arrive, in the transaction of whoever sends mails or reads
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

        record Refused(RfqRefusal reason) implements Outcome {}
    }

    private final RfqChanges changes;

    public MarkUndeliverable(RfqChanges changes) {
        this.changes = changes;
    }

    /**
     * @throws PortFailure.Stale when somebody changed it meanwhile
     */
    public Outcome mark(Command command) {
        return changes.changeWithin(
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
                        new Outcome.Unknown(),
                        Outcome.Refused::new));
    }
}
