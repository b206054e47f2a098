package com.quotedesk.domain.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a later reading of a message says otherwise than an earlier one. */
public final class ReadingDifference {

    /**
     * @param before null where only the later reading says it
     * @param after null where only the earlier reading says it
     */
    public record Changed(@Nullable ReadValue before, @Nullable ReadValue after) {}

    private record Key(ReadField field, @Nullable Integer line) {}

    private final Map<Key, List<ReadValue>> rest = new LinkedHashMap<>();
    private final IntFunction<@Nullable Integer> lines;

    private ReadingDifference(List<ReadValue> after, IntFunction<@Nullable Integer> lines) {
        this.lines = lines;
        for (var value : after) {
            rest.computeIfAbsent(new Key(value.field(), value.line()), key -> new ArrayList<>())
                    .add(value);
        }
    }

    /**
     * Value by value; places and confidence do not count.
     *
     * @param lines which line of the later reading a line of the earlier one became, null where it
     *     is gone
     */
    public static List<Changed> between(
            List<ReadValue> before, List<ReadValue> after, IntFunction<@Nullable Integer> lines) {
        var difference = new ReadingDifference(after, lines);
        var left =
                before.stream()
                        .filter(old -> difference.take(old, now -> saysSame(old, now)).isEmpty())
                        .toList();
        var changes = new ArrayList<Changed>();
        left.forEach(
                old ->
                        changes.add(
                                new Changed(old, difference.take(old, now -> true).orElse(null))));
        difference.rest.values().stream()
                .flatMap(List::stream)
                .forEach(now -> changes.add(new Changed(null, now)));
        return List.copyOf(changes);
    }

    /** Takes the first value about the same, of the same line. */
    private Optional<ReadValue> take(ReadValue old, Predicate<ReadValue> wanted) {
        var line = old.line();
        var now = line == null ? null : lines.apply(line);
        if (line != null && now == null) {
            return Optional.empty();
        }
        var values = rest.getOrDefault(new Key(old.field(), now), List.of());
        var found = values.stream().filter(wanted).findFirst();
        found.ifPresent(values::remove);
        return found;
    }

    private static boolean saysSame(ReadValue one, ReadValue other) {
        return one.field().isNumber()
                ? new BigDecimal(one.text()).compareTo(new BigDecimal(other.text())) == 0
                : one.text().equals(other.text());
    }
}
