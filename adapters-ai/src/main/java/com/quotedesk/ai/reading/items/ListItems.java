package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantities;
import com.quotedesk.ai.reading.numbers.Quantity;
import com.quotedesk.ai.reading.text.Line;
import com.quotedesk.ai.reading.text.Suspicion;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Reads the items out of lines of text: lists of every kind, and sentences. */
public final class ListItems {

    private static final int LONGEST_ITEM = 90;

    private final NumberStyle style;
    private final List<Entry> entries;
    private final List<Draft> drafts = new ArrayList<>();
    private final boolean asked;
    private final RunningText text;

    private ListItems(List<Line> lines, NumberStyle style, boolean asked) {
        this.style = style;
        this.entries = Entries.of(lines, style);
        this.asked = asked;
        this.text = new RunningText(style, asked, drafts);
    }

    /**
     * @param asked whether something before these lines already asks for what they list
     */
    public static List<Draft> of(List<Line> lines, NumberStyle style, boolean asked) {
        var form = LabelledItems.of(lines, style);
        if (!form.isEmpty()) {
            return form;
        }
        var reader = new ListItems(lines, style, asked);
        reader.read();
        return reader.drafts;
    }

    private void read() {
        int i = 0;
        while (i < entries.size()) {
            var sizes = SizeRuns.of(entries.get(i), style);
            if (!sizes.isEmpty()) {
                drafts.addAll(sizes);
                i++;
                continue;
            }
            int end = groupEnd(i);
            if (end > i) {
                var head = i > 0 ? entries.get(i - 1) : null;
                var next = end < entries.size() ? entries.get(end) : null;
                var group = new ListGroup(entries.subList(i, end), head, next, style, isAsked(i));
                drafts.addAll(group.read(drafts.isEmpty() ? null : drafts.getLast().name()));
                i = end;
            } else {
                text.sentence(entries.get(i));
                i++;
            }
        }
    }

    private boolean isAsked(int index) {
        if (asked) {
            return true;
        }
        for (int i = Math.max(0, index - 3); i < index; i++) {
            if (Requests.isAsked(entries.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    /** One past the entries that make one list with entry {@code from}, or {@code from}. */
    private int groupEnd(int from) {
        int end = from;
        while (end < entries.size() && isListed(end, from)) {
            end++;
        }
        return end > from || !hangsUnderEach(from) ? end : endUnderEach(from);
    }

    /** Whether the line before gives its quantity to each of the lines behind it. */
    private boolean hangsUnderEach(int from) {
        if (from == 0) {
            return false;
        }
        var head = entries.get(from - 1).text();
        return head.endsWith(":")
                && Requests.EACH.in(Fold.of(head))
                && !quantities(head, style).isEmpty();
    }

    private int endUnderEach(int from) {
        int end = from;
        while (end < entries.size()
                && (end == from || !entries.get(end).afterBlank())
                && !Suspicion.isOrder(entries.get(end).text())
                && !Noise.is(entries.get(end).text())
                && !Noise.isDialled(entries.get(end).text())) {
            end++;
        }
        return end;
    }

    private boolean isListed(int index, int from) {
        var entry = entries.get(index);
        if (Suspicion.isOrder(entry.text())) {
            return false;
        }
        boolean starts = index == from;
        if (entry.isMarked()) {
            return true;
        }
        if (!starts && entry.afterBlank()) {
            return false;
        }
        int lead = Requests.leadEnd(entry.text());
        if (lead > 0 || Noise.is(entry.text())) {
            return false;
        }
        var parsed = ItemText.parse(entry.text(), style, !starts);
        if (!parsed.hasQuantity()
                || RunningText.startsBadly(parsed.name())
                || Pieces.of(entry.text(), style).size() > 1) {
            return false;
        }
        if (Requests.isShared(entry.text())) {
            return false;
        }
        boolean plain =
                parsed.strength() == ItemText.Strength.STRONG
                        && parsed.quantities().getLast().unit() != null;
        return plain || !starts || hasListBefore(index) || hasListBehind(index);
    }

    private boolean hasListBefore(int index) {
        return index > 0
                && (entries.get(index - 1).text().endsWith(":")
                        || Requests.isAsked(entries.get(index - 1).text()));
    }

    private boolean hasListBehind(int index) {
        if (index + 1 >= entries.size() || entries.get(index + 1).afterBlank()) {
            return false;
        }
        var next = entries.get(index + 1).text();
        return !Noise.is(next)
                && (ItemText.parse(next, style, false).strength() == ItemText.Strength.STRONG
                        || (endsCounted(entries.get(index).text()) && endsCounted(next)));
    }

    /** {@code Cotton rags, 50 kgs}: a short line that ends with how much. */
    private boolean endsCounted(String text) {
        var parsed = ItemText.parse(text, style, false);
        return text.length() <= LONGEST_ITEM
                && parsed.hasQuantity()
                && parsed.quantities().getLast().unit() != null
                && text.substring(parsed.quantities().getLast().end()).isBlank();
    }

    static List<Quantity> quantities(String text, NumberStyle style) {
        return Quantities.in(text, Tokens.of(text), style);
    }
}
