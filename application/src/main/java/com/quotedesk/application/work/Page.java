package com.quotedesk.application.work;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that runs from the newest to the oldest and stays stable while things are added.
 *
 * @param next where the next page begins, null on the last
 */
public record Page<T>(List<T> items, @Nullable PageKey next) {

    /** The most that one page holds. */
    public static final int MAX_LIMIT = 200;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * @param found in order, and more than {@code limit} where there is a next page
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, PageKey> keyOf) {
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), keyOf.apply(found.get(limit - 1)));
    }
}
