package com.quotedesk.domain.suppliers;

import com.quotedesk.domain.shared.Folded;
import java.util.Arrays;
import java.util.List;

/** The words of a text, compared as people do: endings and spellings do not matter. */
final class Words {

    /** Of a longer text only the beginning counts, so that no text makes the search slow. */
    static final int MOST = 64;

    private static final int SHORTEST_STEM = 4;

    private final List<String> words;

    private Words(List<String> words) {
        this.words = words;
    }

    static Words of(String text) {
        return new Words(
                Arrays.stream(Folded.of(text).split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .limit(MOST)
                        .toList());
    }

    /** How many of these words stand in the other text. */
    int countIn(Words other) {
        return (int)
                words.stream()
                        .filter(mine -> other.words.stream().anyMatch(word -> alike(mine, word)))
                        .count();
    }

    int count() {
        return words.size();
    }

    /**
     * Whether two words are forms of one. Endings differ, so long words need only begin alike: by
     * four letters, and by two thirds of the longer one. Short words and numbers are equal or not.
     */
    private static boolean alike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int longest = Math.max(one.length(), other.length());
        int common = 0;
        int shortest = Math.min(one.length(), other.length());
        while (common < shortest
                && one.charAt(common) == other.charAt(common)
                && Character.isLetter(one.charAt(common))) {
            common++;
        }
        return common >= SHORTEST_STEM
                && common * 3 >= longest * 2
                && hasNoDigit(one)
                && hasNoDigit(other);
    }

    private static boolean hasNoDigit(String word) {
        return word.chars().noneMatch(Character::isDigit);
    }
}
