package com.quotedesk.domain.reading;

import org.jspecify.annotations.Nullable;

/**
 * Something in a reading that a person should look at.
 *
 * @param line the line of the reading it speaks of, from 1; null where it speaks of the whole
 * @param detail what was seen, as short text of the message: a file name, an unknown unit
 */
public record Doubt(DoubtKind kind, @Nullable Integer line, @Nullable String detail) {

    public static Doubt of(DoubtKind kind) {
        return new Doubt(kind, null, null);
    }

    public static Doubt of(DoubtKind kind, String detail) {
        return new Doubt(kind, null, detail);
    }
}
