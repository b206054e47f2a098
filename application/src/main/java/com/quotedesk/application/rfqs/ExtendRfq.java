package com.quotedesk.application.rfqs;

import com.quotedesk.domain.rfqs.Deadline;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqPolicy;
import com.quotedesk.domain.rfqs.RfqRefusal;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.time.Clock;
import java.util.function.Supplier;

/** Gives a supplier more time. */
public final class ExtendRfq {

    /**
     * @param version the one that was seen
     */
    public record Command(Access access, RfqId rfq, long version, Deadline deadline) {}

    public sealed interface Outcome {
        record Extended(Rfq rfq) implements Outcome {}

        record Unknown() implements Outcome {}

        record Forbidden() implements Outcome {}

        /** Somebody changed it meanwhile. */
        record Conflict() implements Outcome {}

        record Refused(RfqRefusal reason) implements Outcome {}
    }

    private final RfqChanges changes;
    private final Supplier<RfqPolicy> policy;
    private final Clock clock;

    public ExtendRfq(RfqChanges changes, Supplier<RfqPolicy> policy, Clock clock) {
        this.changes = changes;
        this.policy = policy;
        this.clock = clock;
    }

    public Outcome extend(Command command) {
        var now = clock.instant();
        return changes.change(
                new RfqChanges.Wanted(
                        command.rfq(),
                        new By.Person(command.access()),
                        Permission.SEND_RFQS,
                        command.version(),
                        null,
                        rfq -> rfq.extend(command.deadline(), policy.get(), now)),
                new RfqChanges.Answers<>(
                        Outcome.Extended::new,
                        new Outcome.Unknown(),
                        new Outcome.Forbidden(),
                        new Outcome.Conflict(),
                        Outcome.Refused::new));
    }
}
