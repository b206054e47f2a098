package com.quotedesk.application.analytics;

import com.quotedesk.application.events.EventLog;
import com.quotedesk.application.events.EventReaders;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.orders.OrderId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps the figures up to date: whatever happened to an order, or to what belongs to it, that order
 * is counted anew as it is now. So it does no harm to be told twice, or late; and the log of events
 * is read so that nothing is missed. A desk that was never counted, or in another zone, is counted
 * from scratch first.
 */
public final class KeepFigures {

    static final String READER = "figures";

    private static final int BATCH = 500;

    private final Transactions transactions;
    private final EventLog events;
    private final EventReaders readers;
    private final Figures figures;
    private final ZoneId zone;

    /**
     * @param zone the company's, in which days begin
     */
    public KeepFigures(
            Transactions transactions,
            EventLog events,
            EventReaders readers,
            Figures figures,
            ZoneId zone) {
        this.transactions = transactions;
        this.events = events;
        this.readers = readers;
        this.figures = figures;
        this.zone = zone;
    }

    /**
     * @return whether there is more to look at
     */
    public boolean keep() {
        return transactions.inTransaction(this::next);
    }

    private boolean next() {
        var from = readers.lock(READER);
        if (!figures.areCountedIn(zone)) {
            // What happens from here on is counted again, so the end is looked for first.
            var last = events.last();
            figures.countAll(zone);
            readers.move(READER, last);
            return true;
        }
        var happened = events.after(from, BATCH);
        if (happened.isEmpty()) {
            return false;
        }
        figures.count(orders(happened), zone);
        readers.move(READER, happened.getLast().position());
        return happened.size() == BATCH;
    }

    private static Set<OrderId> orders(List<EventLog.Written> happened) {
        return happened.stream()
                .flatMap(KeepFigures::order)
                .map(OrderId::new)
                .collect(Collectors.toSet());
    }

    /** Whatever belongs to an order tells which in its events. */
    private static Stream<UUID> order(EventLog.Written event) {
        return event.subject().type().equals("order")
                ? Stream.of(event.subject().id())
                : Optional.ofNullable(event.values().get("order")).map(UUID::fromString).stream();
    }
}
