package com.quotedesk.domain.audit;

import org.jspecify.annotations.Nullable;

/** One field before and after; null is "not there". */
public record Change(String field, @Nullable String before, @Nullable String after) {

    public static Change set(String field, @Nullable Object after) {
        return new Change(field, null, after == null ? null : after.toString());
    }
}
