package com.quotedesk.ai.reading.dates;

import com.quotedesk.ai.reading.numbers.NumberWords;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Token;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads dates that are told from the day of the mail: periods, and ends of weeks and months. */
final class RelativeDates {

    /** Takes a date; gives the index of the first token behind it, or -1 where it is none. */
    interface Sink {
        int add(int from, int next, @Nullable LocalDate date, FoundDate.Kind kind);
    }

    static final Set<String> END_WORDS = Set.of("конца", "концу", "конец", "end", "конце");

    private final List<Token> tokens;
    private final @Nullable LocalDate today;
    private final Sink sink;

    RelativeDates(List<Token> tokens, @Nullable LocalDate today, Sink sink) {
        this.tokens = tokens;
        this.today = today;
        this.sink = sink;
    }

    /** {@code 10 дней}, {@code 2-3 weeks}: from the day of the mail to the farther end. */
    int period(int i) {
        var amount = Calendar.number(tokens.get(i).text());
        return amount.isEmpty() ? -1 : period(i, i + 1, amount.get());
    }

    private int period(int first, int next, int amount) {
        int u = next;
        boolean working = false;
        while (u < tokens.size()
                && u < next + 4
                && tokens.get(u).isWord()
                && isDayKind(tokens.get(u))) {
            working |= Periods.isWorking(tokens.get(u).text());
            u++;
            while (u < tokens.size() && tokens.get(u).is(".")) {
                u++;
            }
        }
        int days = u < tokens.size() ? Periods.days(tokens.get(u).text()) : 0;
        if (days == 0 || today == null || amount > 400) {
            return -1;
        }
        LocalDate date;
        if (working && days == 1) {
            date = Periods.workingDays(today, amount);
        } else if (days == Periods.MONTH) {
            date = today.plusMonths(amount);
        } else {
            date = today.plusDays((long) days * amount);
        }
        return sink.add(first, u + 1, date, FoundDate.Kind.PERIOD);
    }

    private static boolean isDayKind(Token token) {
        return Periods.isWorking(token.text())
                || Fold.of(token.text()).startsWith("календ")
                || Fold.of(token.text()).startsWith("calend");
    }

    int newYear(int i) {
        boolean year =
                i + 1 < tokens.size()
                        && Set.of("year", "года", "году", "год")
                                .contains(Fold.of(tokens.get(i + 1).text()));
        if (!year || today == null) {
            return -1;
        }
        return sink.add(i, i + 2, LocalDate.of(today.getYear(), 12, 31), FoundDate.Kind.RELATIVE);
    }

    /** {@code в течение недели}, {@code two weeks}, {@code неделю}. */
    int weekPeriod(int i, String word) {
        var number = NumberWords.at(tokens, i);
        if (number.isPresent() && number.get().value().scale() <= 0) {
            return period(i, number.get().next(), number.get().value().intValue());
        }
        boolean one =
                (word.equals("недели")
                                || word.equals("неделю")
                                || word.equals("месяца")
                                || word.equals("месяц")
                                || word.equals("week")
                                || word.equals("month"))
                        && isPeriodLead(i);
        return one ? period(i, i, 1) : -1;
    }

    private boolean isPeriodLead(int i) {
        int k = i - 1;
        while (k >= 0 && (tokens.get(k).is("a") || tokens.get(k).is("one"))) {
            k--;
        }
        if (k < 0) {
            return false;
        }
        var before = Fold.of(tokens.get(k).text());
        return before.equals("течение")
                || before.equals("через")
                || before.equals("течении")
                || before.equals("within")
                || before.equals("in")
                || before.startsWith("действ")
                || before.startsWith("valid")
                || before.equals("for")
                || before.equals("за")
                || before.startsWith("держим");
    }

    /** {@code до конца октября}, {@code end of the week}. */
    int end(int i) {
        if (today == null) {
            return -1;
        }
        int k = i + 1;
        while (k < tokens.size()
                && Set.of("of", "the", "this", "этого", "текущего", "этой", "текущей", "current")
                        .contains(Fold.of(tokens.get(k).text()))) {
            k++;
        }
        if (k >= tokens.size()) {
            return -1;
        }
        var word = Fold.of(tokens.get(k).text());
        if (word.startsWith("недел") || word.equals("week")) {
            var friday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
            return sink.add(i, k + 1, friday, FoundDate.Kind.RELATIVE);
        }
        if (word.startsWith("месяц") || word.equals("month")) {
            return sink.add(
                    i,
                    k + 1,
                    today.with(TemporalAdjusters.lastDayOfMonth()),
                    FoundDate.Kind.RELATIVE);
        }
        if (word.startsWith("год") || word.equals("year")) {
            return sink.add(
                    i, k + 1, LocalDate.of(today.getYear(), 12, 31), FoundDate.Kind.RELATIVE);
        }
        if (word.startsWith("кварт") || word.equals("quarter")) {
            int month = ((today.getMonthValue() - 1) / 3 + 1) * 3;
            var last =
                    LocalDate.of(today.getYear(), month, 1)
                            .with(TemporalAdjusters.lastDayOfMonth());
            return sink.add(i, k + 1, last, FoundDate.Kind.RELATIVE);
        }
        var month = DateWords.month(word);
        if (month.isEmpty()) {
            return -1;
        }
        var year =
                k + 1 < tokens.size()
                        ? Calendar.number(tokens.get(k + 1).text())
                        : Optional.<Integer>empty();
        boolean dated = year.isPresent() && year.get() > 2000;
        var first = LocalDate.of(dated ? year.get() : today.getYear(), month.get(), 1);
        var last = first.with(TemporalAdjusters.lastDayOfMonth());
        if (!dated && last.isBefore(today)) {
            last = first.plusYears(1).with(TemporalAdjusters.lastDayOfMonth());
        }
        return sink.add(i, dated ? k + 2 : k + 1, last, FoundDate.Kind.RELATIVE);
    }
}
