package com.quotedesk.domain.orders;

import com.quotedesk.domain.events.Subject;
import java.util.UUID;

/** Names an order inside the system. */
public record OrderId(UUID value) {

    public Subject subject() {
        return new Subject("order", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
