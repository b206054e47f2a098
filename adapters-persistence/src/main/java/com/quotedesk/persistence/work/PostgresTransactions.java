package com.quotedesk.persistence.work;

import com.quotedesk.application.work.Transactions;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

@Singleton
final class PostgresTransactions implements Transactions {

    private final TransactionOperations<Connection> operations;

    PostgresTransactions(TransactionOperations<Connection> operations) {
        this.operations = operations;
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        if (operations.findTransactionStatus().isPresent()) {
            throw new IllegalStateException("a transaction is open already");
        }
        return SqlFailures.translated(() -> operations.executeWrite(status -> work.get()));
    }
}
