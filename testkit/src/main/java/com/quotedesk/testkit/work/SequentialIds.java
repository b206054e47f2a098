package com.quotedesk.testkit.work;

import com.quotedesk.application.work.Ids;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Identities that read well in a failing test: …0001, …0002. */
public final class SequentialIds implements Ids {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private final AtomicLong last = new AtomicLong();

    @Override
    public UUID next() {
        return new UUID(VERSION_7, VARIANT | last.incrementAndGet());
    }
}
