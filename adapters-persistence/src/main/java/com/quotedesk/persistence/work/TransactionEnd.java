package com.quotedesk.persistence.work;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is left to the end of the transaction that this thread has open. */
@Singleton
public final class TransactionEnd {

    private static final ThreadLocal<@Nullable Map<LateRows<?>, List<Object>>> WAITING =
            new ThreadLocal<>();

    private final JdbcOperations jdbc;

    TransactionEnd(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void open() {
        WAITING.set(new LinkedHashMap<>());
    }

    /** Writes what waits, in the order in which it began to wait. */
    void flush() {
        var waiting = WAITING.get();
        if (waiting != null) {
            var journey = new Journey();
            List.copyOf(waiting.keySet()).forEach(rows -> load(journey, rows));
            journey.go(jdbc);
        }
    }

    private <T> void load(Journey journey, LateRows<T> rows) {
        rows.write(journey, take(rows));
    }

    <T> void flush(LateRows<T> rows, List<T> some) {
        var journey = new Journey();
        rows.write(journey, some);
        journey.go(jdbc);
    }

    /** Forgets what was not written: the transaction failed. */
    void close() {
        WAITING.remove();
    }

    /** Whether {@code row} waits now; false where no end is in sight. */
    boolean await(LateRows<?> rows, Object row) {
        var waiting = WAITING.get();
        if (waiting == null) {
            return false;
        }
        waiting.computeIfAbsent(rows, none -> new ArrayList<>()).add(row);
        return true;
    }

    /** The rows that waited; they wait no longer. */
    @SuppressWarnings("unchecked") // Only rows of that kind were put there.
    <T> List<T> take(LateRows<T> rows) {
        var waiting = WAITING.get();
        var taken = waiting == null ? null : waiting.remove(rows);
        return taken == null ? List.of() : (List<T>) taken;
    }
}
