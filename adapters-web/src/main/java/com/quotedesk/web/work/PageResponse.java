package com.quotedesk.web.work;

import com.quotedesk.application.work.Page;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param nextCursor what to send as {@code cursor} for the next page, null on the last
 */
@Serdeable
public record PageResponse<T>(List<T> items, @Nullable String nextCursor) {

    public static <S, T> PageResponse<T> of(Page<S> page, Function<S, T> item) {
        return new PageResponse<>(
                page.items().stream().map(item).toList(),
                page.next() == null ? null : Cursors.write(page.next()));
    }
}
