package com.quotedesk.application.work;

import java.util.List;
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
}
