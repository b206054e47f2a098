package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.items.Sentences;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.domain.reading.Availability;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Finds the positions that a statement about everything leaves out, and what is said of them:
 * {@code Всё есть, кроме спанбонда, его привезём через 2 недели}.
 */
final class Exceptions {

    private static final Phrases EXCEPT =
            Phrases.of(
                    "кроме",
                    "за исключением",
                    "исключая",
                    "except",
                    "except for",
                    "other than",
                    "apart from",
                    "excluding");

    private Exceptions() {}

    /** {@code Всё есть кроме 3}: words on everything that leave something out. */
    static boolean isSaid(String text) {
        var folded = Fold.of(text);
        var except = EXCEPT.first(folded);
        return except.isPresent()
                && Stock.of(text.substring(0, except.get().start())).availability()
                        != Availability.UNSTATED;
    }

    static Map<Integer, Stock> of(List<TextOffers.General> general, Positions positions) {
        var mentions = new Mentions(positions);
        var exceptions = new HashMap<Integer, Stock>();
        for (var piece : general) {
            for (var sentence : Sentences.of(piece.text())) {
                var text = sentence.text();
                var except = EXCEPT.first(Fold.of(text));
                if (except.isEmpty()) {
                    continue;
                }
                var left = text.substring(except.get().end());
                var named = new HashSet<>(mentions.each(left));
                named.addAll(mentions.numbered(left));
                named.forEach(position -> exceptions.put(position, Stock.of(left)));
            }
        }
        return exceptions;
    }
}
