package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.numbers.Units;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the code that is set apart from a name: marked, in brackets, or opening the line. */
final class Skus {

    /** A name without its code. */
    record Split(String name, @Nullable String sku) {}

    private static final Phrases MARKS = Requests.WORDS.phrases("codes");

    private static final String OPENERS = "[(";
    private static final String CLOSERS = "])";

    private Skus() {}

    static Split split(String name) {
        var marked = marked(name);
        if (marked.isPresent()) {
            return marked.get();
        }
        var opening = bracketedFirst(name);
        return opening.or(() -> bracketed(name)).orElse(new Split(name, null));
    }

    private static Optional<Split> marked(String name) {
        var folded = Fold.of(name);
        var found = MARKS.first(folded);
        while (found.isPresent()) {
            var match = found.get();
            int from = match.end();
            while (from < name.length() && " .:№#".indexOf(name.charAt(from)) >= 0) {
                from++;
            }
            int end = codeEnd(name, from);
            if (end - from >= 3 && hasDigit(name, from, end) && !isBefore(folded, match.start())) {
                return Optional.of(cut(name, match.start(), end, name.substring(from, end)));
            }
            found = MARKS.find(folded, match.end());
        }
        return Optional.empty();
    }

    private static boolean isBefore(String folded, int at) {
        return at > 0 && Character.isLetterOrDigit(folded.charAt(at - 1));
    }

    private static Optional<Split> bracketedFirst(String name) {
        if (!name.startsWith("[") && !name.startsWith("(")) {
            return Optional.empty();
        }
        int close = name.indexOf(name.charAt(0) == '[' ? ']' : ')');
        if (close < 3 || close > 40) {
            return Optional.empty();
        }
        var code = name.substring(1, close).strip();
        boolean marked = isCode(code) || (name.charAt(0) == '[' && isSigned(code));
        return marked
                ? Optional.of(new Split(name.substring(close + 1).strip(), code))
                : Optional.empty();
    }

    private static Optional<Split> bracketed(String name) {
        for (int open = 0; open < name.length(); open++) {
            int kind = OPENERS.indexOf(name.charAt(open));
            int close = kind < 0 ? -1 : name.indexOf(CLOSERS.charAt(kind), open);
            if (close > open && isCode(name.substring(open + 1, close).strip())) {
                boolean apart = open == 0 || name.charAt(open - 1) == ' ';
                if (apart) {
                    var code = name.substring(open + 1, close).strip();
                    return Optional.of(cut(name, open, close + 1, code));
                }
            }
        }
        return Optional.empty();
    }

    /** {@code HDD-8T-SV}: capitals and digits with signs between them and no spaces. */
    private static boolean isSigned(String code) {
        return hasDigit(code, 0, code.length())
                && code.length() >= 4
                && (code.indexOf('-') > 0 || code.indexOf('.') > 0 || code.indexOf('/') > 0)
                && codeEnd(code, 0) == code.length()
                && code.equals(code.toUpperCase(Locale.ROOT));
    }

    private static Split cut(String name, int start, int end, String code) {
        int from = start;
        while (from > 0 && " ,;(-–—[/:".indexOf(name.charAt(from - 1)) >= 0) {
            from--;
        }
        int to = end;
        while (to < name.length() && ")] ,;".indexOf(name.charAt(to)) >= 0) {
            to++;
        }
        var head = name.substring(0, from);
        var tail = name.substring(to).strip();
        boolean joined = tail.isEmpty() || head.isEmpty();
        var rest = joined ? head + tail : head + " " + tail;
        while (rest.startsWith("-")
                || rest.startsWith("–")
                || rest.startsWith("—")
                || rest.startsWith(":")) {
            rest = rest.substring(1).strip();
        }
        return new Split(rest.strip(), code);
    }

    /** The code a line opens with, {@code 740.1007010-02 Клапан впускной}, or null. */
    static @Nullable String opening(String name) {
        return opening(name, false);
    }

    /** Whether two spaces or a tab set the first word of a line apart from the rest. */
    static boolean isApart(String line) {
        int end = 0;
        while (end < line.length() && !Fold.isSpace(line.charAt(end))) {
            end++;
        }
        boolean wide =
                line.startsWith("\t", end)
                        || (end + 1 < line.length() && Fold.isSpace(line.charAt(end + 1)));
        return wide && end < line.length();
    }

    /**
     * @param apart whether the line sets its first word apart
     */
    static @Nullable String opening(String name, boolean apart) {
        int end = 0;
        while (end < name.length() && !Fold.isSpace(name.charAt(end))) {
            end++;
        }
        var first = name.substring(0, end);
        while (first.endsWith(":") || first.endsWith(",") || first.endsWith(";")) {
            first = first.substring(0, first.length() - 1);
        }
        boolean closed = first.length() < end;
        var rest = name.substring(end).strip();
        boolean dashed = rest.startsWith("- ") || rest.startsWith("– ") || rest.startsWith("— ");
        if (!isCode(first) || isSize(first) || (end < name.length() && rest.isEmpty())) {
            return null;
        }
        boolean separated = apart || closed || dashed || name.startsWith("\t", end);
        long digits = first.chars().filter(Character::isDigit).count();
        boolean strong = digits >= 5 && first.length() >= 7;
        boolean named =
                startsName(dashed ? rest.substring(2).strip() : rest, separated || digits >= 6);
        return named && (strong || (separated && first.length() >= 4)) ? first : null;
    }

    /** Whether a name begins here: a word of some length, in capitals unless set apart. */
    private static boolean startsName(String rest, boolean anyCase) {
        int letters = 0;
        while (letters < rest.length() && Character.isLetter(rest.charAt(letters))) {
            letters++;
        }
        return letters >= 3 && (anyCase || Character.isUpperCase(rest.charAt(0)));
    }

    static boolean isCode(String text) {
        if (text.length() < 4 || text.length() > 30 || isSize(text)) {
            return false;
        }
        int digits = 0;
        int letters = 0;
        int signs = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                digits++;
            } else if (Character.isLetter(c)) {
                letters++;
            } else if ("-./_".indexOf(c) >= 0) {
                signs++;
            } else {
                return false;
            }
        }
        return digits >= 2 && (letters + signs > 0 || digits >= 5) && !isUnitised(text);
    }

    /** {@code 25кг}, {@code 100шт}: an amount, not a code. */
    private static boolean isUnitised(String text) {
        int i = 0;
        while (i < text.length()
                && (Character.isDigit(text.charAt(i)) || ".,".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        if (i > 0 && i < text.length() && text.charAt(i) == '/') {
            i++;
        }
        return i > 0 && Units.at(text, i).filter(found -> found.end() >= text.length()).isPresent();
    }

    /** {@code 100х200}, {@code М8х40}, {@code 5-7}: digits with a times sign, or a plain range. */
    static boolean isSize(String text) {
        var folded = Fold.of(text);
        boolean range = true;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean times = c == 'х' || c == 'x' || c == '×' || c == '*';
            if (times
                    && i > 0
                    && Character.isDigit(folded.charAt(i - 1))
                    && i + 1 < folded.length()
                    && Character.isDigit(folded.charAt(i + 1))) {
                return true;
            }
            range &= Character.isDigit(c) || "-/.,".indexOf(c) >= 0;
        }
        return range && text.length() < 7;
    }

    private static int codeEnd(String text, int from) {
        int i = from;
        while (i < text.length()
                && (Character.isLetterOrDigit(text.charAt(i))
                        || "-./_+".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        while (i > from && "./".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        return i;
    }

    private static boolean hasDigit(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
