package com.quotedesk.bootstrap.serve;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.LoggerFactory;

/** What was started, to be stopped in the other direction. */
public final class Parts implements AutoCloseable {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    public <T extends AutoCloseable> T add(T part) {
        started.push(part);
        return part;
    }

    /** Stops every part, though some fail to. */
    @Override
    public void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception failure) {
                LoggerFactory.getLogger(Parts.class).warn("a part did not stop cleanly", failure);
            }
        }
    }
}
