package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.text.Grid;
import com.quotedesk.ai.reading.text.Letter;
import com.quotedesk.ai.reading.text.Line;
import com.quotedesk.ai.reading.text.Zone;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.domain.reading.Found;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the items of a quoted letter where the new words ask for the same again. */
final class RepeatedItems {

    private static final Phrases POSITION =
            Phrases.of("позици*", "поз", "item", "position", "line");
    private static final int NEAR = 40;

    private RepeatedItems() {}

    static List<Draft> of(Letter letter, NumberStyle style) {
        var own = letter.ownText().replace('\n', ' ');
        var folded = Fold.of(own);
        if (!Requests.REPEAT.in(folded)) {
            return List.of();
        }
        var excluded = excluded(folded);
        var lines = new ArrayList<Line>();
        var drafts = new ArrayList<Draft>();
        for (var block : letter.blocks()) {
            if (block instanceof Line line && line.zone() == Zone.QUOTED) {
                if (!excluded.contains(line.marker().number()) || line.marker().number() == 0) {
                    lines.add(line.at(0));
                }
            } else if (block instanceof Grid grid && grid.zone() == Zone.QUOTED) {
                drafts.addAll(TableItems.of(grid, style));
            }
        }
        drafts.addAll(ListItems.of(lines, style, true));
        return changed(drafts, letter, style);
    }

    /** {@code только позиции 2 возьмём 30 кг}: another quantity for one of the same. */
    private static List<Draft> changed(List<Draft> drafts, Letter letter, NumberStyle style) {
        var changed = new ArrayList<>(drafts);
        for (var line : letter.lines(Zone.OWN)) {
            var folded = Fold.of(line.text());
            var tokens = Tokens.of(folded);
            for (int i = 0; i + 1 < tokens.size(); i++) {
                boolean named = POSITION.at(folded, tokens.get(i).start()).isPresent();
                int number = named ? position(tokens.get(i + 1).text()) : 0;
                if (number < 1 || number > changed.size()) {
                    continue;
                }
                int from = tokens.get(i + 1).end();
                var quantity =
                        ListItems.quantities(line.text().substring(from), style).stream()
                                .filter(q -> q.unit() != null && q.start() < NEAR)
                                .findFirst();
                if (quantity.isPresent()) {
                    var q = quantity.get();
                    var place = line.span(from + q.start(), from + q.end());
                    var unit = q.unit() == null ? null : new Found<>(q.unit(), place, 0.8);
                    changed.set(
                            number - 1,
                            changed.get(number - 1)
                                    .counted(new Found<>(q.value(), place, 0.8), unit));
                }
            }
        }
        return changed;
    }

    /** The positions named behind "except", up to the end of the sentence. */
    private static Set<Integer> excluded(String folded) {
        var numbers = new HashSet<Integer>();
        var except = Requests.EXCEPT.first(folded);
        if (except.isEmpty()) {
            return numbers;
        }
        int end = except.get().end();
        for (var token : Tokens.of(folded.substring(end))) {
            if (token.isNumber()
                    && token.text().length() <= 3
                    && token.text().chars().allMatch(Character::isDigit)) {
                numbers.add(Integer.parseInt(token.text()));
            } else if (token.is("—") || (token.is(".") && !numbers.isEmpty())) {
                break;
            }
        }
        return numbers;
    }

    private static int position(String text) {
        boolean number = text.length() < 4 && text.chars().allMatch(Character::isDigit);
        return number ? Integer.parseInt(text) : 0;
    }
}
