package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.items.ItemText.Strength;
import com.quotedesk.ai.reading.numbers.Quantity;
import com.quotedesk.ai.reading.numbers.Units;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Token;
import com.quotedesk.domain.shared.Unit;
import java.util.List;
import java.util.Set;

/** What stands around a quantity and tells whether it is one, and where the name before it ends. */
final class Surroundings {

    static final Set<String> TIMES = Set.of("x", "х", "×", "*");
    private static final Set<String> COUNTERS =
            Set.of(
                    "qty",
                    "кол",
                    "количество",
                    "количестве",
                    "кол-во",
                    "quantity",
                    "quantities",
                    "тираж",
                    "тиражи",
                    "тиражом",
                    "q",
                    "во",
                    "qnty",
                    "pcs");
    static final Set<String> TIME_WORDS =
            Set.of(
                    "дн",
                    "дня",
                    "дней",
                    "день",
                    "раб",
                    "рабочих",
                    "недели",
                    "неделю",
                    "недель",
                    "нед",
                    "месяц",
                    "месяца",
                    "месяцев",
                    "мес",
                    "год",
                    "года",
                    "лет",
                    "минут",
                    "days",
                    "day",
                    "weeks",
                    "week",
                    "months",
                    "month",
                    "years",
                    "year",
                    "г",
                    "руб",
                    "р",
                    "eur",
                    "usd",
                    "rub",
                    "working",
                    "business",
                    "этаж",
                    "человек",
                    "чел",
                    "people",
                    "persons",
                    "процентов",
                    "января",
                    "февраля",
                    "марта",
                    "апреля",
                    "мая",
                    "июня",
                    "июля",
                    "августа",
                    "сентября",
                    "октября",
                    "ноября",
                    "декабря",
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december",
                    "квартал",
                    "кв",
                    "мм",
                    "mm",
                    "см",
                    "cm",
                    "вт",
                    "квт",
                    "w",
                    "kw",
                    "в",
                    "v",
                    "а",
                    "a",
                    "бар",
                    "bar",
                    "гц",
                    "hz",
                    "мкм",
                    "нм",
                    "nm",
                    "inch",
                    "позиций",
                    "позиции",
                    "поз",
                    "items",
                    "наименований",
                    "positions",
                    "lines");

    private static final Set<String> STREETS =
            Set.of(
                    "ул",
                    "улица",
                    "просп",
                    "проспект",
                    "пер",
                    "переулок",
                    "шоссе",
                    "наб",
                    "бульвар",
                    "street",
                    "road",
                    "avenue",
                    "lane");

    private final List<Token> tokens;
    private final List<Quantity> quantities;

    Surroundings(List<Token> tokens, List<Quantity> quantities) {
        this.tokens = tokens;
        this.quantities = quantities;
    }

    Strength strength(Quantity quantity, boolean listed) {
        var separator = separator(quantity);
        if (quantity.unit() == Unit.MILLIMETRE) {
            return Strength.NONE;
        }
        if (quantity.unit() == null) {
            if (isInsideBrackets(quantity) || isHouse(quantity)) {
                return Strength.NONE;
            }
            boolean whole = quantity.value().stripTrailingZeros().scale() <= 0;
            boolean comma = tokens.get(quantity.first() - 1).is(",");
            return whole && (separator == Strength.STRONG || (comma && listed))
                    ? Strength.STRONG
                    : Strength.NONE;
        }
        if (separator == Strength.STRONG) {
            return Strength.STRONG;
        }
        return separator == Strength.NONE ? Strength.NONE : Strength.WEAK;
    }

    /** How plainly the sign before a quantity sets it apart. */
    Strength separator(Quantity quantity) {
        int i = quantity.first() - 1;
        if (i < 0) {
            return Strength.STRONG;
        }
        var token = tokens.get(i);
        var word = Fold.of(token.text());
        int gap = tokens.get(quantity.first()).gap();
        if (token.isDash() || token.is(":") || token.is("=") || token.is("~") || token.is("_")) {
            boolean signed = token.gap() == 0 && gap == 0 && !quantityCounted(quantity);
            return signed ? Strength.NONE : Strength.STRONG;
        }
        if (gap >= 2 || token.is("|") || token.is("…")) {
            return Strength.STRONG;
        }
        if (token.is(".") && i > 0 && tokens.get(i - 1).is(".")) {
            return Strength.STRONG;
        }
        boolean unitBefore =
                quantity.unit() == null
                        && i > 1
                        && tokens.get(i - 1).is(",")
                        && token.isWord()
                        && Units.at(token.text(), 0)
                                .filter(unit -> unit.end() == token.text().length())
                                .isPresent();
        if (unitBefore) {
            return Strength.STRONG;
        }
        if (TIMES.contains(word)) {
            boolean apart = token.gap() > 0 || i == 0 || tokens.get(i - 1).is("(");
            return apart ? Strength.STRONG : Strength.NONE;
        }
        if (COUNTERS.contains(word)) {
            return Strength.STRONG;
        }
        if (token.is("/") || token.is("+")) {
            return token.gap() > 0 ? Strength.WEAK : Strength.NONE;
        }
        return Strength.WEAK;
    }

    /** {@code ул. Мира, 81}: a number behind a comma and the name of a street. */
    private boolean isHouse(Quantity quantity) {
        int comma = quantity.first() - 1;
        return tokens.get(comma).is(",")
                && tokens.subList(0, comma).stream()
                        .anyMatch(token -> STREETS.contains(Fold.of(token.text())));
    }

    /** A bare number among the words of a bracket, as in {@code (ул. Мира, 81)}. */
    private boolean isInsideBrackets(Quantity quantity) {
        int depth = 0;
        for (int i = 0; i < quantity.first(); i++) {
            var token = tokens.get(i);
            depth += token.is("(") ? 1 : token.is(")") && depth > 0 ? -1 : 0;
        }
        return depth > 0 && !tokens.get(quantity.first() - 1).is("(");
    }

    private static boolean quantityCounted(Quantity quantity) {
        return quantity.unit() != null && Units.isCounted(quantity.unit());
    }

    /** The end of the name before the token of the quantity. */
    int nameEnd(int first) {
        int i = first - 1;
        boolean more = true;
        while (i >= 0 && more) {
            var token = tokens.get(i);
            var word = Fold.of(token.text());
            boolean times = TIMES.contains(word) && token.isWord() && (i == first - 1);
            boolean counter = COUNTERS.contains(word) && i >= first - 4 && !word.equals("pcs");
            boolean preposition =
                    word.equals("в")
                            && i + 1 < tokens.size()
                            && i < first - 1
                            && COUNTERS.contains(Fold.of(tokens.get(i + 1).text()));
            boolean sign =
                    token.isDash()
                            || ":=~|_…*×([-,;".contains(token.text())
                            || (token.is(".") && (counterBehind(i) || dotsBefore(i)));
            more = times || counter || preposition || sign;
            if (more) {
                i--;
            }
        }
        return i < 0 ? 0 : tokens.get(i).end();
    }

    private boolean dotsBefore(int i) {
        return (i > 0 && tokens.get(i - 1).is("."))
                || (i + 1 < tokens.size() && tokens.get(i + 1).is("."));
    }

    private boolean counterBehind(int i) {
        return i > 0 && COUNTERS.contains(Fold.of(tokens.get(i - 1).text()));
    }

    /** Whether what stands behind a quantity only says more of it. */
    boolean isTail(int next) {
        if (next >= tokens.size()) {
            return true;
        }
        var token = tokens.get(next);
        if (token.is("(") || token.is("[") || token.is("!") || token.is("?")) {
            return true;
        }
        if (token.is(")") || token.is("]") || token.is(".") || token.is(";")) {
            return isTail(next + 1);
        }
        if (token.is(",") || token.isDash() || token.is("/") || token.is("+")) {
            return next + 1 >= tokens.size() || !hasQuantityBehind(next);
        }
        return token.isWord() && Requests.TAILS.contains(Fold.of(token.text()));
    }

    private boolean hasQuantityBehind(int next) {
        return quantities.stream().anyMatch(q -> q.first() > next && q.unit() != null);
    }

    boolean isTimed(Quantity quantity) {
        if (quantity.next() >= tokens.size() || quantity.unit() != null) {
            return false;
        }
        return TIME_WORDS.contains(Fold.of(tokens.get(quantity.next()).text()));
    }
}
