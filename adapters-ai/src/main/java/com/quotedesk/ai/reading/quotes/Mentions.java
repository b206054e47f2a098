package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.numbers.Units;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.domain.reading.RequestedPosition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
                    "lines",
                    "positions",
                    "позициям",
                    "позиций",
                    "по позициям",
                    "пункту",
                    "пунктам",
                    "пункты",
                    "по поз.",
                    "№");
    static final double LIKE = 0.42;

    private final Positions positions;

    Mentions(Positions positions) {
        this.positions = positions;
    }

    boolean has(int number) {
        return positions.has(number);
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
            if (positions.has(number)) {
                return number;
            }
        }
        return 0;
    }

    /** The positions that a text names by their numbers: {@code Item 1: …. Item 2: …}. */
    Set<Integer> numbered(String text) {
        var folded = Fold.of(text);
        var numbers = new HashSet<Integer>();
        for (var match : POSITIONS.all(folded)) {
            int number = numberAt(folded, match.end());
            if (positions.has(number)) {
                numbers.add(number);
            }
        }
        return numbers;
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

    /** The position that a word of the text names and no other has; 0 where none is. */
    int only(String text) {
        return positions.only(text).map(RequestedPosition::position).orElse(0);
    }

    /** The positions that words of the text name, each by a word that no other has. */
    Set<Integer> each(String text) {
        return positions.each(text);
    }

    /** The position that the first words of the text name, 0 where they name none. */
    int opening(String text) {
        int end = 0;
        for (int words = 0; words < 3 && end < text.length(); words++) {
            int space = text.indexOf(' ', end + 1);
            end = space < 0 ? text.length() : space;
        }
        return only(text.substring(0, end));
    }

    /** {@code 1 - 90 р/м}: the position whose number opens an unmarked line, 0 for none. */
    int numberAt(String text) {
        return numberEnd(text) == 0 ? 0 : numberAt(text, 0);
    }

    /** Where the number and its dash end that open an unmarked line, 0 where none do. */
    int numberEnd(String text) {
        int number = numberAt(text, 0);
        if (positions.size() < 2 || !has(number) || LeadTimes.opens(text)) {
            return 0;
        }
        int i = text.indexOf(String.valueOf(number)) + String.valueOf(number).length();
        int sign = i;
        while (sign < text.length() && text.charAt(sign) == ' ') {
            sign++;
        }
        boolean dash = sign < text.length() && "-–—:".indexOf(text.charAt(sign)) >= 0;
        boolean apart = sign + 1 < text.length() && text.charAt(sign + 1) == ' ';
        if (!dash || !apart) {
            return 0;
        }
        while (sign + 1 < text.length() && text.charAt(sign + 1) == ' ') {
            sign++;
        }
        return sign + 1;
    }

    /** {@code По 2 и 3 не работаем}, {@code 2, 4 – нет}: the positions whose numbers lead. */
    List<Integer> listed(String text) {
        var folded = Fold.of(text).strip();
        for (var lead : List.of("по ", "на ", "for ", "on ")) {
            folded = folded.startsWith(lead) ? folded.substring(lead.length()) : folded;
        }
        var numbers = numbersAt(folded, 0);
        boolean known = !numbers.isEmpty() && numbers.stream().allMatch(this::has);
        boolean timed = LeadTimes.opens(folded);
        var first =
                numbers.isEmpty()
                        ? ""
                        : folded.substring(String.valueOf(numbers.getFirst()).length());
        boolean counted = Units.at(first.strip(), 0).isPresent() && numbers.size() == 1;
        return known && !timed && !counted && folded.length() < 90 ? numbers : List.of();
    }

    boolean isAsked(String name) {
        return Arrays.stream(positions.likeness(name)).anyMatch(like -> like >= LIKE)
                || positions.all().stream().anyMatch(p -> isCoded(p, name));
    }

    private static boolean isCoded(RequestedPosition position, String name) {
        var sku = position.sku();
        return sku != null && sku.length() > 3 && Fold.squeezed(name).contains(Fold.squeezed(sku));
    }
}
