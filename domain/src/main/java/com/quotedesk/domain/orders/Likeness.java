package com.quotedesk.domain.orders;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How much two lists of items ask for the same, from 0 to 1: for each item of either list, how well
 * the best item of the other agrees with it in the words of its name and in its quantity.
 */
public final class Likeness {

    /** From here on two orders of one client are shown to a person as perhaps the same. */
    public static final double DUPLICATE = 0.8;

    /** More words than this say nothing new of an item. */
    private static final int MOST_WORDS = 50;

    /** More items than this are compared by their first ones. */
    private static final int MOST_ITEMS = 200;

    private static final double NAME_WEIGHT = 0.75;

    private Likeness() {}

    public static double of(List<OrderItem> some, List<OrderItem> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return 0;
        }
        var left = some.stream().limit(MOST_ITEMS).map(Words::of).toList();
        var right = others.stream().limit(MOST_ITEMS).map(Words::of).toList();
        return (best(left, right) + best(right, left)) / (left.size() + right.size());
    }

    private static double best(List<Words> from, List<Words> to) {
        double sum = 0;
        for (var one : from) {
            double best = 0;
            for (var other : to) {
                best = Math.max(best, one.likeness(other));
            }
            sum += best;
        }
        return sum;
    }

    /** An item as its words. */
    private record Words(Set<String> words, OrderItem item) {

        static Words of(OrderItem item) {
            var text =
                    Normalizer.normalize(item.name(), Normalizer.Form.NFKC)
                            .toLowerCase(Locale.ROOT)
                            .replace('ё', 'е');
            var words = new HashSet<String>();
            var word = new StringBuilder();
            for (int i = 0; i <= text.length() && words.size() < MOST_WORDS; i++) {
                if (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
                    word.append(text.charAt(i));
                } else if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
            }
            return new Words(words, item);
        }

        double likeness(Words other) {
            long shared = words.stream().filter(other.words::contains).count();
            int all = words.size() + other.words.size();
            double name = all == 0 ? 0 : 2.0 * shared / all;
            return name * (NAME_WEIGHT + (sameAmount(other) ? 1 - NAME_WEIGHT : 0));
        }

        private boolean sameAmount(Words other) {
            var mine = item.quantity();
            var theirs = other.item.quantity();
            return item.unit() == other.item.unit()
                    && (mine == null
                            ? theirs == null
                            : theirs != null && mine.compareTo(theirs) == 0);
        }
    }
}
