package com.quotedesk.persistence.work;

import org.jspecify.annotations.Nullable;

/** What PostgreSQL cannot keep in a text is left out of it before it is stored. */
public final class Texts {

    private Texts() {}

    /** {@code text} without NUL characters and lone surrogates. */
    public static String storable(String text) {
        if (text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c != 0 && Character.getType(c) != Character.SURROGATE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    public static @Nullable String storableOrNull(@Nullable String text) {
        return text == null ? null : storable(text);
    }
}
