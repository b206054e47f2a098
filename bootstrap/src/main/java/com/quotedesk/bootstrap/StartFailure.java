package com.quotedesk.bootstrap;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The program cannot start as it was asked to, for a reason that whoever started it can mend. Each
 * line of the message says what is wrong and what to do.
 */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String told;

    public StartFailure(String message) {
        this(message, null);
    }

    public StartFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.told = message;
    }

    Stream<String> lines() {
        return told.lines();
    }
}
