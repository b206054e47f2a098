package com.quotedesk.domain.clients;

import java.util.UUID;

/** Names a client inside the system. */
public record ClientId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
