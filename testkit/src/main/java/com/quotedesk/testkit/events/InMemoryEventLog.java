package com.quotedesk.testkit.events;

import com.quotedesk.application.events.EventLog;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.time.Instant;
import java.util.List;

public final class InMemoryEventLog implements EventLog {

    private final Table<Long, Written> written;

    public InMemoryEventLog(InMemoryTransactions transactions) {
        written = new Table<>(transactions);
    }

    @Override
    public void add(Instant at, List<DomainEvent> events) {
        for (var event : events) {
            long number = written.stream().count() + 1;
            written.put(
                    number,
                    new Written(
                            new Position(1, number),
                            at,
                            event.type(),
                            event.subject(),
                            event.values()));
        }
    }

    @Override
    public List<Written> after(Position position, int limit) {
        return written.stream()
                .filter(event -> event.position().number() > position.number())
                .limit(limit)
                .toList();
    }

    @Override
    public Position last() {
        return written.stream().map(Written::position).reduce(Position.START, (_, one) -> one);
    }
}
