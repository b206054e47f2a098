package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantities;
import com.quotedesk.ai.reading.numbers.Quantity;
import com.quotedesk.ai.reading.numbers.Units;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Token;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.domain.shared.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one item out of one piece of text: what it is, and how much of it. */
final class ItemText {

    /** How plainly the quantity is set apart from the name. */
    enum Strength {
        NONE,
        WEAK,
        STRONG
    }

    /**
     * An item as one piece of text holds it.
     *
     * @param quantities one, or several where several are to be priced; empty where none is said
     */
    record Parsed(String name, List<Quantity> quantities, Strength strength) {

        boolean hasQuantity() {
            return !quantities.isEmpty();
        }
    }

    private static final Set<String> TIMES = Set.of("x", "х", "×", "*");
    private static final Set<String> COUNTERS =
            Set.of(
                    "qty",
                    "кол",
                    "количество",
                    "количестве",
                    "кол-во",
                    "quantity",
                    "q",
                    "во",
                    "qnty",
                    "pcs");
    private static final Set<String> TIME_WORDS =
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

    private final String text;
    private final List<Token> tokens;
    private final List<Quantity> quantities;

    private ItemText(String text, NumberStyle style) {
        this.text = text;
        this.tokens = Tokens.of(text);
        this.quantities = Quantities.in(text, tokens, style);
    }

    /**
     * @param listed whether the text is known to be an item of a list, so that a bare number at its
     *     end is how much
     */
    static Parsed parse(String text, NumberStyle style, boolean listed) {
        var reader = new ItemText(text, style);
        var strong = reader.trailing(Strength.STRONG, listed);
        if (strong.isPresent()) {
            return strong.get();
        }
        var leading = reader.leading(listed);
        if (leading.isPresent()) {
            return leading.get();
        }
        var weak = reader.trailing(Strength.WEAK, listed);
        return weak.orElseGet(() -> new Parsed(trimmed(text), List.of(), Strength.NONE));
    }

    private Optional<Parsed> trailing(Strength wanted, boolean listed) {
        for (int q = quantities.size() - 1; q >= 0; q--) {
            var quantity = quantities.get(q);
            if (quantity.first() == 0 || !isTail(quantity.next()) || isTimed(quantity)) {
                continue;
            }
            var run = run(q);
            var found =
                    run.size() > 1 && quantity.unit() != null
                            ? Strength.STRONG
                            : strength(quantity, listed);
            if (found == Strength.NONE || (wanted == Strength.STRONG && found != wanted)) {
                continue;
            }
            int nameEnd = nameEnd(run.getFirst().first());
            var name = trimmed(text.substring(0, nameEnd));
            if (letters(name) < 2 && !Skus.isCode(name) && letters(name) + digits(name) < 3) {
                continue;
            }
            return Optional.of(new Parsed(name, withUnit(run, quantity), found));
        }
        return Optional.empty();
    }

    /** {@code 5 000 и 10 000 шт}: the quantities before this one that are meant beside it. */
    private List<Quantity> run(int last) {
        var run = new ArrayList<Quantity>();
        run.add(quantities.get(last));
        for (int q = last - 1; q >= 0; q--) {
            var before = quantities.get(q);
            var after = run.getFirst();
            boolean same = before.unit() == null || before.unit() == after.unit();
            boolean joined =
                    after.first() - before.next() == 1
                            && Set.of("и", "and", "/", ",", "или", "or", "&", ";")
                                    .contains(Fold.of(tokens.get(before.next()).text()));
            if (!same || !joined || before.first() == 0 || separator(before) == Strength.NONE) {
                break;
            }
            run.addFirst(before);
        }
        return run;
    }

    private static List<Quantity> withUnit(List<Quantity> run, Quantity last) {
        return run.stream()
                .map(
                        q ->
                                new Quantity(
                                        q.value(),
                                        q.unit() == null ? last.unit() : q.unit(),
                                        q.start(),
                                        q.end(),
                                        q.first(),
                                        q.next(),
                                        q.words()))
                .toList();
    }

    private Strength strength(Quantity quantity, boolean listed) {
        var separator = separator(quantity);
        if (quantity.unit() == Unit.MILLIMETRE) {
            return Strength.NONE;
        }
        if (quantity.unit() == null) {
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
    private Strength separator(Quantity quantity) {
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
        if (TIMES.contains(word)) {
            boolean apart = token.gap() > 0 || i == 0;
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

    private static boolean quantityCounted(Quantity quantity) {
        return quantity.unit() != null && Units.isCounted(quantity.unit());
    }

    /** The end of the name before the token of the quantity. */
    private int nameEnd(int first) {
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
    private boolean isTail(int next) {
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

    private boolean isTimed(Quantity quantity) {
        if (quantity.next() >= tokens.size() || quantity.unit() != null) {
            return false;
        }
        return TIME_WORDS.contains(Fold.of(tokens.get(quantity.next()).text()));
    }

    private Optional<Parsed> leading(boolean listed) {
        if (quantities.isEmpty()) {
            return Optional.empty();
        }
        var quantity = quantities.getFirst();
        int allowed = 0;
        while (allowed < quantity.first() && isOpening(tokens.get(allowed))) {
            allowed++;
        }
        boolean one =
                quantity.words() && quantity.unit() == null && quantity.value().intValue() == 1;
        if (quantity.first() != allowed || quantity.unit() == Unit.MILLIMETRE || one) {
            return Optional.empty();
        }
        int next = quantity.next();
        boolean times = false;
        while (next < tokens.size() && isJoint(tokens.get(next))) {
            times |= TIMES.contains(Fold.of(tokens.get(next).text()));
            next++;
        }
        if (next >= tokens.size() || isTimed(quantity)) {
            return Optional.empty();
        }
        var first = tokens.get(next);
        boolean worded = first.isWord() && first.text().length() >= 2;
        boolean bare = quantity.unit() == null;
        if (bare && !times && !(worded && isCount(quantity) && first.gap() == 1)) {
            return Optional.empty();
        }
        if (bare && worded && TIME_WORDS.contains(Fold.of(first.text()))) {
            return Optional.empty();
        }
        var name = trimmed(text.substring(first.start()));
        if (letters(name) < 2) {
            return Optional.empty();
        }
        boolean strong = !bare || times || listed;
        return Optional.of(
                new Parsed(name, List.of(quantity), strong ? Strength.STRONG : Strength.WEAK));
    }

    private static boolean isCount(Quantity quantity) {
        return quantity.value().stripTrailingZeros().scale() <= 0
                && quantity.value().intValue() > 0;
    }

    private static boolean isOpening(Token token) {
        return token.is("~")
                || Set.of("около", "a", "an", "ок", "примерно", "approx", "about", "qty", ".", ":")
                        .contains(Fold.of(token.text()));
    }

    private static boolean isJoint(Token token) {
        var word = Fold.of(token.text());
        return TIMES.contains(word)
                || word.equals("of")
                || token.isDash()
                || token.is(":")
                || token.is(",")
                || token.is(".");
    }

    /** A name without the signs that led to its quantity or closed its line. */
    static String trimmed(String text) {
        var line = Fold.oneLine(text);
        int end = line.length();
        while (end > 0
                && ",;:-–—=_|.…".indexOf(line.charAt(end - 1)) >= 0
                && !isAbbreviation(line, end)) {
            end--;
            while (end > 0 && line.charAt(end - 1) == ' ') {
                end--;
            }
        }
        if (line.substring(0, end).endsWith(" по") || line.substring(0, end).endsWith(" of")) {
            end -= 3;
        }
        int start = 0;
        while (start < end && ",;:–—=|. ".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        var name = line.substring(start, end);
        return isOpenBracket(name) ? name.substring(0, name.lastIndexOf('(')).strip() : name;
    }

    private static boolean isAbbreviation(String line, int end) {
        if (line.charAt(end - 1) != '.' || end < 2) {
            return false;
        }
        int start = end - 1;
        while (start > 0 && Character.isLetter(line.charAt(start - 1))) {
            start--;
        }
        int length = end - 1 - start;
        return length > 0 && length <= 6;
    }

    private static boolean isOpenBracket(String name) {
        int open = name.lastIndexOf('(');
        return open > 0 && name.indexOf(')', open) < 0 && name.length() - open < 3;
    }

    static int letters(String text) {
        return (int) text.chars().filter(Character::isLetter).count();
    }

    private static int digits(String text) {
        return (int) text.chars().filter(Character::isDigit).count();
    }
}
