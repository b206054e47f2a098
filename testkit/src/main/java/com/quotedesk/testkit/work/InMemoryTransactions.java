package com.quotedesk.testkit.work;

import com.quotedesk.application.work.Transactions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Transactions over {@link Table}s: one at a time, undone step by step when the work throws. Other
 * fakes ask {@link #active()} to refuse being called within one.
 */
public final class InMemoryTransactions implements Transactions {

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Runnable> undo = new ArrayDeque<>();

    @Override
    public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        if (active()) {
            throw new IllegalStateException("a transaction is open already");
        }
        lock.lock();
        try {
            var result = work.get();
            undo.clear();
            return result;
        } catch (Throwable failure) {
            while (!undo.isEmpty()) {
                undo.pop().run();
            }
            throw failure;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the calling thread is within a transaction. */
    public boolean active() {
        return lock.isHeldByCurrentThread();
    }

    void onRollback(Runnable step) {
        if (!active()) {
            throw new IllegalStateException("stores are changed within a transaction only");
        }
        undo.push(step);
    }
}
