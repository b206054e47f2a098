package com.quotedesk.ai.reading.model;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A model gave no answer that can be used. */
final class ModelFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why there is no answer. */
    enum Reason {
        /** The model would not answer. */
        REFUSED(false, false),
        /** The answer ended before it was complete. */
        TRUNCATED(false, false),
        /** The answer has not the form that was asked for. */
        MALFORMED(false, false),
        /** The server does not know our key, or does not allow it what we ask. */
        UNAUTHORIZED(false, true),
        /** The server says that the question is wrong. */
        REJECTED(false, true),
        RATE_LIMITED(true, true),
        UNAVAILABLE(true, true),
        TIMED_OUT(true, true),
        /** The server has failed too often and is left alone for a while. */
        LEFT_ALONE(false, false),
        /** The day's budget is spent. */
        BUDGET(false, false),
        /** The program is being stopped. */
        INTERRUPTED(false, false),
        /** Text that is meant for machines is shown to none. */
        SUSPICIOUS(false, false);

        private final boolean worthRetrying;
        private final boolean serverFails;

        Reason(boolean worthRetrying, boolean serverFails) {
            this.worthRetrying = worthRetrying;
            this.serverFails = serverFails;
        }

        boolean worthRetrying() {
            return worthRetrying;
        }

        boolean serverFails() {
            return serverFails;
        }

        /** The reason as a doubt tells it: {@code rate_limited}. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;
    private final transient @Nullable Duration retryAfter;
    private final transient @Nullable Usage usage;

    /**
     * @param usage what the failed answer cost, null where nobody knows
     * @param retryAfter how long the server asks to wait, null where it does not say
     */
    ModelFailure(
            Reason reason,
            @Nullable Usage usage,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(reason.code(), cause);
        this.reason = reason;
        this.usage = usage;
        this.retryAfter = retryAfter;
    }

    static ModelFailure of(Reason reason) {
        return new ModelFailure(reason, null, null, null);
    }

    Reason reason() {
        return reason;
    }

    @Nullable Duration retryAfter() {
        return retryAfter;
    }

    @Nullable Usage usage() {
        return usage;
    }
}
