package com.quotedesk.application.search;

import com.quotedesk.domain.shared.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** Takes text apart into the words it is found by, the same way wherever it is kept. */
public final class Words {

    /** The longest that a word is told from others by. */
    public static final int MAX_LENGTH = 60;

    /**
     * A word of fewer characters must be there as a whole: what begins with one or two is too much
     * to be of use, and to be looked through. {@code ops.words_asked} knows the same.
     */
    public static final int SHORTEST_BEGINNING = 3;

    /** What stands between words; the function {@code ops.words} of the database knows the same. */
    private static final String BETWEEN =
            "\0 \t\n\u00a0-\u2010\u2011\u2012\u2013\u2014_.,;:!?/\\|()[]{}<>«»\"'“”„№#@+*=%&~^`$";

    private Words() {}

    /** The words of {@code text}, folded, in their order. */
    public static List<String> of(String text) {
        var words = new ArrayList<String>();
        var tokens = new StringTokenizer(Folded.of(text), BETWEEN);
        while (tokens.hasMoreTokens()) {
            var word = cut(tokens.nextToken());
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Half a character, which no database keeps, is none. */
    private static String cut(String token) {
        var word = new StringBuilder();
        token.codePoints()
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .limit(MAX_LENGTH)
                .forEach(word::appendCodePoint);
        return word.toString();
    }

    /**
     * Whether {@code text} has all the words, of which the last need only be begun with {@link
     * #SHORTEST_BEGINNING} characters: whoever asks may still be writing it.
     */
    public static boolean found(List<String> asked, String text) {
        var words = of(text);
        var last = asked.getLast();
        return words.containsAll(asked.subList(0, asked.size() - 1))
                && (last.length() < SHORTEST_BEGINNING
                        ? words.contains(last)
                        : words.stream().anyMatch(word -> word.startsWith(last)));
    }
}
