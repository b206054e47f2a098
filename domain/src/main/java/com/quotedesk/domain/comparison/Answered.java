package com.quotedesk.domain.comparison;

import com.quotedesk.domain.quotes.QuoteRef;
import com.quotedesk.domain.quotes.QuoteVersion;
import java.util.Map;
import java.util.UUID;

/**
 * A quote that counts, with the items of the order that its positions are for.
 *
 * @param items the order's item of each position of the request
 */
public record Answered(QuoteRef quote, QuoteVersion version, Map<Integer, UUID> items) {
    public Answered {
        items = Map.copyOf(items);
    }
}
