package com.quotedesk.ai.reading.tables;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.NumberText;
import com.quotedesk.ai.reading.numbers.Units;
import com.quotedesk.ai.reading.text.Grid;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the row of headings of a table, wherever it starts, and settles what each column holds. */
public final class TableColumns {

    private static final Phrases DESIGNATIONS =
            Phrases.of("обозначение*", "типоразмер*", "модель*", "model*", "марка*", "type*");

    private static final int SEARCHED_ROWS = 40;
    private static final int SAMPLE = 40;

    private TableColumns() {}

    public static Optional<Columns> of(Grid grid) {
        for (int r = 0; r < Math.min(grid.rows().size(), SEARCHED_ROWS); r++) {
            var titles = titles(grid, r);
            if (isHeading(titles)) {
                int first = r + 1;
                if (first < grid.rows().size() && isSecondHeading(grid, first)) {
                    titles = joined(titles, titles(grid, first));
                    first++;
                }
                return Optional.of(settled(grid, first, titles));
            }
        }
        return Optional.ofNullable(InferredColumns.of(grid));
    }

    private static List<String> titles(Grid grid, int row) {
        var titles = new ArrayList<String>();
        for (int c = 0; c < grid.width(); c++) {
            titles.add(grid.text(row, c));
        }
        return titles;
    }

    private static boolean isHeading(List<String> titles) {
        var roles = titles.stream().map(Headings::role).toList();
        long known = roles.stream().filter(role -> role != Role.UNKNOWN).distinct().count();
        long filled = titles.stream().filter(title -> !title.isBlank()).count();
        boolean names =
                roles.contains(Role.NAME)
                        || roles.contains(Role.SKU)
                        || roles.contains(Role.DETAIL)
                        || roles.contains(Role.NUMBER)
                        || titles.stream().anyMatch(TableColumns::isDesignation);
        boolean amounts =
                roles.contains(Role.QUANTITY)
                        || roles.contains(Role.PRICE)
                        || roles.contains(Role.UNIT)
                        || titles.stream().anyMatch(Headings::isWeakQuantity);
        return known >= 2
                && names
                && amounts
                && known * 2 >= filled
                && titles.stream().noneMatch(TableColumns::isPlainNumber);
    }

    private static boolean isSecondHeading(Grid grid, int row) {
        var titles = titles(grid, row);
        long filled = titles.stream().filter(title -> !title.isBlank()).count();
        long known = titles.stream().filter(title -> Headings.role(title) != Role.UNKNOWN).count();
        boolean numbered = isNumbering(titles);
        return numbered
                || (filled >= 2
                        && known * 2 > filled
                        && titles.stream().noneMatch(TableColumns::hasDigit)
                        && filled < titles.size());
    }

    /** The row 1, 2, 3, … that some forms have under their headings. */
    private static boolean isNumbering(List<String> titles) {
        int expected = 1;
        for (var title : titles) {
            if (title.isBlank()) {
                continue;
            }
            if (!title.strip().equals(String.valueOf(expected))) {
                return false;
            }
            expected++;
        }
        return expected > 3;
    }

    private static List<String> joined(List<String> upper, List<String> lower) {
        if (isNumbering(lower)) {
            return upper;
        }
        var joined = new ArrayList<String>();
        for (int c = 0; c < Math.max(upper.size(), lower.size()); c++) {
            var top = c < upper.size() ? upper.get(c) : "";
            var low = c < lower.size() ? lower.get(c) : "";
            joined.add((top + " " + low).strip());
        }
        return joined;
    }

    private static Columns settled(Grid grid, int first, List<String> titles) {
        var roles = new ArrayList<Role>();
        for (int c = 0; c < titles.size(); c++) {
            roles.add(
                    byContent(Headings.role(titles.get(c)), column(grid, first, c), titles.get(c)));
        }
        if (!roles.contains(Role.UNIT)) {
            units(roles, grid, first);
        }
        if (!roles.contains(Role.NAME)) {
            designations(roles, titles, grid, first);
        }
        if (!roles.contains(Role.NAME)) {
            replace(
                    roles,
                    List.of(Role.DETAIL, Role.UNKNOWN, Role.SKU, Role.NUMBER),
                    Role.NAME,
                    grid,
                    first);
        }
        if (!roles.contains(Role.QUANTITY)) {
            for (int c = 0; c < titles.size(); c++) {
                if (Headings.isWeakQuantity(titles.get(c))
                        && isMostlyNumbers(column(grid, first, c))) {
                    roles.set(c, Role.QUANTITY);
                    break;
                }
            }
        }
        return new Columns(first, roles, titles);
    }

    /** A column that holds nothing but units is that of the unit, whatever it is called. */
    private static void units(List<Role> roles, Grid grid, int first) {
        for (int c = 0; c < roles.size(); c++) {
            var role = roles.get(c);
            var cells = column(grid, first, c);
            boolean open = role == Role.UNKNOWN || role == Role.DETAIL;
            if (open && !cells.isEmpty() && cells.stream().allMatch(TableColumns::isUnit)) {
                roles.set(c, Role.UNIT);
                return;
            }
        }
    }

    private static boolean isUnit(String cell) {
        var text = cell.strip();
        return Units.at(text, 0)
                .filter(found -> ".".contains(text.substring(found.end())))
                .isPresent();
    }

    /** Goods that are named by what they are designated with: {@code 6205 2RS}. */
    private static void designations(List<Role> roles, List<String> titles, Grid grid, int first) {
        for (int c = 0; c < roles.size(); c++) {
            if (isDesignation(titles.get(c))
                    && isMostly(column(grid, first, c), TableColumns::hasDigit)) {
                roles.set(c, Role.NAME);
                return;
            }
        }
    }

    private static boolean isDesignation(String title) {
        return DESIGNATIONS.atStart(Fold.of(title)).isPresent();
    }

    /** Gives {@code role} to the wordiest column of the first of {@code from} that has words. */
    private static void replace(
            List<Role> roles, List<Role> from, Role role, Grid grid, int first) {
        for (var candidate : from) {
            int best = -1;
            int longest = 2;
            for (int c = 0; c < roles.size(); c++) {
                if (roles.get(c) == candidate) {
                    int letters = averageLetters(column(grid, first, c));
                    if (letters > longest) {
                        longest = letters;
                        best = c;
                    }
                }
            }
            if (best >= 0) {
                roles.set(best, role);
                return;
            }
        }
    }

    private static int averageLetters(List<String> cells) {
        long letters =
                cells.stream().flatMapToInt(String::chars).filter(Character::isLetter).count();
        return cells.isEmpty() ? 0 : (int) (letters / cells.size());
    }

    private static Role byContent(Role role, List<String> cells, String title) {
        if (cells.isEmpty()) {
            return role;
        }
        return switch (role) {
            case NAME -> {
                if (isMostly(cells, InferredColumns::isOrdinal)) {
                    yield Role.NUMBER;
                }
                yield isAmbiguous(title) && isMostly(cells, InferredColumns::isCode)
                        ? Role.SKU
                        : Role.NAME;
            }
            case NUMBER ->
                    isMostly(cells, cell -> cell.strip().indexOf(' ') > 0 && cell.length() > 6)
                            ? Role.NAME
                            : Role.NUMBER;
            case UNIT ->
                    isMostly(cells, cell -> Units.named(cell).isPresent() || cell.length() < 12)
                            ? Role.UNIT
                            : Role.DETAIL;
            case QUANTITY -> isMostly(cells, TableColumns::hasDigit) ? Role.QUANTITY : Role.UNKNOWN;
            case SKU -> isMostly(cells, cell -> cell.length() <= 40) ? Role.SKU : Role.NAME;
            default -> role;
        };
    }

    private static boolean isAmbiguous(String title) {
        var folded = Fold.of(title);
        return folded.startsWith("article")
                || folded.startsWith("item")
                || folded.startsWith("материал")
                || folded.startsWith("material")
                || folded.startsWith("позиция")
                || folded.startsWith("product");
    }

    static List<String> column(Grid grid, int first, int column) {
        var cells = new ArrayList<String>();
        for (int r = first; r < Math.min(grid.rows().size(), first + SAMPLE); r++) {
            var text = grid.text(r, column);
            if (!text.isBlank()) {
                cells.add(text);
            }
        }
        return cells;
    }

    static boolean isMostly(List<String> cells, Predicate<String> test) {
        return cells.stream().filter(test).count() * 2 > cells.size();
    }

    static boolean isMostlyNumbers(List<String> cells) {
        return isMostly(cells, TableColumns::isPlainNumber);
    }

    static boolean isPlainNumber(String cell) {
        return NumberText.value(cell.strip(), NumberStyle.ENGLISH).isPresent();
    }

    static boolean hasDigit(String cell) {
        return cell.chars().anyMatch(Character::isDigit);
    }
}
