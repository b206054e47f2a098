package com.quotedesk.ai.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table, however the message draws it: as HTML, as a sheet, with tabs or with bars.
 *
 * @param rows from the top; rows may be of different length
 */
public record Grid(List<List<Cell>> rows, Zone zone) implements Block {

    public Grid {
        rows = rows.stream().map(List::copyOf).toList();
    }

    public int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    public Optional<Cell> cell(int row, int column) {
        var cells = rows.get(row);
        return column < cells.size() ? Optional.of(cells.get(column)) : Optional.empty();
    }

    public String text(int row, int column) {
        return cell(row, column).map(Cell::text).orElse("");
    }

    /** Everything a row says, for rules that look at it as a whole. */
    public String rowText(int row) {
        return rows.get(row).stream()
                .map(Cell::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    public Grid in(Zone other) {
        return new Grid(rows, other);
    }

    /** This table with row {@code below} written into row {@code row}, cell by cell. */
    public Grid joined(int row, int below) {
        var merged = new ArrayList<Cell>();
        var upper = rows.get(row);
        var lower = rows.get(below);
        for (int c = 0; c < Math.max(upper.size(), lower.size()); c++) {
            if (c >= upper.size()) {
                merged.add(lower.get(c));
            } else {
                merged.add(c < lower.size() ? upper.get(c).joinedWith(lower.get(c)) : upper.get(c));
            }
        }
        var all = new ArrayList<>(rows);
        all.set(row, merged);
        all.remove(below);
        return new Grid(all, zone);
    }
}
