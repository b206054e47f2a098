package com.quotedesk.ai.reading.numbers;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Token;
import com.quotedesk.ai.reading.words.WordList;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers in words, {@code двадцать пять}, {@code a dozen}, {@code twenty-five}. */
public final class NumberWords {

    /** A number in words and the index of the first token behind it. */
    public record Found(BigDecimal value, int next) {}

    private static final Map<String, BigDecimal> VALUES = new HashMap<>();
    private static final Map<String, BigDecimal> MULTIPLIERS = new HashMap<>();

    static {
        var list = WordList.load("numbers");
        list.all()
                .forEach(
                        (key, words) -> {
                            var target = key.startsWith("x") ? MULTIPLIERS : VALUES;
                            var value =
                                    new BigDecimal(key.startsWith("x") ? key.substring(1) : key);
                            words.forEach(word -> target.put(word, value));
                        });
    }

    private NumberWords() {}

    /** The multiplier written as {@code word}: {@code тыс}, {@code million}, {@code dozen}. */
    public static Optional<BigDecimal> multiplier(String word) {
        return Optional.ofNullable(MULTIPLIERS.get(Fold.of(word)));
    }

    /** The number in words that begins at token {@code from}. */
    public static Optional<Found> at(List<Token> tokens, int from) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal part = null;
        int i = from;
        while (i < tokens.size()) {
            var token = tokens.get(i);
            if (i > from && token.is("-") && part != null) {
                i++;
                continue;
            }
            var word = Fold.of(token.text());
            var value = VALUES.get(word);
            var times = MULTIPLIERS.get(word);
            if (value != null && (part == null || value.compareTo(part) < 0)) {
                part = part == null ? value : part.add(value);
            } else if (times != null && isFullWord(word)) {
                total = total.add((part == null ? BigDecimal.ONE : part).multiply(times));
                part = BigDecimal.ZERO;
            } else {
                break;
            }
            i++;
        }
        if (part == null) {
            return Optional.empty();
        }
        while (i > from && tokens.get(i - 1).is("-")) {
            i--;
        }
        return Optional.of(new Found(total.add(part), i));
    }

    /** Short forms such as {@code k} multiply digits only. */
    private static boolean isFullWord(String word) {
        return word.length() >= 5;
    }
}
