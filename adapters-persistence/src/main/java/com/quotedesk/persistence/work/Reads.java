package com.quotedesk.persistence.work;

import com.quotedesk.application.work.PortFailure;
import io.micronaut.context.annotation.Property;
import io.micronaut.data.connection.ConnectionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reading, within the transaction that this thread has open, or on a connection of its own. It
 * opens no transaction: each statement sees what was committed when it began, which a transaction
 * of PostgreSQL's default isolation would not change, and its beginning and end are two journeys to
 * the database for nothing.
 *
 * <p>Only so many read at once, and whoever came first goes first: were there many more than
 * processors, they would take the processors from one another in the midst of their work, and the
 * slowest answer would take many times as long.
 */
@Singleton
public final class Reads {

    private final ConnectionOperations<Connection> connections;
    private final Semaphore turns;
    private final long patienceMillis;

    /**
     * @param atOnce how many read at a time; 0 for two for each processor and one more
     * @param patienceMillis how long somebody waits for a turn, as long as for a connection
     */
    Reads(
            ConnectionOperations<Connection> connections,
            @Property(name = "database.reads-at-once", defaultValue = "0") int atOnce,
            @Property(name = "datasources.default.connection-timeout", defaultValue = "5000")
                    long patienceMillis) {
        this.connections = connections;
        int most = atOnce == 0 ? 2 * Runtime.getRuntime().availableProcessors() + 1 : atOnce;
        this.turns = new Semaphore(most, true);
        this.patienceMillis = patienceMillis;
    }

    /**
     * Does {@code work} on one connection; failures are those of {@link SqlFailures}.
     *
     * @throws PortFailure.Unavailable when no turn came in time, as when the database is away and
     *     everybody before waits for it
     */
    public <T extends @Nullable Object> T of(Supplier<T> work) {
        // Who has a connection already must not wait for those who wait for one.
        if (connections.findConnectionStatus().isPresent()) {
            return SqlFailures.translated(work);
        }
        takeTurn();
        try {
            return SqlFailures.translated(() -> connections.executeRead(status -> work.get()));
        } finally {
            turns.release();
        }
    }

    private void takeTurn() {
        try {
            if (!turns.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw new PortFailure.Unavailable("too many wait for the database", null);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new PortFailure.Unavailable("the program stops", stop);
        }
    }
}
