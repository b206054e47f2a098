package com.quotedesk.bootstrap.serve;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/**
 * What was started, to be stopped in the other direction. A part that is being started when all is
 * to stop is started to its end first, since only then can it be stopped.
 */
public final class Parts implements AutoCloseable {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private volatile boolean stopping;

    /**
     * @throws IllegalStateException when all is being stopped
     */
    public synchronized <T extends AutoCloseable> T start(Supplier<T> part) {
        if (stopping) {
            throw new IllegalStateException("stopping");
        }
        var running = part.get();
        started.push(running);
        return running;
    }

    /** Whether all is to stop: what fails from now on fails because of that. */
    public boolean isStopping() {
        return stopping;
    }

    /** Stops every part, though some fail to. */
    @Override
    public void close() {
        stopping = true;
        stopAll();
    }

    private synchronized void stopAll() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception failure) {
                LoggerFactory.getLogger(Parts.class)
                        .warn("a part did not stop cleanly: {}", failure.toString());
            }
        }
    }
}
