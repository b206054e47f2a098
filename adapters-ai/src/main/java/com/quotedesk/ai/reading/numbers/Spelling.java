package com.quotedesk.ai.reading.numbers;

import com.quotedesk.ai.reading.words.Token;
import java.util.List;

/** The number that is spelt out behind its digits: {@code 250 (двести пятьдесят) метров}. */
public final class Spelling {

    private static final int LONGEST = 14;

    private Spelling() {}

    /** The index behind the brackets that open at {@code next}, or {@code next} where none do. */
    public static int end(List<Token> tokens, int next) {
        if (next + 2 >= tokens.size()
                || !tokens.get(next).is("(")
                || NumberWords.at(tokens, next + 1).isEmpty()) {
            return next;
        }
        for (int i = next + 1; i < tokens.size() && i < next + LONGEST; i++) {
            if (tokens.get(i).is(")")) {
                return i + 1;
            }
            if (tokens.get(i).isNumber()) {
                return next;
            }
        }
        return next;
    }
}
