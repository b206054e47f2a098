package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.dates.Periods;
import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.NumberText;
import com.quotedesk.ai.reading.numbers.NumberWords;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Token;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.domain.reading.LeadTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads how long a delivery takes: {@code 3-5 раб. дней}, {@code 4-6 weeks}, {@code до 10 дней}.
 */
final class LeadTimes {

    /** A lead time and where it is written. */
    record Found(LeadTime time, int start, int end) {}

    private static final Set<String> UPPER =
            Set.of(
                    "до",
                    "within",
                    "max",
                    "maximum",
                    "макс",
                    "максимум",
                    "более",
                    "позднее",
                    "to",
                    "течение",
                    "течении",
                    "under",
                    "than",
                    "longest");
    private static final Set<String> LOWER =
            Set.of("от", "from", "min", "minimum", "мин", "минимум", "менее", "least");

    private final List<Token> tokens;

    private LeadTimes(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Optional<Found> in(String text) {
        var reader = new LeadTimes(Tokens.of(text));
        for (int i = 0; i < reader.tokens.size(); i++) {
            var found = reader.at(i);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether a text begins with a time, as {@code 2 - 3 дня}. */
    static boolean opens(String text) {
        return in(text.substring(0, Math.min(text.length(), 30)))
                .filter(found -> found.start() < 2)
                .isPresent();
    }

    private record Amount(BigDecimal value, int next) {}

    private Optional<Found> at(int i) {
        var first = amount(i);
        if (first == null) {
            int days = tokens.get(i).isWord() ? Periods.days(tokens.get(i).text()) : 0;
            boolean whole = days >= 7 && isSingular(tokens.get(i).text()) && !isGlued(i);
            return whole
                    ? Optional.of(found(i, i + 1, BigDecimal.ONE, BigDecimal.ONE, days))
                    : Optional.empty();
        }
        int next = first.next();
        Amount second = null;
        if (next < tokens.size() && isRange(next)) {
            second = amount(next + 1);
            next = second == null ? next : second.next();
        }
        int unit = unit(next);
        if (unit < 0 && second == null) {
            int before = unitBehindFirst(next);
            return before < 0
                    ? Optional.empty()
                    : Optional.of(
                            found(
                                    i,
                                    before + 1,
                                    first.value(),
                                    first.value(),
                                    Periods.days(tokens.get(before).text())));
        }
        if (unit < 0) {
            return Optional.empty();
        }
        int days = Periods.days(tokens.get(unit).text());
        if (second == null) {
            var wide = wideRange(i, unit, first, days);
            if (wide.isPresent()) {
                return wide;
            }
        }
        return Optional.of(
                found(
                        i,
                        unit + 1,
                        first.value(),
                        second == null ? first.value() : second.value(),
                        days));
    }

    /** {@code от 2 недель до 3 недель}, {@code 2 weeks to 3 weeks}. */
    private Optional<Found> wideRange(int i, int unit, Amount first, int days) {
        int k = unit + 1;
        if (k + 1 >= tokens.size() || !isRange(k)) {
            return Optional.empty();
        }
        var second = amount(k + 1);
        int other = second == null ? -1 : unit(second.next());
        if (second == null || other < 0) {
            return Optional.empty();
        }
        int low = days(first.value(), days);
        int high = days(second.value(), Periods.days(tokens.get(other).text()));
        return low <= high
                ? Optional.of(
                        new Found(
                                new LeadTime(low, high),
                                tokens.get(i).start(),
                                tokens.get(other).end()))
                : Optional.empty();
    }

    private boolean isGlued(int i) {
        return tokens.get(i).gap() == 0 && i > 0;
    }

    private static boolean isSingular(String word) {
        var folded = Fold.of(word);
        return folded.equals("неделя")
                || folded.equals("неделю")
                || folded.equals("месяц")
                || folded.equals("week")
                || folded.equals("month")
                || folded.equals("недели");
    }

    private boolean isRange(int i) {
        var token = tokens.get(i);
        return token.isDash()
                || token.is("to")
                || token.is("до")
                || token.is("…")
                || token.is("или")
                || token.is("and")
                || token.is("/")
                || token.is("или");
    }

    private @Nullable Amount amount(int i) {
        if (i >= tokens.size()) {
            return null;
        }
        if (tokens.get(i).isNumber()) {
            boolean tied =
                    i > 0
                            && tokens.get(i).gap() == 0
                            && (tokens.get(i - 1).isWord() || tokens.get(i - 1).is("/"));
            var value = NumberText.value(tokens.get(i).text(), NumberStyle.RUSSIAN);
            return value.isEmpty() || tied || value.get().compareTo(new BigDecimal(400)) > 0
                    ? null
                    : new Amount(value.get(), i + 1);
        }
        var words = NumberWords.at(tokens, i);
        boolean any = words.isPresent() && tokens.get(i).isWord();
        return any ? new Amount(words.get().value(), words.get().next()) : null;
    }

    /** The token that names the unit, behind working-day words. */
    private int unit(int from) {
        int k = from;
        while (k < tokens.size() && k < from + 5) {
            var token = tokens.get(k);
            boolean initial = token.text().length() == 1;
            if (token.isWord() && Periods.days(token.text()) > 0 && (!initial || isShort(k))) {
                return k;
            }
            boolean kind =
                    token.isWord()
                            && (Periods.isWorking(token.text())
                                    || Fold.of(token.text()).startsWith("календ")
                                    || Fold.of(token.text()).startsWith("calend")
                                    || token.is("х")
                                    || token.is("ти")
                                    || (token.is("р") && isShort(k + 2))
                                    || (token.is("к") && isShort(k + 2))
                                    || token.is("и"));
            if (!kind
                    && !token.is(".")
                    && !isInitials(k)
                    && !(token.isDash() && token.gap() == 0)) {
                return -1;
            }
            k++;
        }
        return -1;
    }

    private boolean isInitials(int k) {
        return tokens.get(k).is("/") && isShort(k + 1);
    }

    /** {@code р.д.}, {@code к/д}: working or calendar days by their initials. */
    private boolean isShort(int k) {
        if (k < 2 || k >= tokens.size() || !Fold.of(tokens.get(k).text()).equals("д")) {
            return false;
        }
        var sign = tokens.get(k - 1);
        var kind = Fold.of(tokens.get(k - 2).text());
        return (sign.is(".") || sign.is("/")) && (kind.equals("р") || kind.equals("к"));
    }

    private int unitBehindFirst(int next) {
        int dash = next < tokens.size() && tokens.get(next).isDash() ? next + 1 : next;
        return unit(dash);
    }

    private Found found(int i, int next, BigDecimal low, BigDecimal high, int unit) {
        int from = days(low, unit);
        int to = days(high, unit);
        boolean single = from == to;
        int lead = i;
        LeadTime time;
        var before = i > 0 ? Fold.of(tokens.get(i - 1).text()) : "";
        boolean negated = i > 1 && Fold.of(tokens.get(i - 2).text()).equals("не");
        boolean no =
                i > 2
                        && (Fold.of(tokens.get(i - 3).text()).equals("no")
                                || Fold.of(tokens.get(i - 2).text()).equals("up")
                                || Fold.of(tokens.get(i - 2).text()).equals("later"));
        boolean upTo = before.equals("to") && no;
        boolean upper =
                UPPER.contains(before)
                        && (!before.equals("to") || upTo)
                        && (!before.equals("более") || negated)
                        && !(before.equals("than") && !no);
        boolean lower = LOWER.contains(before) && (!before.equals("менее") || negated);
        if (single && upper) {
            time = new LeadTime(null, to);
            lead = i - 1;
        } else if (single && lower) {
            time = new LeadTime(from, null);
            lead = i - 1;
        } else {
            time = new LeadTime(Math.min(from, to), Math.max(from, to));
        }
        return new Found(time, tokens.get(lead).start(), tokens.get(next - 1).end());
    }

    private static int days(BigDecimal amount, int unit) {
        return amount.multiply(BigDecimal.valueOf(unit)).intValue();
    }
}
