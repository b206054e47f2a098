package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.text.Grid;
import com.quotedesk.ai.reading.text.Letter;
import com.quotedesk.ai.reading.text.Line;
import com.quotedesk.ai.reading.text.Zone;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the items of a quoted letter where the new words ask for the same again. */
final class RepeatedItems {

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
        return drafts;
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
}
