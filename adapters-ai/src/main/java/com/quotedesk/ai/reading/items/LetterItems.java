package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.text.Block;
import com.quotedesk.ai.reading.text.Grid;
import com.quotedesk.ai.reading.text.Letter;
import com.quotedesk.ai.reading.text.Line;
import com.quotedesk.ai.reading.text.Zone;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.domain.reading.Found;
import java.util.ArrayList;
import java.util.List;

/** Reads the items of one letter: what it says itself, and what it says of what it quotes. */
public final class LetterItems {

    private LetterItems() {}

    public static List<Draft> of(Letter letter, NumberStyle style) {
        var answered = InlineAnswers.of(letter, style);
        if (answered.size() > 1) {
            return answered;
        }
        var own = own(letter, style);
        if (!own.isEmpty()) {
            return own;
        }
        return answered.isEmpty() ? RepeatedItems.of(letter, style) : answered;
    }

    private static List<Draft> own(Letter letter, NumberStyle style) {
        var drafts = new ArrayList<Draft>();
        var run = new ArrayList<Line>();
        boolean asked = false;
        for (Block block : afterCorrection(letter.blocks())) {
            switch (block) {
                case Line line when line.zone() == Zone.OWN -> run.add(line);
                case Line line -> {}
                case Grid grid when grid.zone() == Zone.OWN -> {
                    drafts.addAll(ListItems.of(run, style, asked));
                    asked |= Requests.isAsked(text(run));
                    run.clear();
                    var items = TableItems.of(grid, style);
                    drafts.addAll(items.isEmpty() ? flattened(grid, style, asked) : items);
                }
                case Grid grid -> {}
            }
        }
        drafts.addAll(ListItems.of(run, style, asked));
        return drafts;
    }

    /** Where a list is put right by another, only what stands behind the word counts. */
    private static List<Block> afterCorrection(List<Block> blocks) {
        for (int i = blocks.size() - 1; i > 0; i--) {
            if (blocks.get(i) instanceof Line line
                    && line.zone() == Zone.OWN
                    && Requests.CORRECT.in(Fold.of(line.text()))
                    && isListed(blocks.subList(i + 1, blocks.size()))) {
                return blocks.subList(i, blocks.size());
            }
        }
        return blocks;
    }

    private static boolean isListed(List<Block> blocks) {
        return blocks.stream().anyMatch(b -> b instanceof Grid g && g.zone() == Zone.OWN)
                || blocks.stream()
                                .filter(Line.class::isInstance)
                                .map(Line.class::cast)
                                .filter(line -> line.zone() == Zone.OWN)
                                .filter(line -> line.text().chars().anyMatch(Character::isDigit))
                                .filter(line -> !Noise.isDialled(line.text()))
                                .count()
                        >= 2;
    }

    private static String text(List<Line> lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()).append('\n'));
        return text.toString();
    }

    /** A table that is none of items may still list them line by line. */
    private static List<Draft> flattened(Grid grid, NumberStyle style, boolean asked) {
        var lines = new ArrayList<Line>();
        for (int r = 0; r < grid.rows().size(); r++) {
            var cells = grid.rows().get(r);
            var text = new StringBuilder();
            cells.stream()
                    .filter(cell -> !cell.isBlank())
                    .forEach(cell -> text.append(text.isEmpty() ? "" : "\t").append(cell.text()));
            lines.add(Line.of("", 0, text.toString()));
        }
        return ListItems.of(lines, style, asked).stream().map(draft -> moved(draft, grid)).toList();
    }

    private static Draft moved(Draft draft, Grid grid) {
        for (var row : grid.rows()) {
            for (var cell : row) {
                if (cell.text().contains(draft.name())) {
                    var at = cell.evidence();
                    var sku = draft.sku();
                    var quantity = draft.quantity();
                    return new Draft(
                            draft.name(),
                            at,
                            draft.confidence(),
                            sku == null ? null : new Found<>(sku.value(), at, sku.confidence()),
                            quantity == null
                                    ? null
                                    : new Found<>(quantity.value(), at, quantity.confidence()),
                            new Found<>(draft.unit().value(), at, draft.unit().confidence()),
                            draft.unknownUnit());
                }
            }
        }
        return draft;
    }
}
