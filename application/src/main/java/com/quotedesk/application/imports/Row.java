package com.quotedesk.application.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a table, by its columns. */
final class Row {

    private static final int LETTERS = 26;
    private static final int LONGEST = 2_000;

    private final int number;
    private final Map<Column, Integer> places;
    private final Map<Column, String> texts;
    private final Faults faults;
    private boolean wrong;

    /**
     * @param number as sheets count, from 1
     * @param places where the columns stand, from 0
     * @param texts of cells that are not empty
     */
    Row(int number, Map<Column, Integer> places, Map<Column, String> texts, Faults faults) {
        this.number = number;
        this.places = places;
        this.texts = texts;
        this.faults = faults;
    }

    /** What stands there; null where nothing does. */
    @Nullable String text(Column column) {
        var text = texts.get(column);
        if (text != null && text.length() > LONGEST) {
            fault(column, ImportFault.Kind.TOO_LONG);
            return null;
        }
        return text;
    }

    void fault(Column column, ImportFault.Kind kind) {
        fault(column, kind, texts.getOrDefault(column, ""));
    }

    /**
     * @param found what is told instead of what stands there
     */
    void fault(Column column, ImportFault.Kind kind, String found) {
        wrong = true;
        var place = places.get(column);
        faults.add(place == null ? "" : name(place, number), kind, found);
    }

    boolean isWrong() {
        return wrong;
    }

    /** A cell as sheets name it: {@code AB12}. */
    static String name(int column, int row) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.append(row).toString();
    }
}
