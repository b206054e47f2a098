package com.quotedesk.testkit.work;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.application.work.Transactions;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Transactions in which somebody else is always a moment earlier. */
public final class OvertakenTransactions implements Transactions {
    @Override
    public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        throw new PortFailure.Stale("somebody else was earlier", null);
    }
}
