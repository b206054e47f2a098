package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.WordList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows currencies by their signs, codes and names. */
public final class Currencies {

    static final WordList WORDS = WordList.load("quotes");

    private static final Map<String, String> CODES = new HashMap<>();
    private static final Phrases ALL;

    static {
        WORDS.all().keySet().stream()
                .filter(key -> key.length() == 3 && key.equals(key.toUpperCase(Locale.ROOT)))
                .forEach(code -> WORDS.get(code).forEach(word -> CODES.put(word, code)));
        ALL = Phrases.of(CODES.keySet().stream().sorted().toList());
    }

    /** A currency written from {@code start} to {@code end}. */
    record Found(String code, int start, int end) {}

    private Currencies() {}

    /** Every currency that {@code text} names, as ISO 4217. */
    public static Set<String> in(String text) {
        return ALL.all(Fold.of(text)).stream()
                .map(match -> found(match).code())
                .collect(Collectors.toSet());
    }

    /** The currency that is written exactly at {@code i} of folded text. */
    static Optional<Found> at(String folded, int i) {
        if (i > 0
                && Character.isDigit(folded.charAt(i - 1))
                && Character.isLetter(folded.charAt(i))) {
            // 610р: a currency may be glued to its number; but 2RS is a seal.
            return ALL.at(folded.substring(i), 0)
                    .filter(match -> !match.phrase().startsWith("rs"))
                    .map(match -> new Phrases.Match(i, i + match.end(), match.phrase()))
                    .map(Currencies::found);
        }
        int end = i;
        while (end < folded.length() && Character.isLetter(folded.charAt(end))) {
            end++;
        }
        // USD1.86: a number may be glued to its currency.
        boolean glued = end > i && end < folded.length() && Character.isDigit(folded.charAt(end));
        return ALL.at(glued ? folded.substring(0, end) : folded, i).map(Currencies::found);
    }

    static Optional<Found> first(String folded) {
        return ALL.first(folded).map(Currencies::found);
    }

    private static Found found(Phrases.Match match) {
        return new Found(CODES.getOrDefault(match.phrase(), "RUB"), match.start(), match.end());
    }
}
