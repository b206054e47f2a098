package com.quotedesk.application.rfqs;

import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqRefusal;
import com.quotedesk.domain.users.Permission;
import java.util.List;
import java.util.function.Function;

/**
 * Does the same to many requests whose time has come. Each is a transaction of its own, so that one
 * that somebody else is changing does not hold up the others.
 */
final class RfqSweep {

    private final RfqChanges changes;

    RfqSweep(RfqChanges changes) {
        this.changes = changes;
    }

    /** How many were changed; the others were changed by somebody else and come again. */
    int each(List<RfqId> due, Function<Rfq, Decision<Rfq, RfqRefusal>> decide) {
        return (int) due.stream().filter(id -> changed(id, decide)).count();
    }

    private boolean changed(RfqId id, Function<Rfq, Decision<Rfq, RfqRefusal>> decide) {
        return changes.change(
                new RfqChanges.Wanted(
                        id,
                        new By.Machine(new Actor.Program()),
                        Permission.SEND_RFQS,
                        null,
                        null,
                        decide),
                new RfqChanges.Answers<>(rfq -> true, false, false, false, reason -> false));
    }
}
