package com.quotedesk.ai.reading.dates;

import com.quotedesk.ai.reading.words.Fold;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Words for lengths of time, in days. */
public final class Periods {

    static final int MONTH = 30;
    private static final int WEEK = 7;

    private static final Set<String> DAYS =
            Set.of(
                    "день", "дня", "дней", "дн", "day", "days", "сутки", "суток", "д", "dnej",
                    "dney", "днями", "дню", "дням", "сут", "bd", "wd");
    private static final Set<String> WEEKS =
            Set.of(
                    "неделя", "неделю", "недели", "недель", "нед", "week", "weeks", "wk", "wks",
                    "неделе", "nedel", "nedeli");
    private static final Set<String> MONTHS =
            Set.of("месяц", "месяца", "месяцев", "мес", "month", "months", "mth", "mths");

    private Periods() {}

    /** How many days one of {@code word} is, 0 where it is no such word. */
    public static int days(String word) {
        var folded = Fold.of(word);
        if (DAYS.contains(folded)) {
            return 1;
        }
        if (WEEKS.contains(folded)) {
            return WEEK;
        }
        return MONTHS.contains(folded) ? MONTH : 0;
    }

    public static boolean isWorking(String word) {
        var folded = Fold.of(word);
        return folded.startsWith("раб")
                || folded.startsWith("банк")
                || folded.equals("working")
                || folded.equals("business")
                || folded.equals("bank")
                || folded.equals("banking");
    }

    static LocalDate workingDays(LocalDate from, int amount) {
        var date = from;
        int left = amount;
        while (left > 0) {
            date = date.plusDays(1);
            if (date.getDayOfWeek() != DayOfWeek.SATURDAY
                    && date.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return date;
    }
}
