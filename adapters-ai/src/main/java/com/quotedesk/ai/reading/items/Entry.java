package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.text.Line;
import com.quotedesk.ai.reading.text.Marker;
import com.quotedesk.domain.reading.Evidence;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a list with the lines that carry it on.
 *
 * @param text the words without the marker, the lines joined
 * @param afterBlank whether an empty line or a table stands before it
 */
record Entry(List<Line> lines, String text, Marker marker, boolean afterBlank) {

    Entry {
        lines = List.copyOf(lines);
    }

    boolean isMarked() {
        return marker.isMarked();
    }

    Line line() {
        return lines.getFirst();
    }

    Entry joined(Line next) {
        var all = new ArrayList<>(lines);
        all.add(next);
        return new Entry(all, text + " " + next.content(), marker, afterBlank);
    }

    /** The place of {@code words}, which begin at {@code from} in the text of this entry. */
    Evidence place(int from, String words) {
        if (lines.size() == 1) {
            int base = line().text().indexOf(text);
            if (base >= 0 && from >= 0) {
                return line().span(base + from, base + from + words.length());
            }
        }
        for (var line : lines) {
            int at = line.text().indexOf(words);
            if (at >= 0) {
                return line.span(at, at + words.length());
            }
        }
        return line().span(0, line().text().length());
    }
}
