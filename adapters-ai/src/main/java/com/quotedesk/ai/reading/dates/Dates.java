package com.quotedesk.ai.reading.dates;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Token;
import com.quotedesk.ai.reading.words.Tokens;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds dates in a text: written out, in numbers, or told from the day of the mail. */
public final class Dates {

    private static final Set<String> LEADS =
            Set.of(
                    "до",
                    "к",
                    "ко",
                    "не",
                    "позднее",
                    "от",
                    "с",
                    "на",
                    "в",
                    "во",
                    "через",
                    "течение",
                    "за",
                    "by",
                    "before",
                    "until",
                    "till",
                    "on",
                    "within",
                    "in",
                    "from",
                    "since",
                    "of",
                    "thru",
                    "through",
                    "dated",
                    "for",
                    "next",
                    "this",
                    "latest",
                    "после",
                    "after",
                    "starting",
                    "the",
                    "max",
                    "maximum",
                    "срок",
                    "течении",
                    "no",
                    "later",
                    "than",
                    "позже",
                    "at",
                    "due",
                    "начиная",
                    "следующей",
                    "следующий",
                    "эту",
                    "ближайшую",
                    "ближайший",
                    "этой",
                    "следующую");

    private final String text;
    private final List<Token> tokens;
    private final @Nullable LocalDate today;
    private final List<FoundDate> found = new ArrayList<>();
    private final RelativeDates relative;

    private Dates(String text, @Nullable LocalDate today) {
        this.text = text;
        this.tokens = Tokens.of(text);
        this.today = today;
        this.relative = new RelativeDates(tokens, today, this::add);
    }

    /**
     * @param today the day of the mail, null where it is not known and only full dates count
     */
    public static List<FoundDate> in(String text, @Nullable LocalDate today) {
        var dates = new Dates(text, today);
        int i = 0;
        while (i < dates.tokens.size()) {
            i = dates.at(i);
        }
        return List.copyOf(dates.found);
    }

    private int at(int i) {
        var token = tokens.get(i);
        int next = -1;
        if (token.isNumber()) {
            next = numeric(i);
            next = next < 0 ? dayMonth(i) : next;
            next = next < 0 ? relative.period(i) : next;
        } else if (token.isWord()) {
            next = word(i);
        }
        return next < 0 ? i + 1 : next;
    }

    private int numeric(int i) {
        var raw = tokens.get(i).text();
        var parts = Calendar.parts(raw);
        if (parts.size() == 3) {
            return add(i, i + 1, Calendar.ymd(parts), FoundDate.Kind.CALENDAR);
        }
        if (parts.size() == 2 && raw.indexOf('.') > 0 && isDayMonth(raw, i)) {
            return add(i, i + 1, next(parts.get(0), parts.get(1)), FoundDate.Kind.CALENDAR);
        }
        boolean signed =
                i + 4 < tokens.size() && isSeparator(i + 1) && tokens.get(i + 2).isNumber();
        if (signed && isSame(i + 1, i + 3) && tokens.get(i + 4).isNumber()) {
            var three = new ArrayList<Integer>();
            for (int k = i; k <= i + 4; k += 2) {
                Calendar.number(tokens.get(k).text()).ifPresent(three::add);
            }
            if (three.size() == 3) {
                return add(i, i + 5, Calendar.ymd(three), FoundDate.Kind.CALENDAR);
            }
        }
        return -1;
    }

    private boolean isSeparator(int i) {
        var token = tokens.get(i);
        return token.gap() == 0 && (token.is("/") || token.is("-") || token.is("."));
    }

    private boolean isSame(int i, int k) {
        return tokens.get(i).text().equals(tokens.get(k).text()) && tokens.get(k).gap() == 0;
    }

    /** {@code 25.11} is a date only behind a word that leads into one. */
    private boolean isDayMonth(String raw, int i) {
        boolean two = raw.length() - raw.indexOf('.') == 3 && raw.length() <= 5;
        boolean free =
                i + 1 >= tokens.size()
                        || tokens.get(i + 1).gap() > 0
                        || !tokens.get(i + 1).isWord();
        return two && free && !lead(i).words().isEmpty() && today != null;
    }

    /** The next such day after the mail. */
    private @Nullable LocalDate next(int day, int month) {
        if (today == null) {
            return null;
        }
        var date = Calendar.date(today.getYear(), month, day);
        if (date != null && date.isBefore(today)) {
            return Calendar.date(today.getYear() + 1, month, day);
        }
        return date;
    }

    /** {@code 20 ноября 2026}, {@code 2nd of October}. */
    private int dayMonth(int i) {
        var day = Calendar.number(tokens.get(i).text());
        if (day.isEmpty() || day.get() > 31 || day.get() < 1) {
            return -1;
        }
        int m = i + 1;
        while (m < tokens.size() && m < i + 4 && isFiller(tokens.get(m))) {
            m++;
        }
        var month =
                m < tokens.size() && tokens.get(m).isWord()
                        ? DateWords.month(tokens.get(m).text())
                        : Optional.<Integer>empty();
        if (month.isEmpty() || tokens.get(m).text().length() < 3) {
            return -1;
        }
        return withYear(i, m + 1, day.get(), month.get());
    }

    private static boolean isFiller(Token token) {
        return token.is("-")
                || token.is("th")
                || token.is("st")
                || token.is("nd")
                || token.is("rd")
                || token.is("of")
                || token.is("-го")
                || token.is("го")
                || token.is("е")
                || token.is(".")
                || token.is("»")
                || token.is("\"");
    }

    private int withYear(int from, int next, int day, int month) {
        int y = next;
        while (y < tokens.size()
                && y < next + 2
                && (tokens.get(y).is(",") || tokens.get(y).is("."))) {
            y++;
        }
        var year =
                y < tokens.size()
                        ? Calendar.number(tokens.get(y).text())
                        : Optional.<Integer>empty();
        if (year.isPresent() && year.get() >= 2000 && year.get() <= 2100) {
            int end = y + 1;
            if (end < tokens.size() && Fold.of(tokens.get(end).text()).startsWith("г")) {
                end++;
            }
            return add(from, end, Calendar.date(year.get(), month, day), FoundDate.Kind.CALENDAR);
        }
        return add(from, next, next(day, month), FoundDate.Kind.CALENDAR);
    }

    private int word(int i) {
        var word = Fold.of(tokens.get(i).text());
        if (RelativeDates.END_WORDS.contains(word)) {
            return relative.end(i);
        }
        int weekEnd = relative.weekPeriod(i, word);
        if (weekEnd > 0) {
            return weekEnd;
        }
        var monthFirst = DateWords.month(word);
        if (monthFirst.isPresent() && word.length() >= 3 && i + 1 < tokens.size()) {
            var day = Calendar.number(tokens.get(i + 1).text());
            if (day.isPresent()
                    && day.get() >= 1
                    && day.get() <= 31
                    && tokens.get(i + 1).text().length() <= 2) {
                int next = i + 2;
                if (next < tokens.size()
                        && isFiller(tokens.get(next))
                        && !tokens.get(next).is(".")) {
                    next++;
                }
                return withYear(i, next, day.get(), monthFirst.get());
            }
        }
        if (today == null) {
            return -1;
        }
        if (word.equals("завтра") || word.equals("tomorrow")) {
            return add(i, i + 1, today.plusDays(1), FoundDate.Kind.RELATIVE);
        }
        if (word.equals("послезавтра")) {
            return add(i, i + 1, today.plusDays(2), FoundDate.Kind.RELATIVE);
        }
        if (word.equals("сегодня") || word.equals("today")) {
            return add(i, i + 1, today, FoundDate.Kind.RELATIVE);
        }
        if (word.equals("new") || word.startsWith("нов")) {
            return relative.newYear(i);
        }
        var weekday = DateWords.weekday(word);
        if (weekday.isPresent() && word.length() >= 3 && !namesDayOf(i + 1)) {
            var date = today.with(TemporalAdjusters.next(DayOfWeek.of(weekday.get())));
            return add(i, i + 1, date, FoundDate.Kind.RELATIVE);
        }
        return -1;
    }

    /** {@code до четверга 26.11}, {@code Thursday, 26 November}: the date says more. */
    private boolean namesDayOf(int from) {
        int i = from;
        while (i < tokens.size() && (tokens.get(i).is(",") || tokens.get(i).is("("))) {
            i++;
        }
        if (i >= tokens.size() || !tokens.get(i).isNumber()) {
            return false;
        }
        int before = found.size();
        boolean date = numeric(i) > 0 || dayMonth(i) > 0;
        found.subList(before, found.size()).clear();
        return date;
    }

    private record Lead(String words, int start) {}

    private Lead lead(int i) {
        int k = i;
        var words = new StringBuilder();
        while (k > 0 && i - k < 4) {
            var before = Fold.of(tokens.get(k - 1).text());
            boolean quote = tokens.get(k - 1).is("\"") || tokens.get(k - 1).is("«");
            boolean weekday =
                    before.length() >= 3
                            && tokens.get(k - 1).isWord()
                            && DateWords.weekday(before).isPresent();
            if (weekday) {
                k--;
                continue;
            }
            if (!LEADS.contains(before) && !quote) {
                break;
            }
            words.insert(0, before + " ");
            k--;
        }
        int start = k < i ? tokens.get(k).start() : tokens.get(i).start();
        return new Lead(words.toString().strip(), start);
    }

    private int add(int from, int next, @Nullable LocalDate date, FoundDate.Kind kind) {
        if (date == null) {
            return -1;
        }
        var lead = lead(from);
        int end = tokens.get(Math.min(next, tokens.size()) - 1).end();
        found.add(
                new FoundDate(
                        date, lead.start(), Math.min(end, text.length()), lead.words(), kind));
        return next;
    }
}
