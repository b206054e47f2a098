package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantity;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.domain.reading.Found;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one list: its items, the head they may hang under, the quantity they may share. */
final class ListGroup {

    private final List<Entry> entries;
    private final @Nullable Entry head;
    private final @Nullable Entry next;
    private final NumberStyle style;
    private final boolean asked;

    ListGroup(
            List<Entry> entries,
            @Nullable Entry head,
            @Nullable Entry next,
            NumberStyle style,
            boolean asked) {
        this.entries = entries;
        this.head = head;
        this.next = next;
        this.style = style;
        this.asked = asked;
    }

    List<Draft> read(@Nullable String above) {
        var each = each();
        boolean coded = isCoded();
        var prefix = prefix();
        var drafts = new ArrayList<Draft>();
        String innerHead = null;
        Entry innerEntry = null;
        String last = above;
        int withQuantity = 0;
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (isTitle(i)) {
                continue;
            }
            if (isInnerHead(i)) {
                innerHead = headName(entry.text());
                innerEntry = entry;
                continue;
            }
            if (innerEntry != null && entry.marker().kind() == innerEntry.marker().kind()) {
                innerHead = null;
                innerEntry = null;
            }
            for (var piece : Pieces.of(entry.text(), style)) {
                var parsed = ItemText.parse(piece.text(), style, true);
                if (isAnswerable(piece.text(), parsed)) {
                    continue;
                }
                for (var draft : Drafts.of(entry, parsed, piece.start(), coded, 0.9)) {
                    var named = Ditto.resolved(draft.name(), last);
                    var base = innerHead == null ? prefix : innerHead;
                    if (base != null && !Ditto.in(draft.name())) {
                        named = base + (prefix != null && isLong(base) ? ", " : " ") + named;
                    }
                    var varied = base == null ? Variants.ofAbove(named, last) : null;
                    named = varied == null ? named : varied;
                    var full = draft.named(named);
                    if (full.quantity() == null && each != null) {
                        full = counted(full, each);
                    }
                    withQuantity += full.quantity() == null ? 0 : 1;
                    drafts.add(full);
                    last = named;
                }
            }
        }
        boolean listed = withQuantity > 0 || (asked && isPlainList());
        return listed ? drafts : List.of();
    }

    private static boolean isLong(String base) {
        return base.indexOf(',') >= 0;
    }

    /** A question or a remark, not an item: {@code - нужна ли резка?}. */
    private static boolean isAnswerable(String text, ItemText.Parsed parsed) {
        if (parsed.hasQuantity()) {
            return Noise.is(text) && parsed.strength() != ItemText.Strength.STRONG;
        }
        return text.endsWith("?")
                || Noise.is(text)
                || Names.letters(text) < 2
                || text.length() > 160;
    }

    private boolean isPlainList() {
        return entries.stream().allMatch(Entry::isMarked)
                && entries.stream().noneMatch(e -> e.text().endsWith("?"))
                && head != null
                && head.text().endsWith(":");
    }

    private boolean isCoded() {
        int strong = 0;
        int openings = 0;
        for (var entry : entries) {
            var parsed = ItemText.parse(entry.text(), style, true);
            if (Skus.opening(parsed.name(), Skus.isApart(entry.text())) != null) {
                openings++;
                strong++;
            }
        }
        return openings > 0 && strong > 0;
    }

    /** {@code 2. Розетки} over {@code 2.1 Розетка белая}: the number of those below goes on. */
    private boolean isTitle(int index) {
        var entry = entries.get(index);
        var number = entry.marker().number();
        return number > 0
                && index + 1 < entries.size()
                && entries.get(index + 1).line().text().strip().startsWith(number + ".1")
                && !entry.line().text().strip().startsWith(number + ".1")
                && !ItemText.parse(entry.text(), style, true).hasQuantity();
    }

    /** A line without a quantity over lines of another kind that only vary it. */
    private boolean isInnerHead(int index) {
        if (index + 1 >= entries.size()) {
            return false;
        }
        var entry = entries.get(index);
        var below = entries.get(index + 1);
        boolean bare = !ItemText.parse(entry.text(), style, true).hasQuantity();
        boolean other =
                entry.marker().kind() != below.marker().kind() || entry.text().endsWith(":");
        return bare
                && other
                && Variants.isVariant(ItemText.parse(below.text(), style, true).name());
    }

    /** The name all lines of the list hang under, or null where they stand on their own. */
    private @Nullable String prefix() {
        if (head == null || entries.isEmpty()) {
            return null;
        }
        for (var entry : entries) {
            var parsed = ItemText.parse(entry.text(), style, true);
            if (!Variants.isVariant(parsed.name())) {
                return null;
            }
        }
        var name = headName(head.text());
        return Names.letters(name) >= 3 ? name : null;
    }

    private static String headName(String text) {
        var sentences = Sentences.of(text);
        var last = sentences.isEmpty() ? text : sentences.getLast().text();
        var rest = last.substring(Requests.leadEnd(last));
        var each = Requests.EACH.first(Fold.of(rest));
        if (each.isPresent()) {
            int cut = each.get().start();
            while (cut > 0 && !(rest.charAt(cut - 1) == ',' || rest.charAt(cut - 1) == '-')) {
                cut--;
            }
            rest = rest.substring(0, cut);
        }
        return Names.trimmed(rest);
    }

    private record Each(Entry entry, Quantity quantity) {}

    /** {@code по 10 банок каждого цвета}, over the list or under it. */
    private @Nullable Each each() {
        var below = eachIn(next, true);
        return below != null ? below : eachIn(head, false);
    }

    private @Nullable Each eachIn(@Nullable Entry entry, boolean under) {
        if (entry == null) {
            return null;
        }
        var folded = Fold.of(entry.text());
        boolean shared = Requests.EACH.in(folded) || (folded.startsWith("по ") && under);
        if (!shared) {
            return null;
        }
        var quantities = ListItems.quantities(entry.text(), style);
        return quantities.isEmpty() ? null : new Each(entry, quantities.getLast());
    }

    private static Draft counted(Draft draft, Each each) {
        var words = each.entry().text().substring(each.quantity().start(), each.quantity().end());
        var place = each.entry().place(each.quantity().start(), words);
        return draft.counted(
                new Found<>(each.quantity().value(), place, 0.85),
                each.quantity().unit() == null
                        ? null
                        : new Found<>(each.quantity().unit(), place, 0.85));
    }
}
