package com.quotedesk.ai.reading.files;

import com.quotedesk.ai.reading.files.PdfFiles.Chunk;
import com.quotedesk.ai.reading.files.PdfFiles.Strip;
import com.quotedesk.ai.reading.tables.TableColumns;
import com.quotedesk.ai.reading.text.Block;
import com.quotedesk.ai.reading.text.Cell;
import com.quotedesk.ai.reading.text.Grid;
import com.quotedesk.ai.reading.text.Line;
import com.quotedesk.ai.reading.text.Zone;
import com.quotedesk.domain.reading.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds in the strips of a page the tables under their headings; the rest is lines. */
final class PdfLayout {

    private final String part;
    private final List<Strip> strips;
    private final List<Block> blocks = new ArrayList<>();
    private int offset;
    private int tables;

    private PdfLayout(String part, List<Strip> strips) {
        this.part = part;
        this.strips = strips;
    }

    static List<Block> blocks(String part, List<Strip> strips) {
        var layout = new PdfLayout(part, strips);
        layout.read();
        return List.copyOf(layout.blocks);
    }

    private void read() {
        int i = 0;
        double bottom = 0;
        while (i < strips.size()) {
            var strip = strips.get(i);
            if (i > 0 && strip.top() - bottom > 2.2 * size(strip)) {
                line("");
            }
            int end = isHeading(strip) ? tableEnd(i) : i;
            if (end > i + 1) {
                table(i, end);
                i = end;
            } else {
                line(strip.chunks().stream().map(Chunk::text).collect(Collectors.joining("   ")));
                i++;
            }
            bottom = strips.get(i - 1).top();
        }
    }

    private void line(String text) {
        blocks.add(Line.of(part, offset, text));
        offset += text.length() + 1;
    }

    private static double size(Strip strip) {
        return strip.chunks().isEmpty() ? 10 : strip.chunks().getFirst().size();
    }

    private boolean isHeading(Strip strip) {
        if (strip.chunks().size() < 3) {
            return false;
        }
        var cells =
                strip.chunks().stream()
                        .map(chunk -> new Cell(chunk.text(), new Evidence.Cell(part, 0, 0, 0)))
                        .toList();
        return TableColumns.of(new Grid(List.of(cells), Zone.OWN))
                .filter(columns -> !columns.titles().isEmpty())
                .isPresent();
    }

    /** A table ends with the first line of running text that starts where no cell would. */
    private int tableEnd(int from) {
        int end = from + 1;
        int last = end;
        while (end < strips.size()) {
            var strip = strips.get(end);
            if (strip.chunks().size() >= 2) {
                last = end + 1;
            } else if (!isWrapped(strips.get(from), strips.get(end - 1), strip)) {
                break;
            }
            end++;
        }
        return last;
    }

    /** A single chunk close under a row, below one of its inner columns, carries a cell on. */
    private static boolean isWrapped(Strip heading, Strip above, Strip strip) {
        var chunk = strip.chunks().getFirst();
        boolean near = strip.page() == above.page() && strip.top() - above.top() < 2 * chunk.size();
        return near && column(heading, chunk) > 0;
    }

    private void table(int from, int end) {
        var heading = strips.get(from);
        int table = tables++;
        var rows = new ArrayList<List<Cell>>();
        for (int i = from; i < end; i++) {
            var strip = strips.get(i);
            var texts = new ArrayList<String>();
            heading.chunks().forEach(_ -> texts.add(""));
            for (var chunk : strip.chunks()) {
                int column = column(heading, chunk);
                texts.set(column, (texts.get(column) + " " + chunk.text()).strip());
            }
            boolean wrapped =
                    i > from + 1
                            && strip.chunks().size() == 1
                            && isWrapped(heading, strips.get(i - 1), strip);
            if (wrapped) {
                carryOn(rows.getLast(), texts, rows);
                continue;
            }
            var row = new ArrayList<Cell>();
            for (int c = 0; c < texts.size(); c++) {
                row.add(new Cell(texts.get(c), new Evidence.Cell(part, table, rows.size(), c)));
            }
            rows.add(row);
        }
        blocks.add(new Grid(rows, Zone.OWN));
    }

    private static void carryOn(List<Cell> above, List<String> texts, List<List<Cell>> rows) {
        var joined = new ArrayList<Cell>();
        for (int c = 0; c < above.size(); c++) {
            var text = (above.get(c).text() + " " + texts.get(c)).strip();
            joined.add(new Cell(text, above.get(c).evidence()));
        }
        rows.set(rows.size() - 1, joined);
    }

    /** The column a chunk stands in: the one whose heading it overlaps, else the nearest. */
    private static int column(Strip heading, Chunk chunk) {
        int best = 0;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < heading.chunks().size(); c++) {
            var title = heading.chunks().get(c);
            double overlap =
                    Math.min(title.right(), chunk.right()) - Math.max(title.left(), chunk.left());
            double start = -Math.abs(title.left() - chunk.left()) * 0.5;
            double score =
                    overlap > 0 ? Math.min(overlap, 40) + start * 0.2 : overlap + start * 0.01;
            if (score > bestScore) {
                bestScore = score;
                best = c;
            }
        }
        return best;
    }
}
