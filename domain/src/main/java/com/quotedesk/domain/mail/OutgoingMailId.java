package com.quotedesk.domain.mail;

import java.util.UUID;

/** Names a mail of ours inside the system. */
public record OutgoingMailId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
