package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Units;
import com.quotedesk.ai.reading.words.Fold;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code 6 поддонов кирпича, цемент 3 тонны, песок 10 кубов}: cuts a text whose quantities stand
 * now before and now behind their names. What has no name or no quantity of its own belongs to what
 * stands before.
 */
final class Segments {

    private static final List<String> SEPARATORS =
            List.of(", и ", ", а также ", ", and ", ", ", " и ", " and ", " а также ");

    private Segments() {}

    /** The items a text holds, or none where they are not parted like this. */
    static List<Pieces.Piece> of(String text, NumberStyle style) {
        var pieces = new ArrayList<Pieces.Piece>();
        int from = 0;
        int depth = 0;
        boolean complete = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            int joint = depth > 0 ? 0 : joint(text, i);
            if (joint == 0) {
                continue;
            }
            complete |= isItem(text.substring(from, i), style);
            int to = nextJoint(text, i + joint);
            if (complete && isItem(text.substring(i + joint, to), style)) {
                Pieces.add(pieces, text, from, i);
                from = i + joint;
                complete = false;
            }
            i += joint - 1;
        }
        Pieces.add(pieces, text, from, text.length());
        return complete || isItem(text.substring(Math.min(from, text.length())), style)
                ? pieces
                : List.of();
    }

    private static int nextJoint(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (joint(text, i) > 0) {
                return i;
            }
        }
        return text.length();
    }

    private static int joint(String text, int at) {
        for (var joint : SEPARATORS) {
            if (text.startsWith(joint, at)) {
                return joint.length();
            }
        }
        return 0;
    }

    /** A name of its own with how much of it, in a unit. */
    private static boolean isItem(String text, NumberStyle style) {
        var words = text.strip();
        for (var filler : List.of("и ", "and ", "а также ", "также ", "ещё ", "еще ", "плюс ")) {
            words = words.startsWith(filler) ? words.substring(filler.length()) : words;
        }
        var parsed = ItemText.parse(words, style, false);
        if (!parsed.hasQuantity() || !startsName(parsed.name())) {
            return false;
        }
        // A litre or a metre is part of many a name, a piece or a pallet of none.
        var unit = parsed.quantities().getLast().unit();
        boolean plain = parsed.strength() == ItemText.Strength.STRONG;
        return unit != null && (Units.isCounted(unit) || plain);
    }

    private static boolean startsName(String name) {
        int letters = 0;
        while (letters < name.length() && Character.isLetter(name.charAt(letters))) {
            letters++;
        }
        var first = Fold.of(name.substring(0, letters));
        return letters >= 3 && !RunningText.startsBadly(name) && !Variants.isAdjective(first);
    }
}
