package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.NumberText;
import com.quotedesk.ai.reading.text.Grid;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.shared.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads tables that have a column for each size and in it how many of that size. */
final class SizeTables {

    private static final Set<String> LETTERS =
            Set.of("xs", "s", "m", "l", "xl", "xxl", "xxxl", "2xl", "3xl", "4xl", "5xl");

    private SizeTables() {}

    /** The items, one for each size that is wanted; none where the table is of another kind. */
    static List<Draft> of(Grid grid) {
        var drafts = new ArrayList<Draft>();
        if (grid.rows().size() < 2) {
            return drafts;
        }
        var sizes = new ArrayList<Integer>();
        for (int c = 1; c < grid.width(); c++) {
            if (isSize(grid.text(0, c))) {
                sizes.add(c);
            }
        }
        if (sizes.size() < 2) {
            return drafts;
        }
        for (int r = 1; r < grid.rows().size(); r++) {
            var name = name(grid, r, sizes.getFirst());
            if (Names.letters(name) < 3 || Requests.TOTALS.atStart(Fold.of(name)).isPresent()) {
                continue;
            }
            for (int c : sizes) {
                var cell = grid.cell(r, c);
                var amount =
                        cell.flatMap(
                                found ->
                                        NumberText.value(
                                                found.text().strip(), NumberStyle.RUSSIAN));
                if (cell.isPresent() && amount.isPresent() && amount.get().signum() > 0) {
                    var at = cell.get().evidence();
                    drafts.add(
                            new Draft(
                                    name + " " + grid.text(0, c).strip(),
                                    grid.rows().get(r).getFirst().evidence(),
                                    0.8,
                                    null,
                                    new Found<>(amount.get(), at, 0.85),
                                    new Found<>(Unit.PIECE, at, 0.5),
                                    null));
                }
            }
        }
        return drafts;
    }

    private static String name(Grid grid, int row, int before) {
        var name = "";
        for (int c = 0; c < before; c++) {
            var text = grid.text(row, c).strip();
            name = Names.letters(text) >= 3 ? (name + " " + text).strip() : name;
        }
        return name;
    }

    /** {@code 52-54}, {@code 43}, {@code XL}: what a heading says that is a size. */
    private static boolean isSize(String heading) {
        var folded = Fold.of(heading).strip();
        if (LETTERS.contains(folded)) {
            return true;
        }
        boolean plain =
                !folded.isEmpty()
                        && folded.length() <= 15
                        && folded.chars()
                                .allMatch(c -> Character.isDigit(c) || "-/ ".indexOf(c) >= 0);
        return plain
                && folded.length() >= 2
                && folded.chars().filter(Character::isDigit).count() >= 2;
    }
}
