package com.quotedesk.testkit.work;

import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts a page out of all there is, newest first. */
public final class Pages {

    private static final Comparator<PageKey> NEWEST_FIRST =
            Comparator.comparing(PageKey::at).thenComparing(PageKey::id).reversed();

    private Pages() {}

    public static <T> Page<T> of(
            Stream<T> all, Function<T, PageKey> keyOf, @Nullable PageKey after, int limit) {
        return of(all, keyOf, after, limit, false);
    }

    public static <T> Page<T> of(
            Stream<T> all,
            Function<T, PageKey> keyOf,
            @Nullable PageKey after,
            int limit,
            boolean oldestFirst) {
        var order = oldestFirst ? NEWEST_FIRST.reversed() : NEWEST_FIRST;
        var found =
                all.sorted(Comparator.comparing(keyOf, order))
                        .filter(row -> after == null || order.compare(keyOf.apply(row), after) > 0)
                        .limit(limit + 1L)
                        .toList();
        return Page.of(found, limit, keyOf);
    }
}
