package com.quotedesk.domain.rfqs;

import java.util.UUID;

/** Names a request for quotation inside the system. */
public record RfqId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
