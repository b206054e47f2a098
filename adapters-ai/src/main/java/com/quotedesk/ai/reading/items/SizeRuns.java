package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantity;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.shared.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads one thing in several sizes on one line: {@code Футболка белая: S - 20 шт, M - 45 шт}. */
final class SizeRuns {

    private static final Pattern PARTS = Pattern.compile("[,;]\\s");
    private static final int LONGEST_SIZE = 14;
    private static final int MOST = 40;

    private record Size(String name, int start, Quantity quantity) {}

    private SizeRuns() {}

    /** The items of such a line, none where it is another. */
    static List<Draft> of(Entry entry, NumberStyle style) {
        var text = entry.text();
        int colon = text.indexOf(": ");
        if (colon < 3 || Names.letters(text.substring(0, colon)) < 3) {
            return List.of();
        }
        var sizes = sizes(text, colon + 2, style);
        if (sizes.size() < 2) {
            return List.of();
        }
        var head = Names.trimmed(text.substring(Requests.leadEnd(text.substring(0, colon)), colon));
        var shared = sizes.getLast().quantity().unit();
        var drafts = new ArrayList<Draft>();
        for (var size : sizes) {
            var quantity = size.quantity();
            int from = size.start() + quantity.start();
            var place = entry.place(from, text.substring(from, size.start() + quantity.end()));
            var unit = quantity.unit() == null ? shared : quantity.unit();
            drafts.add(
                    new Draft(
                            head + " " + size.name(),
                            entry.place(0, head),
                            0.8,
                            null,
                            new Found<>(quantity.value(), place, 0.85),
                            new Found<>(
                                    unit == null ? Unit.PIECE : unit,
                                    place,
                                    unit == null ? 0.6 : 0.85),
                            null));
        }
        return drafts;
    }

    /** The sizes behind the colon; none where one part is no size with how many. */
    private static List<Size> sizes(String text, int from, NumberStyle style) {
        var sizes = new ArrayList<Size>();
        int start = from;
        for (var part : PARTS.split(text.substring(from), MOST)) {
            var quantities = ListItems.quantities(part, style);
            if (quantities.isEmpty()) {
                return List.of();
            }
            var quantity = quantities.getLast();
            var name = Names.trimmed(part.substring(0, quantity.start()));
            boolean closes = part.substring(quantity.end()).chars().noneMatch(Character::isLetter);
            if (!closes
                    || name.isEmpty()
                    || name.length() > LONGEST_SIZE
                    || !Variants.isVariant(name)) {
                return List.of();
            }
            sizes.add(new Size(name, start, quantity));
            start += part.length() + 2;
        }
        return sizes;
    }
}
