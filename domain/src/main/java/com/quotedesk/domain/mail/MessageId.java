package com.quotedesk.domain.mail;

import java.util.UUID;

/** Names a stored mail inside the system. */
public record MessageId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
