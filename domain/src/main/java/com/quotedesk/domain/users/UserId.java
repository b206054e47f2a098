package com.quotedesk.domain.users;

import com.quotedesk.domain.events.Subject;
import java.util.UUID;

/** Names a user inside the system. */
public record UserId(UUID value) {

    public Subject subject() {
        return new Subject("user", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
