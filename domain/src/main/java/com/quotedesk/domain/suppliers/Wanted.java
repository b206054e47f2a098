package com.quotedesk.domain.suppliers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item that somebody is to be asked for.
 *
 * @param name as the client wrote it
 * @param hints words that tell its category or brand, where somebody gave them
 */
public record Wanted(String name, @Nullable String sku, List<String> hints) {
    public Wanted {
        hints = List.copyOf(hints);
    }
}
