package com.quotedesk.ai.reading.words;

/**
 * Text made comparable without moving a character: lower case, ё as е, every space a plain one, so
 * that a place in the folded text is the same place in the original.
 */
public final class Fold {

    private Fold() {}

    /** Every character folded: texts are folded so often that asking for each is too slow. */
    private static final char[] FOLDED = new char[Character.MAX_VALUE + 1];

    private static final boolean[] SPACE = new boolean[Character.MAX_VALUE + 1];

    static {
        for (int i = 0; i < FOLDED.length; i++) {
            char c = (char) i;
            SPACE[i] = Character.isWhitespace(c) || Character.isSpaceChar(c);
            FOLDED[i] = fold(c);
        }
    }

    public static String of(String text) {
        int first = 0;
        while (first < text.length() && FOLDED[text.charAt(first)] == text.charAt(first)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        var chars = text.toCharArray();
        for (int i = first; i < chars.length; i++) {
            chars[i] = FOLDED[chars[i]];
        }
        return new String(chars);
    }

    static char of(char c) {
        return FOLDED[c];
    }

    /** The letters and digits of a text alone, folded: how two spellings of a code are compared. */
    public static String squeezed(String text) {
        var folded = of(text);
        var out = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            if (Character.isLetterOrDigit(folded.charAt(i))) {
                out.append(folded.charAt(i));
            }
        }
        return out.toString();
    }

    /** One line, single spaces, nothing around it. */
    public static String oneLine(String text) {
        var out = new StringBuilder();
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = !out.isEmpty();
            } else if (!isInvisible(c)) {
                if (space) {
                    out.append(' ');
                }
                out.append(c);
                space = false;
            }
        }
        return out.toString();
    }

    public static boolean isSpace(char c) {
        return SPACE[c];
    }

    private static boolean isInvisible(char c) {
        return c == '\u200b' || c == '\ufeff' || c == '\u00ad' || c == '\u2060';
    }

    private static char fold(char c) {
        return switch (c) {
            case 'ё', 'Ё' -> 'е';
            case '‑', '‐' -> '-';
            case '²' -> '2';
            case '³' -> '3';
            default -> isSpace(c) && c != '\n' && c != '\t' ? ' ' : Character.toLowerCase(c);
        };
    }
}
