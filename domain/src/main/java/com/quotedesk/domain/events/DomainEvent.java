package com.quotedesk.domain.events;

import java.util.Map;

/**
 * Something that happened, told in the transaction in which it did. Notifications, webhooks, live
 * screens and statistics live on these; so a name or a value, once given, stays.
 */
public interface DomainEvent {

    /** The name on the wire, {@code order.cancelled.v1}. */
    String type();

    Subject subject();

    /** The values on the wire, by name, as text. */
    Map<String, String> values();
}
