package com.quotedesk.domain.users;

import java.util.UUID;

/** Names a session inside the system. */
public record SessionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
