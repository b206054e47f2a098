package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantity;
import com.quotedesk.ai.reading.text.Letter;
import com.quotedesk.ai.reading.text.Line;
import com.quotedesk.ai.reading.text.Zone;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.shared.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads quantities that are written under the quoted lines they answer. */
final class InlineAnswers {

    private static final Phrases AS_MANY =
            Phrases.of(
                    "столько же*",
                    "как и*",
                    "same as*",
                    "same quantity*",
                    "as many*",
                    "same number*",
                    "тоже",
                    "также");

    private InlineAnswers() {}

    static List<Draft> of(Letter letter, NumberStyle style) {
        var drafts = new ArrayList<Draft>();
        Line quoted = null;
        for (var line : letter.lines()) {
            if (line.isBlank()) {
                continue;
            }
            if (line.zone() == Zone.QUOTED) {
                quoted = line;
            } else if (quoted != null) {
                if (quoted.marker().isMarked()) {
                    answer(quoted, line, style, drafts).ifPresent(drafts::add);
                }
                quoted = null;
            }
        }
        return drafts;
    }

    private static Optional<Draft> answer(
            Line quoted, Line line, NumberStyle style, List<Draft> before) {
        var text = line.content();
        var quantities = ListItems.quantities(text, style);
        var asked = new Entry(List.of(quoted), quoted.content(), quoted.marker(), false);
        var read = ItemText.parse(asked.text(), style, true);
        // The number the question ends with is part of the name unless a dash sets it apart.
        var item =
                read.strength() == ItemText.Strength.STRONG
                        ? read
                        : read.named(Names.trimmed(asked.text()));
        if (!quantities.isEmpty() && quantities.getFirst().start() <= 12 && text.length() < 60) {
            return Optional.of(draft(asked, item, line, quantities.getFirst()));
        }
        if (AS_MANY.in(Fold.of(text))) {
            var like = likeOther(text, before);
            if (like != null) {
                var draft = Drafts.of(asked, named(item), 0, false, 0.7).getFirst();
                return Optional.of(
                        draft.counted(
                                new Found<>(like.value(), line.span(0, line.text().length()), 0.7),
                                null));
            }
        }
        return Optional.empty();
    }

    private static Draft draft(Entry asked, ItemText.Parsed item, Line line, Quantity quantity) {
        int base = line.text().indexOf(line.content());
        var place = line.span(base + quantity.start(), base + quantity.end());
        var unit = quantity.unit();
        var draft = Drafts.of(asked, named(item), 0, false, 0.85).getFirst();
        return draft.counted(
                new Found<>(quantity.value(), place, 0.85),
                new Found<>(unit == null ? Unit.PIECE : unit, place, unit == null ? 0.6 : 0.85));
    }

    private static ItemText.Parsed named(ItemText.Parsed item) {
        return new ItemText.Parsed(item.name(), List.of(), ItemText.Strength.NONE);
    }

    /** {@code столько же, сколько огнетушителей}: the quantity of the item that is meant. */
    private static @Nullable Found<java.math.BigDecimal> likeOther(
            String text, List<Draft> before) {
        var folded = Fold.of(text);
        for (var draft : before) {
            var name = Fold.of(draft.name());
            int end = 0;
            while (end < name.length() && Character.isLetter(name.charAt(end))) {
                end++;
            }
            if (end >= 4 && folded.contains(name.substring(0, Math.max(4, end - 2)))) {
                return draft.quantity();
            }
        }
        return before.isEmpty() ? null : before.getLast().quantity();
    }
}
