package com.quotedesk.domain.quotes;

import java.util.UUID;

/** Names a quote inside the system. */
public record QuoteId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
