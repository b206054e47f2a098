package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantity;
import com.quotedesk.ai.reading.text.Line;
import com.quotedesk.ai.reading.text.Marker;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds items that are a few lines each, the last of which is nothing but how many. */
final class CountedParagraphs {

    private static final int LONGEST = 4;
    private static final int FEWEST = 2;

    private CountedParagraphs() {}

    /** The entry for each line that begins such an item, null for all others. */
    static List<@Nullable Entry> in(List<Line> lines, NumberStyle style) {
        var entries = new ArrayList<@Nullable Entry>();
        int found = 0;
        int from = 0;
        for (int i = 0; i <= lines.size(); i++) {
            if (i < lines.size()) {
                entries.add(null);
            }
            if (i == lines.size() || lines.get(i).isBlank()) {
                var entry = entry(lines.subList(from, i), style);
                if (entry != null) {
                    entries.set(from, entry);
                    found++;
                }
                from = i + 1;
            }
        }
        return found < FEWEST ? List.of() : entries;
    }

    private static @Nullable Entry entry(List<Line> lines, NumberStyle style) {
        if (lines.size() < 2
                || lines.size() > LONGEST
                || lines.getFirst().content().endsWith(":")
                || !isCount(lines.getLast(), style)
                || lines.subList(0, lines.size() - 1).stream().anyMatch(l -> isCount(l, style))) {
            return null;
        }
        var text = new StringBuilder();
        for (var line : lines.subList(0, lines.size() - 1)) {
            text.append(text.isEmpty() ? "" : " ").append(line.content());
        }
        text.append(" - ").append(lines.getLast().content());
        return new Entry(lines, text.toString(), Marker.BULLET, true);
    }

    /** {@code 14 шт.}: a quantity in a unit, and nothing else. */
    private static boolean isCount(Line line, NumberStyle style) {
        var text = line.content();
        var quantities =
                text.length() > 20 ? List.<Quantity>of() : ListItems.quantities(text, style);
        return quantities.size() == 1
                && quantities.getFirst().start() == 0
                && quantities.getFirst().unit() != null
                && quantities.getFirst().end() == text.length();
    }
}
