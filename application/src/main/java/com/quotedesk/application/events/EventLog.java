package com.quotedesk.application.events;

import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Everything that happened, in order, for whoever lives on it. */
public interface EventLog {

    /**
     * The place of an event in the log, where a reader goes on. Events of one transaction stand
     * together.
     */
    record Position(long transaction, long number) {

        /** Before everything that ever happened. */
        public static final Position START = new Position(0, 0);
    }

    /** An event as it was written. */
    record Written(
            Position position,
            Instant at,
            String type,
            Subject subject,
            Map<String, String> values) {
        public Written {
            values = Map.copyOf(values);
        }
    }

    /** Writes events in the transaction of the change they tell of. */
    void add(Instant at, List<DomainEvent> events);

    /**
     * What happened after {@code position}, at most {@code limit}. Nothing is ever added before a
     * position that was given out, so a reader that goes on misses nothing.
     */
    List<Written> after(Position position, int limit);

    /**
     * The position of the last event that is given out; {@link Position#START} before the first.
     */
    Position last();
}
