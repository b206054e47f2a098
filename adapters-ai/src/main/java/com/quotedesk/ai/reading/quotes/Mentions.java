package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.domain.reading.RequestedPosition;
import java.util.ArrayList;
import java.util.List;

/** Finds the positions of a request that words speak of: by their number or by their name. */
final class Mentions {

    static final Phrases POSITIONS =
            Phrases.of(
                    "item",
                    "items",
                    "поз",
                    "поз.",
                    "позиция",
                    "позиции",
                    "позиции №",
                    "по позиции",
                    "пункт",
                    "п.",
                    "pos",
                    "pos.",
                    "position",
                    "line",
                    "по поз.",
                    "№");
    static final double LIKE = 0.42;

    private final List<RequestedPosition> positions;

    Mentions(List<RequestedPosition> positions) {
        this.positions = positions;
    }

    boolean has(int number) {
        return positions.stream().anyMatch(p -> p.position() == number);
    }

    /** {@code 1, 2 и 4}, {@code 1-3}: all the numbers that are named. */
    static List<Integer> numbersAt(String folded, int from) {
        var numbers = new ArrayList<Integer>();
        int i = from;
        boolean range = false;
        while (i < folded.length() && numbers.size() < 40) {
            int number = numberAt(folded, i);
            if (number == 0) {
                break;
            }
            for (int n = range ? numbers.getLast() + 1 : number; n <= number; n++) {
                numbers.add(n);
            }
            i = folded.indexOf(String.valueOf(number), i) + String.valueOf(number).length();
            int joint = jointEnd(folded, i);
            range =
                    joint > i
                            && (folded.substring(i, joint).strip().equals("-")
                                    || folded.substring(i, joint).strip().equals("–"));
            i = joint > i ? joint : folded.length();
        }
        return numbers;
    }

    private static int jointEnd(String folded, int from) {
        for (var joint : List.of(", ", " и ", " and ", " & ", "-", "–", ",")) {
            if (folded.startsWith(joint, from)) {
                return from + joint.length();
            }
        }
        return from;
    }

    int namedPosition(String text) {
        var folded = Fold.of(text);
        for (var match : POSITIONS.all(folded)) {
            int number = numberAt(folded, match.end());
            if (positions.stream().anyMatch(p -> p.position() == number)) {
                return number;
            }
        }
        return 0;
    }

    private static int numberAt(String folded, int from) {
        int i = from;
        while (i < folded.length() && " .№#:".indexOf(folded.charAt(i)) >= 0) {
            i++;
        }
        int end = i;
        while (end < folded.length() && end - i < 3 && Character.isDigit(folded.charAt(end))) {
            end++;
        }
        boolean whole = end < folded.length() && Character.isLetterOrDigit(folded.charAt(end));
        return end == i || whole ? 0 : Integer.parseInt(folded.substring(i, end));
    }

    boolean isAsked(String name) {
        return positions.stream()
                .anyMatch(p -> Likeness.of(p.name(), name) >= LIKE || isCoded(p, name));
    }

    private static boolean isCoded(RequestedPosition position, String name) {
        var sku = position.sku();
        return sku != null && sku.length() > 3 && Fold.squeezed(name).contains(Fold.squeezed(sku));
    }
}
