package com.quotedesk.domain.users;

import java.util.UUID;

/** Names a user inside the system. */
public record UserId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
