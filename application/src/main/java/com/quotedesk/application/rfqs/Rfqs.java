package com.quotedesk.application.rfqs;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The requests to suppliers, for those who change them. */
public interface Rfqs {

    void add(Rfq rfq);

    /**
     * Puts a changed request in the place of the one it was made from.
     *
     * @throws PortFailure.Stale when somebody else changed that meanwhile
     */
    void replace(Rfq changed);

    Optional<Rfq> get(RfqId id);

    /** The request a mail names. */
    Optional<Rfq> find(DocumentNumber number);

    /** What was asked for an order, oldest first. */
    List<Rfq> of(OrderId order);

    /** Sent requests whose reminder is due, the longest due first. */
    List<RfqId> toRemind(Instant now, int limit);

    /** Requests past their deadline in which an item still waits, the longest overdue first. */
    List<RfqId> overdue(Instant now, int limit);
}
