package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.text.Line;
import com.quotedesk.ai.reading.text.Marker;
import com.quotedesk.ai.reading.words.Fold;
import java.util.ArrayList;
import java.util.List;

/** Joins the lines of a text into entries: one for each item, sentence or heading. */
final class Entries {

    private Entries() {}

    static List<Entry> of(List<Line> lines, NumberStyle style) {
        var entries = new ArrayList<Entry>();
        boolean blank = true;
        var all = counted(lines);
        var paragraphs = CountedParagraphs.in(all, style);
        for (int i = 0; i < all.size(); i++) {
            var line = all.get(i);
            var paragraph = paragraphs.isEmpty() ? null : paragraphs.get(i);
            if (paragraph != null) {
                entries.add(paragraph);
                i += paragraph.lines().size() - 1;
                continue;
            }
            if (line.isBlank()) {
                blank = true;
                continue;
            }
            var last = entries.isEmpty() ? null : entries.getLast();
            if (last != null && !blank && carriesOn(last, line, style)) {
                entries.set(entries.size() - 1, last.joined(line));
            } else {
                entries.add(new Entry(List.of(line), line.content(), line.marker(), blank));
            }
            blank = false;
        }
        return BareCounts.apart(entries, style);
    }

    private static boolean carriesOn(Entry last, Line line, NumberStyle style) {
        if (line.marker().isMarked() || last.lines().size() > 4) {
            return false;
        }
        boolean complete = ItemText.parse(last.text(), style, last.isMarked()).hasQuantity();
        boolean indented = indent(line) > indent(last.line()) + 1;
        if (last.isMarked()) {
            return !complete && !last.text().endsWith(":") && !startsSentence(line, indented);
        }
        if (indented && !complete && indent(last.line()) < indent(line)) {
            return !last.text().endsWith(":") && !last.text().endsWith(".");
        }
        return last.text().length() > 60 && !complete && isRunningOn(last.text(), line);
    }

    private static boolean startsSentence(Line line, boolean indented) {
        var text = line.content();
        var folded = Fold.of(text);
        return !indented
                && (Requests.NOISE.atStart(folded).isPresent()
                        || Requests.EACH.in(folded)
                        || text.endsWith(":")
                        || text.endsWith("?"));
    }

    /** A sentence broken by the width of the page: the next line begins small. */
    private static boolean isRunningOn(String text, Line line) {
        var next = line.content();
        char end = text.charAt(text.length() - 1);
        boolean open = Character.isLetterOrDigit(end) || end == ',' || end == ')' || end == '—';
        return open && !next.isEmpty() && Character.isLowerCase(next.charAt(0));
    }

    private static int indent(Line line) {
        int i = 0;
        while (i < line.text().length() && Character.isWhitespace(line.text().charAt(i))) {
            i++;
        }
        return i;
    }

    /** Lines that count 1, 2, 3 without a sign behind the number are numbered lines too. */
    private static List<Line> counted(List<Line> lines) {
        var out = new ArrayList<Line>(lines);
        int expected = 1;
        var run = new ArrayList<Integer>();
        for (int i = 0; i <= lines.size(); i++) {
            int number = i < lines.size() ? bareNumber(lines.get(i)) : 0;
            if (number == expected) {
                run.add(i);
                expected++;
            } else if (i == lines.size() || (number > 0 && number != expected)) {
                number(out, run);
                run.clear();
                expected = 1;
            }
        }
        return out;
    }

    private static void number(List<Line> lines, List<Integer> run) {
        if (run.size() < 3) {
            return;
        }
        for (int k = 0; k < run.size(); k++) {
            var line = lines.get(run.get(k));
            int body = line.text().indexOf(String.valueOf(k + 1)) + String.valueOf(k + 1).length();
            lines.set(
                    run.get(k),
                    new Line(
                            line.part(),
                            line.start(),
                            line.text(),
                            new Marker(Marker.Kind.NUMBER, k + 1),
                            body,
                            line.depth(),
                            line.zone()));
        }
    }

    private static int bareNumber(Line line) {
        if (line.marker().isMarked()) {
            return 0;
        }
        var text = line.text().strip();
        int end = 0;
        while (end < text.length() && end < 4 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        boolean apart =
                end > 0
                        && end < 3
                        && end + 1 < text.length()
                        && Fold.isSpace(text.charAt(end))
                        && Character.isUpperCase(text.charAt(end + 1));
        return apart ? Integer.parseInt(text.substring(0, end)) : 0;
    }
}
