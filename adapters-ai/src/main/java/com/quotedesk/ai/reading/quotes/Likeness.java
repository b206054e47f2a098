package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.domain.reading.RequestedPosition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How much two names of goods are alike, whatever the order and the endings of their words. */
final class Likeness {

    private static final String CYRILLIC = "авекмнорстух";
    private static final String LATIN = "abekmhopctyx";

    private record Word(String text, boolean number, double weight) {}

    private Likeness() {}

    /** From 0, nothing in common, to 1, the same. */
    static double of(String asked, String offered) {
        var a = words(asked);
        var b = words(offered);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        return 0.5 * share(a, b) + 0.5 * share(b, a);
    }

    /** The one position that shares a word of its name with {@code text} which no other has. */
    static Optional<RequestedPosition> only(List<RequestedPosition> positions, String text) {
        var said = words(text).stream().filter(Likeness::isTelling).toList();
        RequestedPosition found = null;
        for (var position : positions) {
            boolean named =
                    words(position.name()).stream()
                            .filter(Likeness::isTelling)
                            .filter(word -> said.stream().anyMatch(other -> isSame(word, other)))
                            .anyMatch(word -> isOnly(positions, position, word));
            if (named && found != null) {
                return Optional.empty();
            }
            found = named ? position : found;
        }
        return Optional.ofNullable(found);
    }

    /** Whether a name holds a number of its own. */
    static boolean hasNumber(String name, String number) {
        var wanted = number(number);
        return words(name).stream().anyMatch(word -> word.number() && word.text().equals(wanted));
    }

    private static boolean isTelling(Word word) {
        return word.number() ? word.text().length() >= 4 : word.text().length() >= 3;
    }

    private static boolean isOnly(
            List<RequestedPosition> positions, RequestedPosition position, Word word) {
        return positions.stream()
                .filter(other -> other.position() != position.position())
                .flatMap(other -> words(other.name()).stream())
                .noneMatch(other -> isSame(word, other));
    }

    private static double share(List<Word> words, List<Word> in) {
        double matched = 0;
        double all = 0;
        for (var word : words) {
            all += word.weight();
            if (in.stream().anyMatch(other -> isSame(word, other))) {
                matched += word.weight();
            }
        }
        return all == 0 ? 0 : matched / all;
    }

    private static boolean isSame(Word one, Word other) {
        if (one.text().equals(other.text())) {
            return true;
        }
        if (one.number() || other.number()) {
            return false;
        }
        int shorter = Math.min(one.text().length(), other.text().length());
        int common = 0;
        while (common < shorter && one.text().charAt(common) == other.text().charAt(common)) {
            common++;
        }
        return shorter >= 4 && common >= Math.max(3, (int) Math.ceil(shorter * 0.6));
    }

    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        for (var token : Tokens.of(Fold.of(text))) {
            if (words.size() > 60) {
                break;
            }
            if (token.isNumber()) {
                words.add(new Word(number(token.text()), true, 1));
            } else if (token.isWord()) {
                var word = latin(token.text());
                boolean slight = word.length() < 3;
                words.add(new Word(word, false, slight ? 0.4 : words.isEmpty() ? 1.6 : 1.2));
            }
        }
        return words;
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
