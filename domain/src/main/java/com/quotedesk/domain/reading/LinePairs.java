package com.quotedesk.domain.reading;

import com.quotedesk.domain.shared.Folded;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds which line of one inquiry is which line of another reading of the same mail. */
public final class LinePairs {

    /** From this share of common words on, two names may be one. */
    private static final double ALIKE = 0.5;

    /** Of more lines than this only the first are compared by their words. */
    private static final int MOST_ALIKE = 300;

    private final Map<Integer, Integer> pairs = new TreeMap<>();
    private final Set<Integer> taken = new HashSet<>();
    private final List<InquiryLine> before;
    private final List<InquiryLine> after;

    private LinePairs(Inquiry before, Inquiry after) {
        this.before = before.lines();
        this.after = after.lines();
    }

    /**
     * By equal names, then by equal SKUs, then by likeness; each line once.
     *
     * @return the lines of {@code after} by those of {@code before}, both from 1
     */
    public static Map<Integer, Integer> of(Inquiry before, Inquiry after) {
        var found = new LinePairs(before, after);
        found.pair(line -> Optional.of(Folded.of(line.name().value())));
        found.pair(line -> Optional.ofNullable(line.sku()).map(sku -> Folded.of(sku.value())));
        found.pairAlike();
        return found.pairs;
    }

    private void pair(Function<InquiryLine, Optional<String>> key) {
        var places = new HashMap<String, Queue<Integer>>();
        free(after, taken)
                .forEach(
                        number ->
                                key.apply(after.get(number - 1))
                                        .ifPresent(
                                                words ->
                                                        places.computeIfAbsent(
                                                                        words,
                                                                        one -> new ArrayDeque<>())
                                                                .add(number)));
        free(before, pairs.keySet())
                .forEach(
                        number ->
                                key.apply(before.get(number - 1))
                                        .flatMap(words -> next(places, words))
                                        .ifPresent(place -> put(number, place)));
    }

    private static Optional<Integer> next(Map<String, Queue<Integer>> places, String words) {
        return Optional.ofNullable(places.get(words)).map(Queue::poll);
    }

    private void pairAlike() {
        var names = new HashMap<Integer, Set<String>>();
        free(after, taken)
                .limit(MOST_ALIKE)
                .forEach(number -> names.put(number, words(after.get(number - 1))));
        free(before, pairs.keySet())
                .limit(MOST_ALIKE)
                .forEach(
                        number -> {
                            var mine = words(before.get(number - 1));
                            names.keySet().stream()
                                    .sorted()
                                    .filter(place -> !taken.contains(place))
                                    .filter(place -> alike(mine, names.getOrDefault(place, mine)))
                                    .findFirst()
                                    .ifPresent(place -> put(number, place));
                        });
    }

    private void put(int number, int place) {
        pairs.put(number, place);
        taken.add(place);
    }

    /** As they are now: what is paired on the way is not looked at again. */
    private static Stream<Integer> free(List<InquiryLine> lines, Set<Integer> used) {
        return IntStream.rangeClosed(1, lines.size())
                .boxed()
                .filter(number -> !used.contains(number))
                .toList()
                .stream();
    }

    private static boolean alike(Set<String> mine, Set<String> theirs) {
        long shared = mine.stream().filter(theirs::contains).count();
        return 2.0 * shared / (mine.size() + theirs.size()) >= ALIKE;
    }

    private static Set<String> words(InquiryLine line) {
        return new HashSet<>(List.of(Folded.of(line.name().value()).split("[^\\p{L}\\p{N}]+", -1)));
    }
}
