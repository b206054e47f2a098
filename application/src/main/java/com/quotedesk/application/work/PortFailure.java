package com.quotedesk.application.work;

import org.jspecify.annotations.Nullable;

/**
 * The world outside failed us. Adapters translate every failure of their technology into one of
 * these at their border.
 */
public abstract sealed class PortFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected PortFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Not to be reached, or too slow, now: worth trying again later. */
    public static final class Unavailable extends PortFailure {
        private static final long serialVersionUID = 1L;

        public Unavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** Answered with a no that will be the same next time: not worth trying again. */
    public static final class Rejected extends PortFailure {
        private static final long serialVersionUID = 1L;

        public Rejected(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** Somebody else changed it meanwhile: load it again and decide anew. */
    public static final class Stale extends PortFailure {
        private static final long serialVersionUID = 1L;

        public Stale(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
