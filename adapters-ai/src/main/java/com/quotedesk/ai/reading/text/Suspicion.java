package com.quotedesk.ai.reading.text;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.WordList;

/** Knows words that are addressed to whoever processes the mail, not to a person. */
public final class Suspicion {

    private static final WordList WORDS = WordList.load("suspicion");
    private static final Phrases ORDERS = WORDS.phrases("orders");
    private static final Phrases MACHINES = WORDS.phrases("machines");
    private static final int EXCERPT = 120;

    private Suspicion() {}

    public static boolean isOrder(String text) {
        var folded = Fold.of(text);
        return ORDERS.in(folded) || MACHINES.in(folded);
    }

    static String excerpt(String text) {
        var line = Fold.oneLine(text);
        return line.substring(0, Math.min(line.length(), EXCERPT));
    }

    public static String of(Line line) {
        return excerpt(line.text());
    }
}
