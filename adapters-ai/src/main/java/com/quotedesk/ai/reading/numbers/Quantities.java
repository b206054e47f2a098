package com.quotedesk.ai.reading.numbers;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Token;
import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what can be a quantity in a line: free numbers, with or without a unit. */
public final class Quantities {

    /** Signs that tie a number to what stands before or behind it: sizes, ranges, codes. */
    private static final String TIES = "/-–*×.,=:+";

    private static final Set<String> TIMES = Set.of("x", "х", "×", "*");

    private static final Set<String> ANNOUNCED = Set.of("qty", "quantity", "количество", "кол");

    private static final int NO_MORE_THAN = 60;

    private final String text;
    private final List<Token> tokens;
    private final NumberStyle style;

    /** Units that stand before their number when it is about as many. */
    private static final Set<String> ABOUT =
            Set.of(
                    "штук",
                    "метров",
                    "пачек",
                    "мешков",
                    "литров",
                    "рулонов",
                    "листов",
                    "пар",
                    "коробок",
                    "упаковок",
                    "тонн",
                    "банок",
                    "канистр",
                    "бухт",
                    "килограмм",
                    "килограммов",
                    "кубов",
                    "куба",
                    "штуки",
                    "мешка");

    private Quantities(String text, List<Token> tokens, NumberStyle style) {
        this.text = text;
        this.tokens = tokens;
        this.style = style;
    }

    public static List<Quantity> in(String text, List<Token> tokens, NumberStyle style) {
        var reader = new Quantities(text, tokens, style);
        var found = new ArrayList<Quantity>();
        int i = 0;
        while (i < tokens.size() && found.size() < NO_MORE_THAN) {
            var quantity = reader.at(i);
            quantity.ifPresent(found::add);
            i = quantity.map(Quantity::next).orElse(i + 1);
        }
        return List.copyOf(found);
    }

    private Optional<Quantity> at(int i) {
        var token = tokens.get(i);
        if (token.isNumber()) {
            return number(i, token);
        }
        if (token.isWord() && (i == 0 || !isGlued(i))) {
            return words(i);
        }
        return Optional.empty();
    }

    private Optional<Quantity> number(int i, Token token) {
        if (isTiedBefore(i) || isDialled(i)) {
            return Optional.empty();
        }
        var value = NumberText.value(token.text(), style);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        int next = i + 1;
        var amount = value.get();
        if (next < tokens.size() && tokens.get(next).isWord() && tokens.get(next).gap() <= 2) {
            var times = NumberWords.multiplier(tokens.get(next).text());
            if (times.isPresent() && !isNameOf(next) && !isKelvin(next)) {
                amount = amount.multiply(times.get());
                next++;
                if (next < tokens.size() && tokens.get(next).is(".")) {
                    next++;
                }
            }
        }
        return finish(i, next, amount, token, false);
    }

    private Optional<Quantity> words(int i) {
        if (isOne(i)) {
            return finish(i, i + 1, BigDecimal.ONE, tokens.get(i), true);
        }
        var found = NumberWords.at(tokens, i);
        if (found.isEmpty() || found.get().value().signum() == 0) {
            return Optional.empty();
        }
        int next = found.get().next();
        return finish(i, next, found.get().value(), tokens.get(i), true);
    }

    /** {@code a pallet of blocks}: one of what holds the goods. */
    private boolean isOne(int i) {
        var word = Fold.of(tokens.get(i).text());
        if ((!word.equals("a") && !word.equals("an")) || i + 2 >= tokens.size()) {
            return false;
        }
        var unit = Units.at(text, tokens.get(i + 1).start());
        return unit.isPresent()
                && Units.isCounted(unit.get().unit())
                && tokens.get(i + 2).is("of")
                && unit.get().end() <= tokens.get(i + 2).start();
    }

    private Optional<Quantity> finish(
            int first, int next, BigDecimal amount, Token token, boolean words) {
        int spelt = words ? next : Spelling.end(tokens, next);
        if (spelt > next && spelt < tokens.size() && unitAt(spelt, amount) != null) {
            next = spelt;
        }
        int end = tokens.get(next - 1).end();
        var unit = next < tokens.size() ? unitAt(next, amount) : null;
        if (unit == null && isTiedBehind(next) && !isMultiplied(next)) {
            return Optional.empty();
        }
        if (unit != null) {
            end = unit.end();
            while (next < tokens.size() && tokens.get(next).start() < end) {
                next++;
            }
            if (next < tokens.size() && tokens.get(next).is(".") && tokens.get(next).gap() == 0) {
                end = tokens.get(next).end();
                next++;
            }
            if (isSize(next) && !opens(first, next)) {
                return Optional.empty();
            }
        }
        if (unit == null && (isBracketed(first) || isAnnounced(first))) {
            unit = new Units.Found(Unit.PIECE, end);
        }
        var value = whole(amount, token, unit == null ? null : unit.unit());
        if (unit == null && !words && isAbout(first)) {
            var before = tokens.get(first - 1);
            return Optional.of(
                    new Quantity(
                            value,
                            Units.at(text, before.start()).orElseThrow().unit(),
                            before.start(),
                            end,
                            first - 1,
                            next,
                            false));
        }
        return Optional.of(
                new Quantity(
                        value,
                        unit == null ? null : unit.unit(),
                        token.start(),
                        end,
                        first,
                        next,
                        words));
    }

    private Units.@Nullable Found unitAt(int next, BigDecimal amount) {
        var token = tokens.get(next);
        if (!token.isWord() || token.gap() > 8) {
            return null;
        }
        var found = Units.at(text, token.start()).orElse(null);
        if (found == null && isNumberOff(next)) {
            return new Units.Found(Unit.PIECE, token.end());
        }
        if (found == null) {
            return null;
        }
        boolean year = found.unit() == Unit.GRAM && amount.intValue() >= 1990 && isYear(amount);
        return year ? null : found;
    }

    /** {@code 14no. covers}: the British way to say how many. */
    private boolean isNumberOff(int i) {
        boolean word = Fold.of(tokens.get(i).text()).equals("no");
        boolean point =
                i + 1 < tokens.size() && tokens.get(i + 1).is(".") && tokens.get(i + 1).gap() == 0;
        return word && (tokens.get(i).gap() == 0 || point);
    }

    /** {@code штук 20}: the unit before the number, when it is about as many. */
    private boolean isAbout(int i) {
        return i > 0
                && tokens.get(i).gap() == 1
                && ABOUT.contains(Fold.of(tokens.get(i - 1).text()))
                && (i < 2 || !tokens.get(i - 2).isNumber());
    }

    private static boolean isYear(BigDecimal amount) {
        return amount.scale() <= 0 && amount.intValue() <= 2100;
    }

    /** {@code 1.500 шт} is fifteen hundred, for there are no thousandths of a piece. */
    private BigDecimal whole(BigDecimal amount, Token token, @Nullable Unit unit) {
        var raw = token.text();
        boolean three = amount.scale() == 3 && raw.indexOf('.') >= 0 && raw.indexOf(',') < 0;
        boolean zero = raw.startsWith("0") || raw.indexOf('.') > 3;
        boolean counted = unit != null && Units.isCounted(unit);
        if (three && !zero && (counted || (unit == null && style.commaDecimal()))) {
            return amount.movePointRight(3);
        }
        return amount;
    }

    private boolean isGlued(int i) {
        return i > 0 && tokens.get(i).gap() == 0;
    }

    private boolean isTiedBefore(int i) {
        if (!isGlued(i)) {
            return i > 1 && isTimes(i - 1) && isMeasure(i - 2) && !isCountAtEnd(i);
        }
        var before = tokens.get(i - 1);
        if (before.isWord()) {
            boolean times = TIMES.contains(Fold.of(before.text()));
            if (isBracketed(i)) {
                return false;
            }
            return !(times && (i == 1 || before.gap() > 0) && !(i > 1 && isMeasure(i - 2)));
        }
        if ("([«\"„“;:".contains(before.text())) {
            return false;
        }
        boolean counted = before.is("×") && before.gap() > 0 && isLast(i);
        if (before.is("~") || before.is("≈") || counted) {
            return false;
        }
        if (before.isDash() && before.gap() > 0) {
            return i > 1 && tokens.get(i - 2).isNumber() && before.gap() == 0;
        }
        if (before.isDash()) {
            return !isClosing(i);
        }
        if (before.is(",") || before.is(".")) {
            // 12.5, and a number of something: No.10, арт.77.
            boolean marked = before.is(".") && i > 1 && isMark(i - 2);
            return marked
                    || (i > 1 && tokens.get(i - 2).isNumber() && tokens.get(i - 1).gap() == 0);
        }
        return true;
    }

    /** {@code office chairs (x30)}: a count in brackets of its own. */
    private boolean isBracketed(int i) {
        return i > 1
                && i + 1 < tokens.size()
                && isTimes(i - 1)
                && tokens.get(i - 2).is("(")
                && tokens.get(i + 1).is(")");
    }

    /** {@code (qty 3)}, {@code (кол-во 3)}: a count that says it is one. */
    private boolean isAnnounced(int i) {
        int word = i > 0 && tokens.get(i - 1).is(":") ? i - 2 : i - 1;
        return word > 0
                && tokens.get(word - 1).is("(")
                && ANNOUNCED.contains(Fold.of(tokens.get(word).text()));
    }

    /** {@code 8 (351) 225-60-60}: what a phone number begins with. */
    private boolean isDialled(int i) {
        return i + 3 < tokens.size()
                && tokens.get(i).text().length() == 1
                && tokens.get(i + 1).is("(")
                && tokens.get(i + 2).isNumber()
                && tokens.get(i + 2).text().length() >= 3
                && tokens.get(i + 3).is(")")
                && i + 4 < tokens.size()
                && tokens.get(i + 4).isNumber();
    }

    private boolean isMark(int i) {
        var word = tokens.get(i);
        return word.isWord()
                && word.text().length() <= 3
                && Units.at(text, word.start()).isEmpty()
                && !Fold.of(word.text()).equals("qty");
    }

    /** {@code 280МЛ-12 ШТ}: a number behind a glued dash counts only when it ends the line. */
    private boolean isClosing(int i) {
        if (i + 1 >= tokens.size()) {
            return false;
        }
        var unit = Units.at(text, tokens.get(i + 1).start());
        return unit.isPresent()
                && Units.isCounted(unit.get().unit())
                && text.substring(unit.get().end()).strip().length() <= 1;
    }

    /** {@code 75 мм х 30}, {@code 13x1250 x 12 шт}: a count behind a times sign, not a size. */
    private boolean isCountAtEnd(int i) {
        if (tokens.get(i - 1).gap() == 0 || tokens.get(i).text().indexOf(',') >= 0) {
            return false;
        }
        return isLast(i) || isClosing(i);
    }

    private boolean isTimes(int i) {
        return TIMES.contains(Fold.of(tokens.get(i).text()));
    }

    /** Whether the token ends a measure: a number, or a number with a unit of length behind it. */
    private boolean isMeasure(int i) {
        var token = tokens.get(i);
        if (token.isNumber()) {
            return i == 0
                    || tokens.get(i - 1).isWord()
                    || isTimes(i - 1)
                    || tokens.get(i).gap() == 0;
        }
        return token.isWord()
                && i > 0
                && tokens.get(i - 1).isNumber()
                && Set.of("м", "мм", "см", "m", "mm", "cm", "мкм").contains(Fold.of(token.text()));
    }

    private boolean isTiedBehind(int next) {
        if (next >= tokens.size()) {
            return false;
        }
        var after = tokens.get(next);
        if (after.gap() > 0) {
            return isSize(next) && !opens(next - 1, next);
        }
        if (after.isWord()) {
            return true;
        }
        boolean tie = TIES.contains(after.text()) || after.is("%") || after.is("°");
        boolean more = next + 1 < tokens.size() && tokens.get(next + 1).gap() == 0;
        return (tie && more) || after.is("%") || after.is("°") || after.is("\"") || after.is("″");
    }

    /** {@code 10x M12 bolts}: the times sign is glued to the number and parts it from the name. */
    private boolean isMultiplied(int next) {
        return next + 1 < tokens.size()
                && isTimes(next)
                && tokens.get(next).gap() == 0
                && tokens.get(next + 1).gap() > 0;
    }

    /** {@code 3 x 200L drums}: at the start of a line a spaced times sign counts. */
    private boolean opens(int first, int next) {
        return first == 0 && tokens.get(next).gap() > 0 && tokens.get(next + 1).gap() > 0;
    }

    /** Whether {@code х 38} follows, which makes the number one side of a size. */
    private boolean isSize(int next) {
        return next + 1 < tokens.size()
                && isTimes(next)
                && tokens.get(next + 1).isNumber()
                && !isLast(next + 1);
    }

    private boolean isLast(int i) {
        return i == tokens.size() - 1;
    }

    /** {@code 4000К}: a single letter multiplies only what is counted behind it. */
    private boolean isKelvin(int i) {
        return tokens.get(i).text().length() == 1
                && tokens.get(i).gap() == 0
                && (i + 1 >= tokens.size() || Units.at(text, tokens.get(i + 1).start()).isEmpty());
    }

    private boolean isNameOf(int i) {
        return tokens.get(i).text().length() == 1
                && i + 1 < tokens.size()
                && !tokens.get(i + 1).isWord()
                && tokens.get(i).gap() > 0;
    }
}
