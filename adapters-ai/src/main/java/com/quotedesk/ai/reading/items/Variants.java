package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells lines that only vary the line they hang under: sizes and colours. */
final class Variants {

    private static final Phrases OPENINGS = Requests.WORDS.phrases("variants");
    private static final Set<String> ENDINGS =
            Set.of("ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие");
    private static final int MAX_WORDS = 5;

    private Variants() {}

    static boolean isAdjective(String folded) {
        return folded.length() > 3 && ENDINGS.contains(folded.substring(folded.length() - 2));
    }

    /**
     * {@code размер L} under {@code перчатки, размер M}: the line above with its own end, or null
     * where the line above does not have the word it begins with.
     */
    static @Nullable String ofAbove(String name, @Nullable String above) {
        if (above == null || !isVariant(name)) {
            return null;
        }
        int end = 0;
        while (end < name.length() && Character.isLetter(name.charAt(end))) {
            end++;
        }
        int at =
                end < 3
                        ? openingIn(above, name)
                        : Fold.of(above).indexOf(Fold.of(name.substring(0, end)));
        return at > 3 ? above.substring(0, at) + name : null;
    }

    /** Where the line above has the short word that a variant begins with, {@code р. L}; or -1. */
    private static int openingIn(String above, String name) {
        var opening = OPENINGS.at(Fold.of(name), 0);
        if (opening.isEmpty()) {
            return -1;
        }
        int last = above.lastIndexOf(' ') + 1;
        boolean bare = name.indexOf(' ') < 0 && OPENINGS.at(Fold.of(above), last).isPresent();
        return OPENINGS.all(Fold.of(above)).stream()
                .filter(match -> match.phrase().equals(opening.get().phrase()))
                .mapToInt(Phrases.Match::start)
                .findFirst()
                .orElse(bare ? last : -1);
    }

    /** {@code цвета 55}, {@code размер L}: what varies, and by what name. */
    static boolean isNamed(String part) {
        return OPENINGS.at(Fold.of(part), 0).filter(found -> found.end() > 3).isPresent();
    }

    static boolean isNamedIn(String name) {
        return OPENINGS.all(Fold.of(name)).stream()
                .anyMatch(found -> found.end() - found.start() > 3);
    }

    static boolean isVariant(String name) {
        var text = name.strip();
        if (text.isEmpty() || Ditto.in(text)) {
            return false;
        }
        var folded = Fold.of(text);
        int words = 1;
        for (int i = 0; i < folded.length(); i++) {
            words += folded.charAt(i) == ' ' ? 1 : 0;
        }
        if (words > MAX_WORDS) {
            return false;
        }
        int end = 0;
        while (end < folded.length() && folded.charAt(end) != ' ' && folded.charAt(end) != ',') {
            end++;
        }
        var first = folded.substring(0, end);
        boolean size =
                Character.isDigit(folded.charAt(0))
                        || ("ø⌀№d=".indexOf(folded.charAt(0)) >= 0
                                && first.chars().anyMatch(Character::isDigit));
        if (size) {
            return Names.letters(text) <= 8;
        }
        boolean coded =
                first.chars().anyMatch(Character::isDigit) && words <= 2 && first.length() <= 8;
        boolean lower = Character.isLowerCase(text.charAt(0));
        return (OPENINGS.at(folded, 0).isPresent() && words <= 3)
                || coded
                || (lower && isAdjective(first));
    }
}
