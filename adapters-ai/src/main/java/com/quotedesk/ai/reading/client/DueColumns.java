package com.quotedesk.ai.reading.client;

import com.quotedesk.ai.reading.dates.Dates;
import com.quotedesk.ai.reading.dates.FoundDate;
import com.quotedesk.ai.reading.tables.Role;
import com.quotedesk.ai.reading.tables.TableColumns;
import com.quotedesk.ai.reading.text.Grid;
import com.quotedesk.domain.reading.Found;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the day of delivery out of a column for it: the first day that is wanted. */
final class DueColumns {

    private DueColumns() {}

    /** Under such a heading {@code 28.12} is a day though no word leads it in. */
    private static List<FoundDate> days(String cell, @Nullable LocalDate today) {
        var dates = Dates.in(cell, today);
        return dates.isEmpty() ? Dates.in("до " + cell, today) : dates;
    }

    static @Nullable Found<LocalDate> of(List<Grid> grids, @Nullable LocalDate today) {
        Found<LocalDate> first = null;
        for (var grid : grids) {
            var columns = TableColumns.of(grid);
            if (columns.isEmpty()) {
                continue;
            }
            for (int c : columns.get().all(Role.LEAD)) {
                for (int r = columns.get().first(); r < grid.rows().size(); r++) {
                    var cell = grid.cell(r, c);
                    var dates =
                            cell.isEmpty()
                                    ? List.<FoundDate>of()
                                    : days(cell.get().text().strip(), today);
                    if (cell.isPresent() && !dates.isEmpty()) {
                        var date = dates.getFirst().date();
                        if (first == null || date.isBefore(first.value())) {
                            first = new Found<>(date, cell.get().evidence(), 0.85);
                        }
                    }
                }
            }
        }
        return first;
    }
}
