package com.quotedesk.ai.reading.text;

import java.util.Locale;
import java.util.Set;

/**
 * What stands before a list item.
 *
 * @param number the item's number, 0 where it has none
 */
public record Marker(Kind kind, int number) {

    /** How an item is marked. */
    public enum Kind {
        NONE,
        BULLET,
        NUMBER
    }

    public static final Marker NONE = new Marker(Kind.NONE, 0);
    public static final Marker BULLET = new Marker(Kind.BULLET, 0);

    private static final String BULLETS = "-–—•*·▪●◦‣+✓➤►→";
    private static final Set<String> LABELS =
            Set.of(
                    "№",
                    "n",
                    "no",
                    "pos",
                    "поз",
                    "позиция",
                    "п",
                    "item",
                    "line",
                    "#",
                    "position",
                    "пункт",
                    "п/п");

    /** A marker and where the words behind it start. */
    record Found(Marker marker, int end) {}

    public boolean isMarked() {
        return kind != Kind.NONE;
    }

    static Found at(String text) {
        int i = skipSpaces(text, 0);
        if (i >= text.length()) {
            return new Found(NONE, i);
        }
        int first = text.codePointAt(i);
        int width = Character.charCount(first);
        if (BULLETS.indexOf(first) >= 0) {
            return bullet(text, i);
        }
        if (Character.getType(first) == Character.OTHER_SYMBOL
                && first != '№'
                && first != '°'
                && i + width < text.length()) {
            return new Found(BULLET, skipSpaces(text, i + width));
        }
        int labelEnd = label(text, i);
        int digits = digitsEnd(text, labelEnd);
        if (digits == labelEnd || digits - labelEnd > 3) {
            return letter(text, i);
        }
        int number = Integer.parseInt(text.substring(labelEnd, digits));
        int end = closing(text, digits, labelEnd > i);
        return end < 0
                ? new Found(NONE, i)
                : new Found(new Marker(Kind.NUMBER, number), skipSpaces(text, end));
    }

    private static Found bullet(String text, int i) {
        int next = i + 1;
        if (next < text.length()
                && (Character.isWhitespace(text.charAt(next))
                        || Character.isLetter(text.charAt(next)))) {
            return new Found(BULLET, skipSpaces(text, next));
        }
        return new Found(NONE, i);
    }

    private static Found letter(String text, int i) {
        boolean lettered =
                i + 2 < text.length()
                        && Character.isLetter(text.charAt(i))
                        && text.charAt(i + 1) == ')'
                        && text.charAt(i + 2) == ' ';
        return lettered ? new Found(BULLET, i + 3) : new Found(NONE, i);
    }

    private static int label(String text, int from) {
        int i = from;
        while (i < text.length()
                && i - from < 9
                && (Character.isLetter(text.charAt(i)) || "№#/".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        if (i == from || !LABELS.contains(text.substring(from, i).toLowerCase(Locale.ROOT))) {
            return from;
        }
        while (i < text.length() && (text.charAt(i) == '.' || text.charAt(i) == ' ')) {
            i++;
        }
        return i;
    }

    /** The end of what closes a number, or -1 where the digits are no list number. */
    private static int closing(String text, int digits, boolean labelled) {
        if (digits >= text.length()) {
            return -1;
        }
        char c = text.charAt(digits);
        if (c == ')' || c == ']') {
            return digits + 1;
        }
        if (c == '.') {
            int next = digits + 1;
            boolean decimal = next < text.length() && Character.isDigit(text.charAt(next));
            return decimal ? nested(text, next) : next;
        }
        if (c == '-' && startsWord(text, digits + 1)) {
            return digits + 1;
        }
        if (labelled && (c == ':' || c == '-' || c == '–' || c == '—')) {
            return digits + 1;
        }
        return labelled && Character.isWhitespace(c) ? dashEnd(text, digits) : -1;
    }

    /** {@code Поз. 3 – есть}: behind a spaced dash where one follows the number. */
    private static int dashEnd(String text, int digits) {
        int dash = skipSpaces(text, digits);
        boolean spaced =
                dash + 1 < text.length()
                        && "-–—".indexOf(text.charAt(dash)) >= 0
                        && text.charAt(dash + 1) == ' ';
        return spaced ? dash + 1 : digits;
    }

    /** {@code 1- Pipe}: a space and a word behind the dash. */
    private static boolean startsWord(String text, int from) {
        return from + 2 < text.length()
                && text.charAt(from) == ' '
                && Character.isUpperCase(text.charAt(from + 1))
                && Character.isLetter(text.charAt(from + 2));
    }

    /** The end of a number such as {@code 1.2.} or {@code 2.10)}. */
    private static int nested(String text, int from) {
        int end = digitsEnd(text, from);
        boolean closed =
                end - from <= 2
                        && end + 1 < text.length()
                        && (text.charAt(end) == '.' || text.charAt(end) == ')')
                        && text.charAt(end + 1) == ' ';
        boolean open = end - from <= 2 && end < text.length() && startsTitle(text, end);
        return closed ? end + 1 : open ? end : -1;
    }

    /** {@code 2.1 Розетка}: a word of some length in capitals, which is no unit. */
    private static boolean startsTitle(String text, int from) {
        int i = from + 1;
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
            i++;
        }
        return text.charAt(from) == ' '
                && i - from > 3
                && Character.isUpperCase(text.charAt(from + 1));
    }

    private static int digitsEnd(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private static int skipSpaces(String text, int from) {
        int i = from;
        while (i < text.length()
                && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\ufe0f')) {
            i++;
        }
        return i;
    }
}
