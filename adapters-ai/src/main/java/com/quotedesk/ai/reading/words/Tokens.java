package com.quotedesk.ai.reading.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Cuts a line into words, numbers and signs, in one pass. */
public final class Tokens {

    /** Words whose number is part of a name, so that the next number is not its thousands. */
    private static final Set<String> MARKS =
            Set.of(
                    "din",
                    "iso",
                    "en",
                    "ral",
                    "гост",
                    "ту",
                    "ост",
                    "no",
                    "n",
                    "dn",
                    "ду",
                    "pn",
                    "ру",
                    "size",
                    "размер",
                    "р",
                    "тип",
                    "type",
                    "кл",
                    "class",
                    "класс",
                    "сорт",
                    "марка",
                    "серия",
                    "series",
                    "арт",
                    "ф",
                    "d",
                    "l",
                    "m",
                    "м",
                    "ansi",
                    "astm",
                    "р-р",
                    "grade",
                    "sch",
                    "круг",
                    "шайба",
                    "уголок",
                    "швеллер",
                    "балка",
                    "pos",
                    "арматура",
                    "cat",
                    "nu",
                    "nj",
                    "uc",
                    "ucp",
                    "ucf",
                    "grit");

    private static final int TAB = 8;

    private static final boolean[] LETTERS = new boolean[Character.MAX_VALUE + 1];

    static {
        for (int i = 0; i < LETTERS.length; i++) {
            LETTERS[i] = Character.isLetter((char) i);
        }
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(String text) {
        this.text = text;
    }

    public static List<Token> of(String text) {
        var tokens = new Tokens(text);
        tokens.scan();
        return Collections.unmodifiableList(tokens.tokens);
    }

    private void scan() {
        int i = 0;
        int gap = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\t') {
                gap += TAB;
                i++;
            } else if (Fold.isSpace(c)) {
                gap++;
                i++;
            } else {
                int end = end(i, gap);
                tokens.add(new Token(type(c), text.substring(i, end), i, end, gap));
                i = end;
                gap = 0;
            }
        }
    }

    private static Token.Type type(char c) {
        if (isDigit(c)) {
            return Token.Type.NUMBER;
        }
        return isLetter(c) ? Token.Type.WORD : Token.Type.SIGN;
    }

    private int end(int i, int gap) {
        char c = text.charAt(i);
        if (isDigit(c)) {
            return numberEnd(i, gap == 0 && i > 0);
        }
        int end = i + Character.charCount(text.codePointAt(i));
        while (isLetter(c) && end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int numberEnd(int from, boolean glued) {
        int end = digitsEnd(from);
        boolean grouped = !glued && end - from <= 3 && !afterMark();
        boolean fraction = false;
        while (end + 1 < text.length() && isDigit(text.charAt(end + 1))) {
            char c = text.charAt(end);
            int next = digitsEnd(end + 1);
            boolean three = next - end == 4;
            if (c == '.' || c == ',') {
                fraction = true;
            } else if (!(isGroupSpace(c) && grouped && three && !fraction && !codeFollows(next))) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** Whether the digits up to {@code end} begin a size or a code, as in {@code 300х200}. */
    private boolean codeFollows(int end) {
        if (end >= text.length()) {
            return false;
        }
        char c = Character.toLowerCase(text.charAt(end));
        boolean more = end + 1 < text.length() && isDigit(text.charAt(end + 1));
        return more && (c == 'х' || c == 'x' || c == '×' || c == '*' || c == '/' || c == '-');
    }

    private boolean afterMark() {
        if (tokens.isEmpty()) {
            return false;
        }
        var last = tokens.getLast();
        int before = last.is(".") ? tokens.size() - 2 : tokens.size() - 1;
        return last.is("№")
                || last.is("#")
                || (before >= 0 && MARKS.contains(Fold.of(tokens.get(before).text())));
    }

    private int digitsEnd(int from) {
        int i = from;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isGroupSpace(char c) {
        return c == ' '
                || c == '\u00a0'
                || c == '\u202f'
                || c == '\u2009'
                || c == '\u2007'
                || c == '\''
                || c == '’';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return LETTERS[c];
    }
}
