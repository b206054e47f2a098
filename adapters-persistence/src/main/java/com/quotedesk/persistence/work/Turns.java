package com.quotedesk.persistence.work;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;

/**
 * Lets transactions that must not look away from each other take turns: whoever adds a client
 * checks first that nobody has its address, and nobody may add one in between.
 */
@Singleton
public final class Turns {

    private static final String WAIT = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";

    private final JdbcOperations jdbc;

    Turns(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the turn and keeps it until the transaction ends. */
    public void take(String what) {
        jdbc.prepareStatement(
                WAIT,
                statement -> {
                    statement.setString(1, what);
                    return statement.execute();
                });
    }
}
