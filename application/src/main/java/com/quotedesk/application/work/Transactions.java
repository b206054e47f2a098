package com.quotedesk.application.work;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a transaction begins and ends. Use cases open them; nothing reaches outside from within
 * one: no mail, no model, no file.
 */
public interface Transactions {

    /**
     * Does {@code work} wholly or not at all. Whatever it throws undoes it and is thrown on.
     *
     * @throws IllegalStateException when a transaction is open already: they are never nested
     */
    <T extends @Nullable Object> T inTransaction(Supplier<T> work);

    /** {@link #inTransaction} for work that answers nothing. */
    default void run(Runnable work) {
        this.<@Nullable Void>inTransaction(
                () -> {
                    work.run();
                    return null;
                });
    }
}
