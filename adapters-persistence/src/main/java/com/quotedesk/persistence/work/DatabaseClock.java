package com.quotedesk.persistence.work;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock that all nodes share, for leases: the clocks of two machines may differ. */
@Singleton
public final class DatabaseClock {

    private static final String NOW = "SELECT clock_timestamp()";

    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;

    DatabaseClock(JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** One that asks the database each time. */
    public Clock clock() {
        return new Asking(ZoneOffset.UTC);
    }

    private Instant now() {
        return SqlFailures.translated(
                () ->
                        transactions.executeWrite(
                                status ->
                                        Rows.read(jdbc, NOW, row -> row.getTimestamp(1).toInstant())
                                                .getFirst()));
    }

    private final class Asking extends Clock {

        private final ZoneId zone;

        Asking(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Asking(other);
        }

        @Override
        public Instant instant() {
            return now();
        }
    }
}
