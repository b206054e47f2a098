package com.quotedesk.application.work;

import java.util.function.Supplier;

/**
 * Two people change one thing: the second one reads before the first one writes. The store notices
 * and throws; to the second it is the same as having come later.
 */
public final class Overtaken {

    private Overtaken() {}

    /** Does {@code work} in a transaction, and answers with {@code conflict} when overtaken. */
    public static <T> T or(
            Supplier<? extends T> conflict, Transactions transactions, Supplier<T> work) {
        try {
            return transactions.inTransaction(work);
        } catch (PortFailure.Stale stale) {
            return conflict.get();
        }
    }
}
