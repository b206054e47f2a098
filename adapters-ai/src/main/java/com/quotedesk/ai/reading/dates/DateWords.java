package com.quotedesk.ai.reading.dates;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.WordList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The names of months and weekdays in both languages. */
final class DateWords {

    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, Integer> DAYS = new HashMap<>();

    static {
        WordList.load("dates")
                .all()
                .forEach(
                        (key, words) -> {
                            var target = key.startsWith("m") ? MONTHS : DAYS;
                            int number = Integer.parseInt(key.substring(1));
                            words.forEach(word -> target.put(word, number));
                        });
    }

    private DateWords() {}

    static Optional<Integer> month(String word) {
        return find(MONTHS, word);
    }

    static Optional<Integer> weekday(String word) {
        return find(DAYS, word);
    }

    private static Optional<Integer> find(Map<String, Integer> words, String word) {
        var folded = Fold.of(word);
        var exact = words.get(folded);
        if (exact != null) {
            return Optional.of(exact);
        }
        for (int length = folded.length(); length >= 3; length--) {
            var stem = words.get(folded.substring(0, length) + "*");
            if (stem != null && folded.length() - length <= 4) {
                return Optional.of(stem);
            }
        }
        return Optional.empty();
    }
}
