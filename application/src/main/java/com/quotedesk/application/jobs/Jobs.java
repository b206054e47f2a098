package com.quotedesk.application.jobs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How recurring work is going, over all nodes. */
public interface Jobs {

    /**
     * How one job is going.
     *
     * @param next when it is to be done next; in the past while it is being done
     * @param failures how often in a row it failed
     */
    record State(
            String name,
            Instant next,
            boolean running,
            @Nullable Instant lastSuccess,
            @Nullable Instant lastFailure,
            int failures) {}

    /** By name. */
    List<State> all();

    /** Has it done at {@code now}; false where there is no such job, or it is being done. */
    boolean hurry(String name, Instant now);
}
