package com.quotedesk.testkit.events;

import com.quotedesk.application.events.EventLog.Position;
import com.quotedesk.application.events.EventReaders;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;

public final class InMemoryEventReaders implements EventReaders {

    private final Table<String, Position> positions;

    public InMemoryEventReaders(InMemoryTransactions transactions) {
        positions = new Table<>(transactions);
    }

    @Override
    public Position lock(String reader) {
        return positions.get(reader).orElse(Position.START);
    }

    @Override
    public void move(String reader, Position position) {
        positions.put(reader, position);
    }
}
