package com.quotedesk.bootstrap.reading;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what was right, figure by figure. */
final class Figures {

    private record Count(int right, int read, int labelled) {}

    private final Map<String, Count> counts = new LinkedHashMap<>();
    private int invented;

    void field(String figure, boolean right) {
        add(figure, right ? 1 : 0, 1, 1);
    }

    /** Things of which any number may be read: F1 is over the whole set. */
    void add(String figure, int right, int read, int labelled) {
        counts.merge(
                figure,
                new Count(right, read, labelled),
                (a, b) -> new Count(a.right + b.right, a.read + b.read, a.labelled + b.labelled));
    }

    void invented(int values) {
        invented += values;
    }

    int invented() {
        return invented;
    }

    /** Every figure, from 0 to 1; for a field F1 is the share that is right. */
    Map<String, Double> all() {
        var all = new LinkedHashMap<String, Double>();
        counts.forEach(
                (figure, count) ->
                        all.put(figure, 2.0 * count.right() / (count.read() + count.labelled())));
        return all;
    }
}
