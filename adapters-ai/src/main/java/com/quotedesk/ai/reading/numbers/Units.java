package com.quotedesk.ai.reading.numbers;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.WordList;
import com.quotedesk.domain.shared.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows the units as Russian and English mails write them. */
public final class Units {

    /** A unit written up to {@code end}. */
    public record Found(Unit unit, int end) {}

    /** More characters than the longest unit has; what is longer is not looked at. */
    private static final int LONGEST = 28;

    private static final Map<String, Unit> WORDS = new HashMap<>();
    private static final Map<String, Unit> STEMS = new HashMap<>();

    private static final Set<Unit> COUNTED =
            Set.of(
                    Unit.PIECE,
                    Unit.SET,
                    Unit.PAIR,
                    Unit.PACK,
                    Unit.BOX,
                    Unit.ROLL,
                    Unit.SHEET,
                    Unit.BAG,
                    Unit.CAN,
                    Unit.BOTTLE,
                    Unit.PALLET);

    static {
        WordList.load("units")
                .all()
                .forEach(
                        (code, words) -> {
                            var unit = Unit.ofCode(code).orElseThrow();
                            for (var word : words) {
                                if (word.endsWith("*")) {
                                    STEMS.put(squeeze(word.substring(0, word.length() - 1)), unit);
                                } else {
                                    WORDS.put(squeeze(word), unit);
                                }
                            }
                        });
    }

    private Units() {}

    /** Whether things come in this unit one by one, so that there is no half of it. */
    public static boolean isCounted(Unit unit) {
        return COUNTED.contains(unit);
    }

    /** The longest unit that is written in {@code text} exactly at {@code from}. */
    public static Optional<Found> at(String text, int from) {
        var squeezed = new StringBuilder();
        Found best = null;
        int limit = Math.min(text.length(), from + LONGEST);
        boolean broken = false;
        for (int i = from; i < limit; i++) {
            char c = Fold.of(text.substring(i, i + 1)).charAt(0);
            if (isUnitCharacter(c) || (isPower(c) && !squeezed.isEmpty())) {
                squeezed.append(c);
                if (isEnd(text, i + 1)) {
                    var unit = exact(squeezed.toString(), broken);
                    if (unit.isPresent()) {
                        best = new Found(unit.get(), i + 1);
                    }
                }
            } else if (c == '.' || c == ' ' || c == '-' || (c == '/' && isOfWork(squeezed))) {
                broken = true;
            } else {
                break;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The unit a whole cell or heading names, whatever stands behind it. */
    public static Optional<Unit> named(String text) {
        var trimmed = text.strip();
        var found = at(trimmed, 0);
        if (found.isPresent()) {
            return found.map(Found::unit);
        }
        int slash = trimmed.indexOf('/');
        return slash > 0 ? at(trimmed, slash + 1).map(Found::unit) : Optional.empty();
    }

    private static Optional<Unit> exact(String word, boolean broken) {
        var unit = WORDS.get(word);
        if (unit != null) {
            return Optional.of(unit);
        }
        for (int length = word.length(); length >= (broken ? word.length() : 3); length--) {
            var stem = STEMS.get(word.substring(0, length));
            if (stem != null && word.length() - length <= 4) {
                return Optional.of(stem);
            }
        }
        return Optional.empty();
    }

    private static boolean isUnitCharacter(char c) {
        return Character.isLetter(c);
    }

    /** {@code маш/час}, {@code чел/ч}. */
    private static boolean isOfWork(CharSequence word) {
        return "маш".contentEquals(word) || "чел".contentEquals(word);
    }

    private static boolean isPower(char c) {
        return c == '2' || c == '3';
    }

    private static boolean isEnd(String text, int i) {
        return i >= text.length()
                || !Character.isLetterOrDigit(text.charAt(i))
                || text.charAt(i) == '(';
    }

    private static String squeeze(String word) {
        var out = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
