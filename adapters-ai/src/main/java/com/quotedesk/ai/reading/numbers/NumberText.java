package com.quotedesk.ai.reading.numbers;

import com.quotedesk.ai.reading.words.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a number as it is written anywhere: {@code 1 500}, {@code 1.500,00}, {@code 3,40,000}. */
public final class NumberText {

    /** More digits than any price or quantity has; longer runs are codes. */
    private static final int MAX_DIGITS = 15;

    private NumberText() {}

    public static Optional<BigDecimal> value(String raw, NumberStyle style) {
        if (!raw.isEmpty() && raw.length() <= MAX_DIGITS && isDigits(raw)) {
            return Optional.of(new BigDecimal(raw));
        }
        var text = new StringBuilder();
        boolean grouped = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (Fold.isSpace(c) || c == '\'' || c == '’') {
                grouped = true;
            } else {
                text.append(c);
            }
        }
        if (text.isEmpty() || text.length() > MAX_DIGITS + 4) {
            return Optional.empty();
        }
        return parse(text.toString(), grouped, style);
    }

    private static Optional<BigDecimal> parse(String text, boolean grouped, NumberStyle style) {
        var digits = new ArrayList<String>();
        var signs = new StringBuilder();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' || c == ',') {
                digits.add(text.substring(from, i));
                signs.append(c);
                from = i + 1;
            } else if (c < '0' || c > '9') {
                return Optional.empty();
            }
        }
        digits.add(text.substring(from));
        return digits.contains("")
                ? Optional.empty()
                : join(digits, signs.toString(), grouped, style);
    }

    private static boolean isDigits(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Optional<BigDecimal> join(
            List<String> digits, String signs, boolean grouped, NumberStyle style) {
        int last = signs.length() - 1;
        if (last < 0) {
            return Optional.of(new BigDecimal(digits.getFirst()));
        }
        char sign = signs.charAt(last);
        if (signs.indexOf(String.valueOf(sign)) < last) {
            return isGrouped(digits) && isAll(signs, sign)
                    ? Optional.of(new BigDecimal(String.join("", digits)))
                    : Optional.empty();
        }
        if (last > 0) {
            var whole = digits.subList(0, last + 1);
            return isGrouped(whole) ? decimal(whole, digits.getLast()) : Optional.empty();
        }
        boolean three =
                digits.getLast().length() == 3
                        && !grouped
                        && digits.getFirst().length() <= 3
                        && !digits.getFirst().startsWith("0");
        boolean thousands = three && (sign == ',' ? !style.commaDecimal() : style.pointGroups());
        return thousands
                ? Optional.of(new BigDecimal(String.join("", digits)))
                : decimal(digits.subList(0, 1), digits.getLast());
    }

    private static Optional<BigDecimal> decimal(List<String> whole, String fraction) {
        return Optional.of(new BigDecimal(String.join("", whole) + "." + fraction));
    }

    private static boolean isAll(String signs, char sign) {
        return signs.chars().allMatch(c -> c == sign);
    }

    /** Thousands, or the Indian way of three and then twos. */
    private static boolean isGrouped(List<String> digits) {
        if (digits.getFirst().length() > 3) {
            return false;
        }
        if (digits.size() == 1) {
            return true;
        }
        if (digits.getLast().length() != 3) {
            return false;
        }
        var middle = digits.subList(1, digits.size() - 1);
        return middle.stream().allMatch(d -> d.length() == 3)
                || middle.stream().allMatch(d -> d.length() == 2);
    }
}
