package com.quotedesk.persistence.work;

import com.quotedesk.application.work.PortFailure;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The border between PostgreSQL's failures and the application's. States are those of the table
 * "PostgreSQL Error Codes" in its manual.
 */
public final class SqlFailures {

    /** The class "Transaction Rollback": serialization failure, deadlock. */
    private static final String TRY_AGAIN = "40";

    private SqlFailures() {}

    /** Does {@code work}, and names what the database failed with as a {@link PortFailure}. */
    public static <T extends @Nullable Object> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (PortFailure failure) {
            throw failure;
        } catch (RuntimeException failure) {
            throw translate(failure);
        }
    }

    /** Whether the database undid the transaction for the sake of another: a deadlock. */
    static boolean asksToTryAgain(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith(TRY_AGAIN);
            }
        }
        return false;
    }

    private static RuntimeException translate(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return new PortFailure.Unavailable("the database gives no connection", failure);
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return translate(failure, sql.getSQLState());
            }
        }
        return failure;
    }

    private static RuntimeException translate(RuntimeException failure, String state) {
        return switch (state.substring(0, 2)) {
            // Connection lost, resources short, shutting down.
            case "08", "53", "57" ->
                    new PortFailure.Unavailable("the database is out of reach", failure);
            case TRY_AGAIN -> new PortFailure.Stale("the database asks to try again", failure);
            default -> failure;
        };
    }
}
