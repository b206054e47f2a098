package com.quotedesk.persistence.work;

import com.quotedesk.application.work.Transactions;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of PostgreSQL. One that the database chose as the victim of a deadlock is done
 * again: nothing outside was touched by it, so nothing is done twice.
 */
@Singleton
final class PostgresTransactions implements Transactions {

    private static final int TRIES = 5;
    private static final int LONGEST_PAUSE_MILLIS = 50;

    private final TransactionOperations<Connection> operations;
    private final TransactionEnd end;

    PostgresTransactions(TransactionOperations<Connection> operations, TransactionEnd end) {
        this.operations = operations;
        this.end = end;
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        if (operations.findTransactionStatus().isPresent()) {
            throw new IllegalStateException("a transaction is open already");
        }
        return SqlFailures.translated(() -> withRetries(work));
    }

    private <T extends @Nullable Object> T withRetries(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return operations.executeWrite(status -> toItsEnd(work));
            } catch (RuntimeException failure) {
                if (attempt == TRIES || !SqlFailures.asksToTryAgain(failure)) {
                    throw failure;
                }
                pause();
            }
        }
    }

    private <T extends @Nullable Object> T toItsEnd(Supplier<T> work) {
        end.open();
        try {
            var result = work.get();
            end.flush();
            return result;
        } finally {
            end.close();
        }
    }

    /** Apart by chance, so that the same two do not meet again. */
    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
