package com.quotedesk.application.rfqs;

import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqRefusal;
import java.time.Instant;

/**
 * Takes a no or a question back that was not for this request, in the transaction of whoever found
 * that out.
 */
public final class TakeBackAnswer {

    private final Rfqs rfqs;
    private final RfqChanges changes;

    public TakeBackAnswer(Rfqs rfqs, RfqChanges changes) {
        this.rfqs = rfqs;
        this.changes = changes;
    }

    /**
     * What was answered otherwise since stays as it is.
     *
     * @param said when it was written down
     */
    public void takeBack(RfqId id, Instant said, String reason, Actor by) {
        var rfq = rfqs.get(id).orElseThrow();
        if (rfq.unsay(said) instanceof Decision.Made<Rfq, RfqRefusal> made) {
            changes.keep(rfq, made, by, reason);
        }
    }
}
