package com.quotedesk.application.search;

import java.util.List;

/**
 * What was found of one kind: what bears the number that was asked for, then the newest first.
 *
 * @param more whether there is more than was wanted
 */
public record HitGroup(HitKind kind, List<Hit> hits, boolean more) {
    public HitGroup {
        hits = List.copyOf(hits);
    }
}
