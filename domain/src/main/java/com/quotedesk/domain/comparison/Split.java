package com.quotedesk.domain.comparison;

import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.shared.Money;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is bought what from.
 *
 * @param bids one for each item that is bought, in the order of the items
 * @param goods without tax and delivery
 * @param delivery of all suppliers together
 * @param proven whether nothing cheaper exists; false where looking further was given up
 */
public record Split(List<Bid> bids, Money goods, Money delivery, boolean proven) {
    public Split {
        bids = List.copyOf(bids);
    }

    public Money total() {
        return goods.plus(delivery);
    }

    /** Whom anything is bought from. */
    public Set<QuoteId> quotes() {
        return bids.stream().map(bid -> bid.quote().id()).collect(Collectors.toSet());
    }
}
