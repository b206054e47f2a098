package com.quotedesk.application.quotes;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.rfqs.RfqId;
import java.util.List;
import java.util.Optional;

/** What suppliers have answered: one quote for a request, with all its versions. */
public interface Quotes {

    void add(Quote quote);

    /**
     * Puts {@code quote} in the place of the one before it. Versions are added and change their
     * status; what they say stays.
     *
     * @throws PortFailure.Stale when that is not the one kept
     */
    void replace(Quote quote);

    Optional<Quote> get(QuoteId id);

    Optional<Quote> ofRfq(RfqId rfq);

    /** Those of an order, in the order of their requests. */
    List<Quote> of(OrderId order);
}
