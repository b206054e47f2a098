package com.quotedesk.domain.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what differs between a thing before and after, field by field, for the journal. What is
 * equal is left out.
 */
public final class Changes<T> {

    private final @Nullable T before;
    private final T after;
    private final List<Change> changes = new ArrayList<>();

    private Changes(@Nullable T before, T after) {
        this.before = before;
        this.after = after;
    }

    /**
     * @param before null where the thing is new
     */
    public static <T> Changes<T> between(@Nullable T before, T after) {
        return new Changes<>(before, after);
    }

    /** Looks at one field; null is "not there". */
    public Changes<T> field(String name, Function<? super T, ? extends @Nullable Object> value) {
        var old = before == null ? null : textOf(value.apply(before));
        var now = textOf(value.apply(after));
        if (!Objects.equals(old, now)) {
            changes.add(new Change(name, old, now));
        }
        return this;
    }

    public List<Change> list() {
        return List.copyOf(changes);
    }

    private static @Nullable String textOf(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
