package com.quotedesk.application.events;

/** How far each reader of the event log has come. */
public interface EventReaders {

    /**
     * Where {@code reader} goes on, {@link EventLog.Position#START} for a new one. Nobody else
     * moves it until the transaction ends.
     */
    EventLog.Position lock(String reader);

    void move(String reader, EventLog.Position position);
}
