package com.quotedesk.application.rfqs;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqRefusal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a request follow what its quote is, in the transaction of whoever changes the quote and has
 * looked whether it may.
 */
public final class AnswerRfq {

    private final RfqChanges changes;

    public AnswerRfq(RfqChanges changes) {
        this.changes = changes;
    }

    /**
     * Prices came for these positions.
     *
     * @return why it cannot take them; empty where it did
     * @throws PortFailure.Stale when somebody changed the request meanwhile
     */
    public Optional<RfqRefusal> answered(Rfq rfq, Set<Integer> positions, Instant at, Actor by) {
        return follow(rfq, rfq.answer(positions, at), by);
    }

    /**
     * Prices turned out to be for something else; those of {@code quoted} are left.
     *
     * @return why it cannot do without them; empty where it does
     * @throws PortFailure.Stale when somebody changed the request meanwhile
     */
    public Optional<RfqRefusal> retracted(Rfq rfq, Set<Integer> quoted, Actor by) {
        return follow(rfq, rfq.retract(quoted), by);
    }

    private Optional<RfqRefusal> follow(Rfq rfq, Decision<Rfq, RfqRefusal> decision, Actor by) {
        return switch (decision) {
            case Decision.Refused<Rfq, RfqRefusal>(var reason) -> Optional.of(reason);
            case Decision.Made<Rfq, RfqRefusal> made -> {
                changes.keep(rfq, made, by, null);
                yield Optional.empty();
            }
        };
    }
}
