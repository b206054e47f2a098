package com.quotedesk.application.reading;

import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.orders.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What was understood in the messages, and which items of orders came of it. */
public interface Readings {

    /** The version that the next reading of a message has. */
    default int nextVersion(MessageId message) {
        return nextVersions(Set.of(message)).getOrDefault(message, 1);
    }

    /**
     * The version that the next reading of each message has. Nobody else is given one for it until
     * the transaction ends.
     */
    Map<MessageId, Integer> nextVersions(Set<MessageId> messages);

    /** Keeps a reading; it is never changed but by {@link #apply}. */
    default void add(Reading reading) {
        addAll(List.of(reading));
    }

    void addAll(List<Reading> readings);

    /** Notes that something follows from a reading now. */
    void apply(ReadingId reading, Instant at);

    Optional<Reading> find(ReadingId reading);

    /** The readings of a message, newest version first. */
    List<Reading> of(MessageId message);

    /** Notes where items come from; an item that had an origin has this one now. */
    void originate(List<ItemOrigin> origins);

    /** Where an item comes from; empty where a person added it. */
    Optional<ItemOrigin> originOf(UUID item);

    /** Where the items of an order come from, in the order of its lines. */
    List<ItemOrigin> originsOf(OrderId order);
}
