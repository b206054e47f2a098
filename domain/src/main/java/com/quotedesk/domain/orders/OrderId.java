package com.quotedesk.domain.orders;

import java.util.UUID;

/** Names an order inside the system. */
public record OrderId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
