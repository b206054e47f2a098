package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Sets apart the numbers that end the lines of a list without a sign or a unit: {@code рамки
 * двойные 12}. One such line could end with a type; several below one another, behind a colon, say
 * how many.
 */
final class BareCounts {

    private static final int FEWEST = 3;
    private static final int LONGEST = 70;
    private static final int LONGEST_NUMBER = 4;

    /** Words whose number is part of what the thing is. */
    private static final Set<String> TYPES =
            Set.of(
                    "размер",
                    "размера",
                    "диаметр",
                    "диаметром",
                    "серия",
                    "модель",
                    "марка",
                    "сорт",
                    "номер",
                    "класс",
                    "size",
                    "type",
                    "model",
                    "grade",
                    "class",
                    "series");

    private BareCounts() {}

    /** The same entries, a dash before each such number. */
    static List<Entry> apart(List<Entry> entries, NumberStyle style) {
        if (entries.stream().noneMatch(entry -> number(entry) > 0)) {
            return entries;
        }
        var out = new ArrayList<>(entries);
        int i = 0;
        while (i < out.size()) {
            int end = i;
            int bare = 0;
            int counted = 0;
            while (end < out.size() && (end == i || !out.get(end).afterBlank())) {
                boolean isBare = number(out.get(end)) > 0;
                boolean isCounted = isCounted(out.get(end), style);
                if (!isBare && !isCounted) {
                    break;
                }
                bare += isBare ? 1 : 0;
                counted += isCounted ? 1 : 0;
                end++;
            }
            boolean led = i > 0 && out.get(i - 1).text().endsWith(":");
            if (bare > 0 && bare + counted >= FEWEST && (led || counted > 0)) {
                for (int k = i; k < end; k++) {
                    out.set(k, apart(out.get(k), style));
                }
            }
            i = Math.max(end, i + 1);
        }
        return out;
    }

    private static Entry apart(Entry entry, NumberStyle style) {
        int number = isCounted(entry, style) ? 0 : number(entry);
        if (number == 0) {
            return entry;
        }
        var text =
                entry.text().substring(0, number).strip() + " - " + entry.text().substring(number);
        return new Entry(entry.lines(), text, entry.marker(), entry.afterBlank());
    }

    private static boolean isCounted(Entry entry, NumberStyle style) {
        var text = entry.text();
        var quantities = ListItems.quantities(text, style);
        return text.length() <= LONGEST
                && !Noise.is(text)
                && !quantities.isEmpty()
                && quantities.getLast().unit() != null
                && quantities.getLast().first() > 0
                && text.substring(quantities.getLast().end()).isBlank();
    }

    /** Where a whole number stands behind a word and ends the line; 0 where none does. */
    private static int number(Entry entry) {
        var text = entry.text();
        boolean digit = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
        if (!digit || text.length() > LONGEST || entry.isMarked() || Noise.is(text)) {
            return 0;
        }
        var tokens = Tokens.of(text);
        int last = tokens.size() - 1;
        if (last < 1
                || !tokens.get(last).isNumber()
                || tokens.get(last).gap() != 1
                || tokens.get(last).text().length() > LONGEST_NUMBER
                || !tokens.get(last).text().chars().allMatch(Character::isDigit)) {
            return 0;
        }
        var before = tokens.get(last - 1);
        boolean year =
                tokens.get(last).text().startsWith("20") && tokens.get(last).text().length() == 4;
        boolean worded = before.isWord() && before.text().length() >= 4;
        boolean small = worded && Character.isLowerCase(before.text().charAt(1));
        boolean measured = before.isWord() && before.gap() == 0 && last > 2;
        boolean typed = Variants.isNamed(before.text()) || TYPES.contains(Fold.of(before.text()));
        return (small || measured) && !year && !typed ? tokens.get(last).start() : 0;
    }
}
