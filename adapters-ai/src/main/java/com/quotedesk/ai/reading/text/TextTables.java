package com.quotedesk.ai.reading.text;

import java.util.ArrayList;
import java.util.List;

/** Finds tables that are drawn with tabs or bars between lines of plain text. */
final class TextTables {

    private static final int MIN_ROWS = 2;
    private static final int MAX_CELLS = 40;

    private TextTables() {}

    /** The same blocks, runs of lines that draw a table replaced by the table. */
    static List<Block> found(List<? extends Block> lines) {
        var blocks = AlignedTables.found(lines);
        var out = new ArrayList<Block>();
        int i = 0;
        while (i < blocks.size()) {
            char separator = separator(blocks.get(i));
            int end = separator == 0 ? i : run(blocks, i, separator);
            var rows = end - i >= MIN_ROWS ? rows(blocks.subList(i, end), separator) : null;
            if (rows != null && rows.size() >= MIN_ROWS && (separator != SLASH || isEven(rows))) {
                out.add(new Grid(rows, blocks.get(i).zone()));
                i = end;
            } else {
                out.add(blocks.get(i));
                i++;
            }
        }
        return List.copyOf(out);
    }

    /** {@code code / name / 40 boxes}: a slash between spaces parts columns too. */
    private static final char SLASH = '/';

    private static boolean isEven(List<List<Cell>> rows) {
        return rows.stream().map(List::size).distinct().count() == 1;
    }

    private static char separator(Block block) {
        if (!(block instanceof Line line) || line.zone() == Zone.QUOTED) {
            return 0;
        }
        if (count(line.text(), '|') >= 2) {
            return '|';
        }
        if (count(line.text().strip(), '\t') >= 1) {
            return '\t';
        }
        return slashes(line.text()) >= 2 ? SLASH : 0;
    }

    private static int run(List<? extends Block> blocks, int from, char separator) {
        int i = from;
        int end = from;
        while (i < blocks.size() && blocks.get(i) instanceof Line line) {
            if (separator(line) == separator) {
                end = i + 1;
            } else if (separator == SLASH) {
                break;
            } else if (!isRule(line) && !isSection(line, separator, i - end)) {
                break;
            }
            i++;
        }
        return end;
    }

    /** A line of a tabbed table that holds a title only; at most one between two rows. */
    private static boolean isSection(Line line, char separator, int passed) {
        return separator == '\t' && passed == 0 && !line.isBlank() && line.text().length() < 60;
    }

    private static boolean isRule(Line line) {
        return !line.isBlank() && line.text().chars().allMatch(c -> "-+|=_ :".indexOf(c) >= 0);
    }

    private static List<List<Cell>> rows(List<? extends Block> blocks, char separator) {
        boolean single = hasEmptyCells(blocks, separator);
        var rows = new ArrayList<List<Cell>>();
        for (var block : blocks) {
            if (block instanceof Line line && !isRule(line)) {
                rows.add(cells(line, separator, single));
            }
        }
        return rows;
    }

    /** Whether every tab counts, as where a table was copied, or runs of tabs are mere spacing. */
    private static boolean hasEmptyCells(List<? extends Block> blocks, char separator) {
        if (separator != '\t') {
            return true;
        }
        int single = spread(blocks, separator, true);
        int joined = spread(blocks, separator, false);
        return single < joined || (single == joined && single == 0);
    }

    /** By how much the rows differ in width, with every tab counted or runs of tabs as one. */
    private static int spread(List<? extends Block> blocks, char separator, boolean every) {
        int most = 0;
        int least = Integer.MAX_VALUE;
        for (var block : blocks) {
            if (block instanceof Line line && separator(line) == separator) {
                int width = cells(line, separator, every).size();
                most = Math.max(most, width);
                least = Math.min(least, width);
            }
        }
        return most - least;
    }

    private static List<Cell> cells(Line line, char separator, boolean single) {
        var cells = new ArrayList<Cell>();
        var text = line.text();
        int from = separator == SLASH ? line.body() : 0;
        while (from <= text.length() && cells.size() < MAX_CELLS) {
            int at = next(text, separator, from);
            int end = at < 0 ? text.length() : at;
            boolean edge = separator == '|' && (from == 0 || at < 0);
            if (!(edge && text.substring(from, end).isBlank())) {
                cells.add(new Cell(text.substring(from, end).strip(), line.span(from, end)));
            }
            from = end + 1;
            while (!single && from < text.length() && text.charAt(from) == separator) {
                from++;
            }
        }
        return cells;
    }

    private static int slashes(String text) {
        int count = 0;
        int at = text.indexOf(" / ");
        while (at >= 0) {
            count++;
            at = text.indexOf(" / ", at + 2);
        }
        return count;
    }

    private static int next(String text, char separator, int from) {
        int at = separator == SLASH ? text.indexOf(" / ", from) : text.indexOf(separator, from);
        return at >= 0 && separator == SLASH ? at + 1 : at;
    }

    private static int count(String text, char sign) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == sign) {
                count++;
            }
        }
        return count;
    }
}
