package com.quotedesk.application.events;

/** Writes events as they are sent to programs. */
public interface EventText {

    /**
     * A JSON object with {@code type}, {@code timestamp} and {@code data}, where {@code data} has
     * the subject and the values.
     */
    String of(EventLog.Written event);
}
