package com.quotedesk.application.analytics;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How long many things took, and how many have not come to an end.
 *
 * @param counts how many by the class of {@link Span}
 * @param silent how many took for ever, as far as we know: they are longer than all others
 */
public record Spans(Map<Integer, Long> counts, long silent) {

    public Spans {
        counts = Map.copyOf(counts);
    }

    /**
     * What half of them took no longer than, those that are silent among them; empty where that is
     * for ever, or nothing was counted.
     */
    public Optional<Duration> median() {
        long all = silent + counts.values().stream().mapToLong(Long::longValue).sum();
        long left = (all + 1) / 2;
        for (var one : new TreeMap<>(counts).entrySet()) {
            left -= one.getValue();
            if (left <= 0) {
                return Optional.of(Span.of(one.getKey()));
            }
        }
        return Optional.empty();
    }
}
