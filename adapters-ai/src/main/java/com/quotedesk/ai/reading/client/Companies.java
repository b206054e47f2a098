package com.quotedesk.ai.reading.client;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.Token;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.ai.reading.words.WordList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds names of companies by their legal form. */
final class Companies {

    /**
     * A company named in a line.
     *
     * @param weight how plainly it is one: a short legal form, then a long one
     */
    record Company(String name, int start, int end, int weight) {}

    private static final WordList WORDS = WordList.load("companies");
    private static final Phrases BEFORE = WORDS.phrases("before");
    private static final Phrases BEFORE_LATIN = WORDS.phrases("beforelatin");
    private static final Phrases AFTER = WORDS.phrases("after");
    private static final Phrases FOREIGN = WORDS.phrases("foreign");
    private static final String OPENING = "«\"“„'";
    private static final String CLOSING = "»\"”“'";
    private static final Set<String> WEAK_AFTER =
            Set.of(
                    "as", "ab", "sa", "spa", "company", "ag", "kg", "oy", "nv", "bv", "ou", "sia",
                    "est.", "lp");

    private static final Set<String> CASUAL =
            Set.of("ооо", "оао", "зао", "пао", "ип", "кфх", "тоо", "ано", "чуп");

    private Companies() {}

    static Optional<Company> in(String line) {
        var folded = Fold.of(line);
        int from = 0;
        while (true) {
            var form = BEFORE.find(folded, from);
            if (form.isEmpty()) {
                break;
            }
            int start = form.get().start();
            int end = form.get().end();
            boolean capital =
                    isUpper(line, start, Math.min(end, start + 2))
                            || end - start > 8
                            || isCasual(line, start, end);
            var company = capital ? quotedBefore(line, start, end) : null;
            if (company == null) {
                company = capital ? named(line, start, end) : small(line, start, end);
            }
            if (company != null && !isForeign(folded, company)) {
                return Optional.of(company);
            }
            from = end;
        }
        return latin(line, folded);
    }

    /** {@code кфх Мирошниченко}: a small form that opens a line, and a name in capitals. */
    private static boolean isCasual(String line, int start, int end) {
        int next = skip(line, end);
        return line.substring(0, start).isBlank()
                && CASUAL.contains(Fold.of(line.substring(start, end)))
                && next < line.length()
                && (Character.isUpperCase(line.charAt(next)) || isQuote(line, end));
    }

    /** A line that is a legal form and nothing else. */
    static boolean isForm(String line) {
        var folded = Fold.of(line.strip());
        return BEFORE.at(folded, 0).filter(found -> found.end() == folded.length()).isPresent();
    }

    private static boolean isForeign(String folded, Company company) {
        var name = folded.substring(company.start(), company.end());
        var before = folded.substring(Math.max(0, company.start() - 24), company.start());
        return (FOREIGN.in(name) && name.contains("банк"))
                || (FOREIGN.in(before) && !before.contains(";"))
                || (before.stripTrailing().endsWith(" в") && name.contains("банк"))
                || name.contains("bank");
    }

    private static boolean isUpper(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLowerCase(line.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@code "Водоканалстрой" ООО}. */
    private static @Nullable Company quotedBefore(String line, int start, int end) {
        int close = start - 1;
        while (close > 0 && (Fold.isSpace(line.charAt(close)) || line.charAt(close) == ',')) {
            close--;
        }
        int kind = close > 0 ? CLOSING.indexOf(line.charAt(close)) : -1;
        boolean last = line.substring(end).chars().noneMatch(Character::isLetter);
        if (kind < 0 || (!last && skip(line, end) < line.length() && isQuote(line, end))) {
            return null;
        }
        int open = line.lastIndexOf(OPENING.charAt(kind), close - 1);
        return open >= 0 && close - open > 2 && close - open < 60
                ? new Company(line.substring(open, end), open, end, 3)
                : null;
    }

    private static boolean isQuote(String line, int from) {
        return OPENING.indexOf(line.charAt(skip(line, from))) >= 0;
    }

    /** {@code ооо ромашка} in a letter that knows no capitals: the words up to the next comma. */
    private static @Nullable Company small(String line, int start, int end) {
        boolean apart = start == 0 || line.substring(0, start).stripTrailing().endsWith(",");
        boolean plain = line.chars().noneMatch(Character::isUpperCase);
        if (!apart || !plain || end - start != 3) {
            return null;
        }
        int i = skip(line, end);
        int last = end;
        for (int words = 0; words < 3 && i < line.length(); words++) {
            int word = i;
            while (word < line.length() && Character.isLetter(line.charAt(word))) {
                word++;
            }
            if (word == i || Persons.isFirst(line.substring(i, word))) {
                break;
            }
            last = word;
            if (word < line.length() && line.charAt(word) != ' ') {
                break;
            }
            i = skip(line, word);
        }
        return last > end + 3 ? new Company(line.substring(start, last), start, last, 2) : null;
    }

    private static @Nullable Company named(String line, int start, int end) {
        int i = skip(line, end);
        int weight = end - start > 8 ? 2 : 3;
        int last = end;
        int words = 0;
        while (i < line.length() && words < 5) {
            char c = line.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                int close = closing(line, i);
                if (close < 0) {
                    break;
                }
                return new Company(line.substring(start, close + 1), start, close + 1, weight);
            }
            boolean numbered = words > 0 && c == '№' && i + 1 < line.length();
            if (!Character.isUpperCase(c) && !(words > 0 && Character.isDigit(c)) && !numbered) {
                break;
            }
            int word = i;
            while (word < line.length()
                    && (Character.isLetterOrDigit(line.charAt(word))
                            || "-.№".indexOf(line.charAt(word)) >= 0)) {
                word++;
            }
            boolean label =
                    Set.of(
                                    "инн", "кпп", "тел", "тел.", "огрн", "адрес", "г.", "бик", "т.",
                                    "р", "inn")
                            .contains(Fold.of(line.substring(i, word)));
            if (label) {
                break;
            }
            boolean number = Character.isDigit(c) && line.substring(end, i).indexOf('№') >= 0;
            last = word;
            words++;
            i = number ? line.length() : skip(line, word);
        }
        if (words == 0) {
            return null;
        }
        int close = last;
        while (close > end
                && ".,".indexOf(line.charAt(close - 1)) >= 0
                && !isInitial(line, close)) {
            close--;
        }
        return new Company(line.substring(start, close), start, close, weight - 1);
    }

    private static boolean isInitial(String line, int end) {
        return line.charAt(end - 1) == '.'
                && end >= 2
                && Character.isUpperCase(line.charAt(end - 2));
    }

    private static int closing(String line, int open) {
        int depth = 0;
        boolean straight = line.charAt(open) == '"';
        for (int i = open + 1; i < line.length() && i - open < 90; i++) {
            char c = line.charAt(i);
            if (c == '«' || c == '„' || (c == '“' && !straight && line.charAt(open) != '„')) {
                depth++;
            } else if (CLOSING.indexOf(c) >= 0) {
                boolean nested =
                        straight && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (nested) {
                    return i + 1;
                }
                if (depth == 0) {
                    return i;
                }
                depth--;
            }
        }
        return -1;
    }

    private static int skip(String line, int from) {
        int i = from;
        while (i < line.length() && Fold.isSpace(line.charAt(i))) {
            i++;
        }
        return i;
    }

    private static Optional<Company> latin(String line, String folded) {
        var after = suffixed(line, folded);
        return after.isPresent() ? after : prefixed(line, folded);
    }

    private static Optional<Company> suffixed(String line, String folded) {
        Company best = null;
        for (var form : AFTER.all(folded)) {
            boolean capital =
                    form.start() < line.length()
                            && (Character.isUpperCase(line.charAt(form.start()))
                                    || !Character.isLetter(line.charAt(form.start()))
                                    || form.phrase().indexOf('.') > 0
                                    || form.phrase().equals("mbh"));
            boolean weak = WEAK_AFTER.contains(form.phrase());
            if (form.phrase().equals("co.") && !line.substring(form.end()).isBlank()) {
                continue;
            }
            if (!capital
                    || (weak
                            && !isUpper(line, form.start(), form.end())
                            && !form.phrase().equals("company"))) {
                continue;
            }
            int start = nameStart(line, form.start(), !weak);
            int end = form.end();
            if (end < line.length()
                    && line.charAt(end) == '.'
                    && !form.phrase().endsWith(".")
                    && isLast(line, end)) {
                end +=
                        form.phrase().length() <= 4
                                        && !form.phrase().equals("ab")
                                        && !form.phrase().equals("as")
                                ? 1
                                : 0;
            }
            var name = line.substring(start, end);
            boolean named = form.start() - start >= 3 && Character.isUpperCase(firstLetter(name));
            if (named && !name.contains("Bank") && (best == null || start <= best.start())) {
                best = new Company(name, start, end, weak ? 2 : 3);
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isLast(String line, int i) {
        return line.substring(i + 1).isBlank();
    }

    private static char firstLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return ' ';
    }

    /** Walks back over the capitalised words that stand before a legal form. */
    private static int nameStart(String line, int form, boolean commas) {
        List<Token> tokens = Tokens.of(line.substring(0, form));
        int start = form;
        for (int i = tokens.size() - 1; i >= 0; i--) {
            var token = tokens.get(i);
            boolean joint =
                    token.is("&")
                            || token.is("+")
                            || token.is("and")
                            || token.is("of")
                            || token.is("'")
                            || token.is("’")
                            || token.is("und")
                            || token.is("the")
                            || token.is("de")
                            || token.is("y");
            boolean dash = token.isDash() && token.gap() == 0;
            boolean dot =
                    token.is(".")
                            && token.gap() == 0
                            && i > 0
                            && tokens.get(i - 1).text().length() <= 4;
            boolean comma = commas && token.is(",") && i == tokens.size() - 1;
            boolean quote = token.is("\"") || token.is("“") || token.is("”");
            boolean word = token.isWord() && Character.isUpperCase(token.text().charAt(0));
            boolean number = token.isNumber() && i > 0;
            boolean glued = token.isWord() && token.gap() == 0 && i > 0;
            if (!(joint || dash || dot || comma || quote || word || number || glued)) {
                break;
            }
            start = word || quote ? token.start() : start;
            if (tokens.get(i).gap() > 6) {
                break;
            }
        }
        return start;
    }

    private static Optional<Company> prefixed(String line, String folded) {
        for (var form : BEFORE_LATIN.all(folded)) {
            if (!isUpper(line, form.start(), form.end())) {
                continue;
            }
            var company = named(line, form.start(), form.end());
            if (company != null) {
                return Optional.of(company);
            }
        }
        return Optional.empty();
    }
}
