package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Languages;
import com.quotedesk.ai.reading.words.Token;
import com.quotedesk.ai.reading.words.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How much two names of goods are alike, whatever the order and the endings of their words. */
final class Likeness {

    private static final String CYRILLIC = "авекмнорстух";
    private static final String LATIN = "abekmhopctyx";

    record Word(String text, boolean number, boolean cyrillic, boolean code, double weight) {}

    /** Letters that a Russian noun changes at its end. */
    private static final int ENDING = 2;

    /** The shortest stem that tells a word when it ends a longer one. */
    private static final int STEM = 6;

    private Likeness() {}

    /** From 0, nothing in common, to 1, the same. */
    static double of(String asked, String offered) {
        return of(words(asked), words(offered));
    }

    static double of(List<Word> a, List<Word> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        return 0.5 * share(a, b) + 0.5 * share(b, a);
    }

    /** Whether a name holds a number of its own. */
    static boolean hasNumber(String name, String number) {
        var wanted = number(number);
        return words(name).stream().anyMatch(word -> word.number() && word.text().equals(wanted));
    }

    static boolean isTelling(Word word) {
        return word.number() ? word.text().length() >= 4 : word.text().length() >= 3;
    }

    private static double share(List<Word> words, List<Word> in) {
        double matched = 0;
        double all = 0;
        for (var word : words) {
            all += word.weight();
            matched += isIn(word, in) ? word.weight() : 0;
        }
        return all == 0 ? 0 : matched / all;
    }

    static boolean isIn(Word word, List<Word> words) {
        for (var other : words) {
            if (isSame(word, other)) {
                return true;
            }
        }
        return false;
    }

    static boolean isSame(Word one, Word other) {
        if (one.text().equals(other.text())) {
            return true;
        }
        if (one.number() || other.number()) {
            return false;
        }
        if (isPlural(one, other) || isPlural(other, one)) {
            return true;
        }
        if (one.code() || other.code()) {
            return false;
        }
        int shorter = Math.min(one.text().length(), other.text().length());
        int common = 0;
        while (common < shorter && one.text().charAt(common) == other.text().charAt(common)) {
            common++;
        }
        // English words change by an ending of a letter or two, Russian ones by more.
        int needed =
                one.cyrillic() || other.cyrillic()
                        ? Math.max(3, (int) Math.ceil(shorter * 0.6))
                        : Math.max(4, shorter - 1);
        return (shorter >= 4 && common >= needed) || isCompound(one, other);
    }

    /** {@code Электродвигатель} and {@code двигатели}: one word ends with the stem of the other. */
    private static boolean isCompound(Word one, Word other) {
        var longer = one.text().length() > other.text().length() ? one.text() : other.text();
        var shorter = one.text().length() > other.text().length() ? other.text() : one.text();
        int stem = shorter.length() - ENDING;
        int at = stem >= STEM ? longer.indexOf(shorter.substring(0, stem)) : -1;
        return one.cyrillic()
                && other.cyrillic()
                && at > 2
                && longer.length() - at - stem <= ENDING + 1;
    }

    static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        var tokens = Tokens.of(Fold.of(text));
        int run = 0;
        for (int i = 0; i < tokens.size() && words.size() <= 60; i++) {
            var token = tokens.get(i);
            boolean glued =
                    i > 0
                            && token.gap() == 0
                            && (token.isWord() || token.isNumber())
                            && (tokens.get(i - 1).isWord() || tokens.get(i - 1).isNumber());
            if (!glued) {
                addCode(words, tokens, run, i);
                run = i;
            }
            if (token.isNumber()) {
                words.add(new Word(number(token.text()), true, false, false, 1));
            } else if (token.isWord()) {
                var word = latin(token.text());
                boolean slight = word.length() < 3;
                words.add(
                        new Word(
                                word,
                                false,
                                Languages.isCyrillic(token.text().charAt(0)),
                                false,
                                slight ? 0.4 : words.isEmpty() ? 1.6 : 1.2));
            }
        }
        addCode(words, tokens, run, tokens.size());
        return words;
    }

    private static boolean isPlural(Word one, Word other) {
        int length = one.text().length();
        return length >= 3
                && other.text().length() == length + 1
                && other.text().charAt(length) == 's'
                && other.text().startsWith(one.text());
    }

    /** Letters and digits in one word, {@code SB50}: they tell more together than apart. */
    private static void addCode(List<Word> words, List<Token> tokens, int first, int next) {
        var code = new StringBuilder();
        boolean letters = false;
        boolean digits = false;
        for (int k = first; k < next; k++) {
            code.append(latin(tokens.get(k).text()));
            letters |= tokens.get(k).isWord();
            digits |= tokens.get(k).isNumber();
        }
        if (letters && digits && next - first > 1 && code.length() >= 4) {
            words.add(new Word(code.toString(), false, false, true, 0));
        }
    }

    private static String number(String raw) {
        var plain = raw.replace(" ", "").replace(',', '.');
        try {
            return new BigDecimal(plain).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return plain;
        }
    }

    /** Letters that look alike in both alphabets are the same letter, as people type them so. */
    static String latin(String word) {
        var out = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            int at = CYRILLIC.indexOf(word.charAt(i));
            out.append(at < 0 ? word.charAt(i) : LATIN.charAt(at));
        }
        return out.toString();
    }
}
