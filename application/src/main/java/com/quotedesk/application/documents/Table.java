package com.quotedesk.application.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Rows for a sheet that people work on with other programs.
 *
 * @param name of the sheet
 * @param columns what stands above each
 * @param rows each as long as there are columns
 */
public record Table(String name, List<String> columns, List<List<Cell>> rows) {

    /** What stands in one place. */
    public sealed interface Cell {
        record Text(String text) implements Cell {}

        record Figure(BigDecimal number) implements Cell {}

        record Day(LocalDate day) implements Cell {}

        record Empty() implements Cell {}
    }

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.size() + " cells below " + columns.size() + " columns");
            }
        }
    }
}
