package com.quotedesk.ai.reading.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds tables whose columns are kept apart by spaces alone. The line of headings says where the
 * columns are; what stands under a heading, or nearest to it, belongs to it.
 */
final class AlignedTables {

    /** A run of words and where it stands in its line. */
    private record Run(int start, int end) {
        int distance(Run other) {
            return Math.max(0, Math.max(other.start - end, start - other.end));
        }
    }

    private static final int MIN_COLUMNS = 3;
    private static final int MIN_ROWS = 2;
    private static final int MAX_COLUMNS = 20;

    private AlignedTables() {}

    /** The same blocks, runs of lines that draw a table replaced by the table. */
    static List<Block> found(List<? extends Block> blocks) {
        var out = new ArrayList<Block>();
        int i = 0;
        while (i < blocks.size()) {
            int end = end(blocks, i);
            if (end > i) {
                out.add(grid(blocks.subList(i, end)));
                i = end;
            } else {
                out.add(blocks.get(i));
                i++;
            }
        }
        return out;
    }

    /** One past the last row under the headings in {@code from}; {@code from} where none are. */
    private static int end(List<? extends Block> blocks, int from) {
        if (!(blocks.get(from) instanceof Line head) || !isHeading(head)) {
            return from;
        }
        int columns = runs(head.text()).size();
        int end = from + 1;
        while (end < blocks.size()
                && blocks.get(end) instanceof Line line
                && line.zone() == head.zone()
                && isRow(line, columns)) {
            end++;
        }
        return end - from > MIN_ROWS ? end : from;
    }

    private static boolean isHeading(Line line) {
        int columns = line.zone() == Zone.QUOTED ? 0 : runs(line.text()).size();
        return columns >= MIN_COLUMNS
                && columns <= MAX_COLUMNS
                && line.text().chars().noneMatch(c -> Character.isDigit(c) || c == '|');
    }

    private static boolean isRow(Line line, int columns) {
        int runs = runs(line.text()).size();
        return runs >= 2
                && runs >= columns - 1
                && runs <= columns
                && line.text().chars().anyMatch(Character::isDigit);
    }

    private static Grid grid(List<? extends Block> blocks) {
        var head = (Line) blocks.getFirst();
        var columns = runs(head.text());
        var rows = new ArrayList<List<Cell>>();
        for (var block : blocks) {
            rows.add(row((Line) block, columns));
        }
        return new Grid(rows, head.zone());
    }

    private static List<Cell> row(Line line, List<Run> columns) {
        var cells = new ArrayList<Cell>();
        var runs = runs(line.text());
        int next = 0;
        for (int c = 0; c < columns.size(); c++) {
            // As many runs are left as columns: each has its own.
            boolean full = runs.size() - next >= columns.size() - c;
            boolean here = next < runs.size() && (full || isNearest(runs.get(next), columns, c));
            if (here) {
                var run = runs.get(next);
                cells.add(
                        new Cell(
                                line.text().substring(run.start(), run.end()),
                                line.span(run.start(), run.end())));
                next++;
            } else {
                cells.add(new Cell("", line.span(0, 0)));
            }
        }
        return cells;
    }

    private static boolean isNearest(Run run, List<Run> columns, int column) {
        int distance = run.distance(columns.get(column));
        return columns.subList(column + 1, columns.size()).stream()
                .noneMatch(other -> run.distance(other) < distance);
    }

    /** What two spaces or more part. */
    private static List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        int start = -1;
        int end = 0;
        for (int i = 0; i < text.length() && runs.size() <= MAX_COLUMNS; i++) {
            if (text.charAt(i) == '\t') {
                return List.of();
            }
            if (text.charAt(i) == ' ') {
                continue;
            }
            if (start >= 0 && i - end >= 2) {
                runs.add(new Run(start, end));
                start = i;
            } else if (start < 0) {
                start = i;
            }
            end = i + 1;
        }
        if (start >= 0) {
            runs.add(new Run(start, end));
        }
        return runs;
    }
}
