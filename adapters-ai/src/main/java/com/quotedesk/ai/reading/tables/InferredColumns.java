package com.quotedesk.ai.reading.tables;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantities;
import com.quotedesk.ai.reading.numbers.Units;
import com.quotedesk.ai.reading.text.Grid;
import com.quotedesk.ai.reading.words.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Guesses from what is in them what the columns of a table without headings hold. */
final class InferredColumns {

    private InferredColumns() {}

    static @Nullable Columns of(Grid grid) {
        var roles = new ArrayList<Role>();
        for (int c = 0; c < grid.width(); c++) {
            roles.add(role(grid, c));
        }
        int name = wordiest(grid, roles);
        if (name < 0) {
            return null;
        }
        roles.set(name, Role.NAME);
        if (!roles.contains(Role.QUANTITY)) {
            return null;
        }
        for (int c = roles.indexOf(Role.QUANTITY) + 1; c < roles.size(); c++) {
            if (roles.get(c) == Role.QUANTITY) {
                roles.set(c, Role.UNKNOWN);
            }
        }
        return new Columns(0, roles, List.of());
    }

    private static Role role(Grid grid, int column) {
        var cells = TableColumns.column(grid, 0, column);
        if (cells.isEmpty()) {
            return Role.UNKNOWN;
        }
        if (TableColumns.isMostly(
                cells, cell -> cell.length() < 14 && Units.named(cell).isPresent())) {
            return Role.UNIT;
        }
        if (isCounting(cells)) {
            return Role.NUMBER;
        }
        if (TableColumns.isMostly(cells, InferredColumns::isQuantity)) {
            return Role.QUANTITY;
        }
        return TableColumns.isMostly(cells, InferredColumns::isCode) ? Role.SKU : Role.UNKNOWN;
    }

    private static boolean isCounting(List<String> cells) {
        return cells.size() > 1
                && IntStream.range(0, cells.size())
                                        .filter(
                                                i ->
                                                        digits(cells.get(i))
                                                                .equals(String.valueOf(i + 1)))
                                        .count()
                                * 2
                        > cells.size();
    }

    private static String digits(String cell) {
        var stripped = cell.strip();
        boolean closed = stripped.endsWith(".") || stripped.endsWith(")");
        return closed ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    /** Whether a cell is a number, or a number with its unit, and nothing else. */
    private static boolean isQuantity(String cell) {
        var tokens = Tokens.of(cell);
        var found = Quantities.in(cell, tokens, NumberStyle.RUSSIAN);
        return found.size() == 1
                && found.getFirst().first() == 0
                && found.getFirst().next() == tokens.size();
    }

    static boolean isOrdinal(String cell) {
        var digits = digits(cell);
        return !digits.isEmpty()
                && digits.length() <= 4
                && digits.chars().allMatch(Character::isDigit);
    }

    /** One word of letters and digits, as articles are. */
    static boolean isCode(String cell) {
        var text = cell.strip();
        return text.length() >= 3
                && text.length() <= 30
                && text.chars().anyMatch(Character::isDigit)
                && text.chars().noneMatch(Character::isWhitespace);
    }

    private static int wordiest(Grid grid, List<Role> roles) {
        int best = -1;
        long most = 3;
        for (int c = 0; c < grid.width(); c++) {
            if (roles.get(c) == Role.QUANTITY
                    || roles.get(c) == Role.UNIT
                    || roles.get(c) == Role.NUMBER) {
                continue;
            }
            var cells = TableColumns.column(grid, 0, c);
            long letters =
                    cells.stream().flatMapToInt(String::chars).filter(Character::isLetter).count();
            long average = cells.isEmpty() ? 0 : letters / Math.max(1, cells.size());
            if (average > most
                    || (best < 0 && !cells.isEmpty() && cells.size() * 2 > grid.rows().size())) {
                most = Math.max(average, 1);
                best = c;
            }
        }
        return best;
    }
}
