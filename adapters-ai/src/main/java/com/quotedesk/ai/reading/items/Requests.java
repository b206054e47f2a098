package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.Token;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.ai.reading.words.WordList;
import java.util.List;
import java.util.Set;

/** The words with which items are asked for. */
public final class Requests {

    static final WordList WORDS = WordList.load("requests");
    static final Phrases TRIGGERS = WORDS.phrases("triggers");
    static final Phrases ASKING = WORDS.phrases("asking");
    static final Phrases NOISE = WORDS.phrases("noise");
    static final Phrases EACH = WORDS.phrases("each");
    static final Phrases DITTO = WORDS.phrases("ditto");
    static final Phrases REPEAT = WORDS.phrases("repeat");
    static final Phrases EXCEPT = WORDS.phrases("except");
    static final Phrases CORRECT = WORDS.phrases("correct");
    static final Phrases CANCELLED = WORDS.phrases("cancelled");
    static final Phrases TOTALS = WORDS.phrases("totals");
    static final Phrases STOPS = WORDS.phrases("stops");
    static final Set<String> LEAD = Set.copyOf(WORDS.get("lead"));
    static final Set<String> TAILS = Set.copyOf(WORDS.get("tails"));

    private Requests() {}

    /** Whether a quantity is given to each of several things; {@code pins, 6 each} is one thing. */
    static boolean isShared(String text) {
        var folded = Fold.of(text).strip();
        for (var match : EACH.all(folded)) {
            boolean unit =
                    match.phrase().equals("each")
                            && match.end() == folded.length()
                            && match.start() > 1
                            && Character.isDigit(folded.charAt(match.start() - 2));
            if (!unit) {
                return true;
            }
        }
        return false;
    }

    public static boolean isAsked(String text) {
        return TRIGGERS.in(Fold.of(text));
    }

    /** Where words end that ask in the middle of a sentence: {@code Теперь нам нужна |труба}. */
    static int askedEnd(String text) {
        var folded = Fold.of(text);
        int end = 0;
        for (var match : ASKING.all(folded)) {
            if (match.start() >= end) {
                end = match.end() + leadEnd(text.substring(match.end()));
            }
        }
        return end;
    }

    /** Where the words that only lead in end: {@code Прошу дать цену на |кабель}. */
    static int leadEnd(String text) {
        List<Token> tokens = Tokens.of(text);
        int end = 0;
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            boolean sign = token.is(",") || token.is(":") || token.is("'") || token.is("’");
            if (sign || token.isDash()) {
                if (token.is(":")) {
                    end = token.end();
                }
                continue;
            }
            if (!token.isWord()
                    || !LEAD.contains(Fold.of(token.text()))
                    || isDistributive(tokens, i)) {
                break;
            }
            end = token.end();
        }
        return end;
    }

    /** {@code по 30 метров}: as much of each thing that follows. */
    private static boolean isDistributive(List<Token> tokens, int i) {
        return Fold.of(tokens.get(i).text()).equals("по")
                && i + 1 < tokens.size()
                && tokens.get(i + 1).isNumber();
    }
}
