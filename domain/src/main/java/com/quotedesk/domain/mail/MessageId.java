package com.quotedesk.domain.mail;

import com.quotedesk.domain.events.Subject;
import java.util.UUID;

/** Names a stored mail inside the system. */
public record MessageId(UUID value) {

    /** The mail as that to which something happened. */
    public Subject subject() {
        return new Subject("message", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
