package com.quotedesk.application.rfqs;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqRefusal;
import com.quotedesk.domain.users.Permission;
import java.time.Clock;
import java.util.Set;

/** Writes down that a supplier asks back instead of quoting. */
public final class RecordQuestion {

    /**
     * @param positions what it asks about; empty for all that has no price
     * @param text in its words; not blank
     */
    public record Command(By by, RfqId rfq, Set<Integer> positions, String text) {
        public Command {
            positions = Set.copyOf(positions);
        }
    }

    public sealed interface Outcome {
        record Recorded(Rfq rfq) implements Outcome {}

        record Unknown() implements Outcome {}

        record Forbidden() implements Outcome {}

        /** Somebody changed it meanwhile. */
        record Conflict() implements Outcome {}

        record Refused(RfqRefusal reason) implements Outcome {}
    }

    private static final RfqChanges.Answers<Outcome> ANSWERS =
            new RfqChanges.Answers<>(
                    Outcome.Recorded::new,
                    new Outcome.Unknown(),
                    new Outcome.Forbidden(),
                    new Outcome.Conflict(),
                    Outcome.Refused::new);

    private final RfqChanges changes;
    private final Clock clock;

    public RecordQuestion(RfqChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    public Outcome record(Command command) {
        return changes.change(wanted(command), ANSWERS);
    }

    /**
     * The same in the transaction of the caller.
     *
     * @throws PortFailure.Stale when somebody changed it meanwhile
     */
    public Outcome recordWithin(Command command) {
        return changes.changeWithin(wanted(command), ANSWERS);
    }

    private RfqChanges.Wanted wanted(Command command) {
        var now = clock.instant();
        return new RfqChanges.Wanted(
                command.rfq(),
                command.by(),
                Permission.RECORD_QUOTES,
                null,
                command.text(),
                rfq -> rfq.question(command.positions(), command.text(), now));
    }
}
