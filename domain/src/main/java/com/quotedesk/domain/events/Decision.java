package com.quotedesk.domain.events;

import java.util.List;

/**
 * What came of asking an aggregate to do something: the new state with what happened, or a refusal
 * with its reason.
 */
public sealed interface Decision<T, R> {

    record Made<T, R>(T state, List<DomainEvent> events) implements Decision<T, R> {
        public Made {
            events = List.copyOf(events);
        }
    }

    record Refused<T, R>(R reason) implements Decision<T, R> {}

    static <T, R> Decision<T, R> made(T state, DomainEvent... events) {
        return new Made<>(state, List.of(events));
    }

    static <T, R> Decision<T, R> refused(R reason) {
        return new Refused<>(reason);
    }
}
