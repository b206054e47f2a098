package com.quotedesk.domain.users;

import java.util.UUID;

/** Names a token inside the system. */
public record ApiTokenId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
