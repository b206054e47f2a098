package com.quotedesk.domain.rfqs;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How much of what a request asks for a text speaks of, from 0 to 1: the mean over its items of the
 * share of their words that stand in the text; an article that stands there speaks for its item.
 * Made once for a text, in time that grows with its length.
 */
public final class SpokenOf {

    /** From here on a text is taken to speak of a request. */
    public static final double ENOUGH = 0.6;

    /** By so much it must speak more of one request than of the next. */
    public static final double LEAD = 0.2;

    /** Of longer texts the beginning is heard. */
    private static final int LONGEST = 1 << 18;

    private static final int SHORTEST_WORD = 2;

    private final Set<String> words = new HashSet<>();

    public SpokenOf(Collection<String> texts) {
        for (var text : texts) {
            words.addAll(wordsOf(text.substring(0, Math.min(text.length(), LONGEST))));
        }
    }

    /** How much of these items it speaks of. */
    public double share(List<RfqItem> items) {
        return items.stream().mapToDouble(this::share).average().orElse(0);
    }

    private double share(RfqItem item) {
        var sku = item.sku() == null ? List.<String>of() : wordsOf(item.sku());
        if (!sku.isEmpty() && words.containsAll(sku)) {
            return 1;
        }
        var name = wordsOf(item.name());
        return name.stream().mapToDouble(word -> words.contains(word) ? 1 : 0).average().orElse(0);
    }

    private static List<String> wordsOf(String text) {
        var folded =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replace('ё', 'е');
        return List.of(folded.split("[^\\p{L}\\p{N}]+")).stream()
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .toList();
    }
}
