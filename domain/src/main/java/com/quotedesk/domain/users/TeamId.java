package com.quotedesk.domain.users;

import java.util.UUID;

/** Names a team inside the system. */
public record TeamId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
