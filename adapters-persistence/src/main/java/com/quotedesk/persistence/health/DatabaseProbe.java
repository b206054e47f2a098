package com.quotedesk.persistence.health;

import com.quotedesk.application.health.Probe;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

@Singleton
final class DatabaseProbe implements Probe {

    private static final int PATIENCE_SECONDS = 2;

    private final DataSource dataSource;

    DatabaseProbe(DataSource dataSource) {
        // Not the one that hands out the connection of the running transaction: there is none.
        this.dataSource = DelegatingDataSource.unwrapDataSource(dataSource);
    }

    @Override
    public String part() {
        return "database";
    }

    @Override
    public boolean needed() {
        return true;
    }

    @Override
    public Status check() {
        // The pool waits longer for a connection than whoever asks for health does.
        return CompletableFuture.supplyAsync(this::look, Thread::startVirtualThread)
                .completeOnTimeout(Status.DOWN, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private Status look() {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS) ? Status.UP : Status.DOWN;
        } catch (SQLException | RuntimeException failure) {
            return Status.DOWN;
        }
    }
}
