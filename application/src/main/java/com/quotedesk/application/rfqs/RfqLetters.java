package com.quotedesk.application.rfqs;

import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.rfqs.Rfq;
import java.util.List;

/** Writes to a supplier about its request, in the transaction in which something happened to it. */
public interface RfqLetters {

    /**
     * Queues the letters that follow from what happened; most of what happens needs none.
     *
     * @param rfq the request after it
     */
    void write(Rfq rfq, List<DomainEvent> happened);
}
