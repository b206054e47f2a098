package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantities;
import com.quotedesk.ai.reading.numbers.Quantity;
import com.quotedesk.ai.reading.numbers.Units;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Token;
import com.quotedesk.ai.reading.words.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a line that holds several items into its pieces. */
final class Pieces {

    /** A piece and where it starts. */
    record Piece(String text, int start) {}

    private static final Set<String> JOINTS =
            Set.of("и", "and", "plus", "плюс", "&", "+", "также", "а", "also", "еще", "as", "well");

    /** Words between two items that only say that there is one more. */
    private static final Set<String> FILLERS =
            Set.of(
                    "a",
                    "an",
                    "по",
                    "к",
                    "ним",
                    "нему",
                    "ней",
                    "ещё",
                    "еще",
                    "также",
                    "плюс",
                    "one",
                    "more",
                    "some",
                    "with",
                    "them",
                    "also",
                    "then",
                    "для",
                    "них",
                    "нужно",
                    "нужны",
                    "нужен",
                    "нужна",
                    "about",
                    "около",
                    "примерно",
                    "где-то",
                    "the",
                    "we",
                    "need");

    private Pieces() {}

    static List<Piece> of(String text, NumberStyle style) {
        var parts = split(text, ';');
        if (parts.size() > 1 && areItems(parts, style, 2)) {
            return parts;
        }
        var trailing = afterQuantities(text, style);
        var leading = trailing.size() > 1 ? List.<Piece>of() : beforeQuantities(text, style);
        var pieces = trailing.size() > 1 ? trailing : leading;
        var segments = Segments.of(text, style);
        if (segments.size() > Math.max(1, pieces.size())) {
            return segments;
        }
        return pieces.size() > 1 ? pieces : List.of(new Piece(text, 0));
    }

    private static boolean areItems(List<Piece> pieces, NumberStyle style, int atLeast) {
        return pieces.stream()
                        .filter(piece -> ItemText.parse(piece.text(), style, true).hasQuantity())
                        .count()
                >= atLeast;
    }

    private static List<Piece> split(String text, char sign) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : sign;
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (i == text.length() || (c == sign && depth <= 0)) {
                add(pieces, text, from, i);
                from = i + 1;
            }
        }
        return pieces;
    }

    static void add(List<Piece> pieces, String text, int from, int end) {
        int start = from;
        while (start < end
                && (Fold.isSpace(text.charAt(start)) || ",;.".indexOf(text.charAt(start)) >= 0)) {
            start++;
        }
        if (start < end) {
            pieces.add(new Piece(text.substring(start, end).strip(), start));
        }
    }

    /** {@code кабель - 120 м, труба - 30 шт и фланец - 12 шт}: cut behind each quantity. */
    private static List<Piece> afterQuantities(String text, NumberStyle style) {
        var tokens = Tokens.of(text);
        var pieces = new ArrayList<Piece>();
        int from = 0;
        boolean firm = true;
        for (var quantity : Quantities.in(text, tokens, style)) {
            int next = quantity.next();
            if (next < tokens.size() && tokens.get(next).is("(")) {
                next = closing(tokens, next);
            }
            while (next < tokens.size() && tokens.get(next).is(")")) {
                next++;
            }
            int end = next > quantity.next() ? tokens.get(next - 1).end() : quantity.end();
            boolean cut =
                    next >= tokens.size()
                            || isJoint(tokens.get(next))
                            || text.charAt(quantity.end() - 1) == '.';
            boolean counts = quantity.unit() != null || isDashed(tokens, quantity);
            if (!counts || !cut || quantity.start() <= from) {
                continue;
            }
            var piece = text.substring(from, end);
            var parsed = ItemText.parse(piece, style, true);
            boolean whole =
                    parsed.hasQuantity()
                            && parsed.quantities().getLast().end() >= quantity.end() - from
                            && parsed.quantities().getLast().end() <= end - from
                            && (Names.letters(parsed.name()) >= 3
                                    || (!pieces.isEmpty() && Variants.isVariant(parsed.name())));
            if (!whole) {
                return List.of();
            }
            firm &=
                    parsed.strength() == ItemText.Strength.STRONG
                            || (quantity.unit() != null && Units.isCounted(quantity.unit()));
            add(pieces, text, from, end);
            from = behindJoints(tokens, next, text.length());
        }
        var rest = text.substring(from).strip();
        if (!pieces.isEmpty() && Names.letters(rest) >= 3) {
            var last = ItemText.parse(rest, style, false);
            if (last.hasQuantity()) {
                firm &= last.strength() == ItemText.Strength.STRONG;
                add(pieces, text, from, text.length());
            }
        }
        return pieces.size() < 2 || (!firm && pieces.size() < 3) ? List.of() : pieces;
    }

    /** {@code кассеты рассадные — 300}: a whole number behind a dash of its own. */
    private static boolean isDashed(List<Token> tokens, Quantity quantity) {
        int before = quantity.first() - 1;
        return before > 0
                && tokens.get(before).isDash()
                && tokens.get(before).gap() > 0
                && tokens.get(quantity.first()).gap() > 0
                && !quantity.words()
                && quantity.value().stripTrailingZeros().scale() <= 0;
    }

    /** The bracket that closes the one at {@code open}, or that one where none does. */
    private static int closing(List<Token> tokens, int open) {
        for (int i = open + 1; i < tokens.size(); i++) {
            if (tokens.get(i).is(")")) {
                return i;
            }
        }
        return open;
    }

    private static boolean isJoint(Token token) {
        return token.is(",")
                || token.is(";")
                || token.is(".")
                || JOINTS.contains(Fold.of(token.text()));
    }

    private static int behindJoints(List<Token> tokens, int next, int end) {
        int i = next;
        while (i < tokens.size() && isJoint(tokens.get(i))) {
            i++;
        }
        return i < tokens.size() ? tokens.get(i).start() : end;
    }

    /** {@code 200 м кабеля и 15 автоматов}: cut before each quantity that a new item opens with. */
    private static List<Piece> beforeQuantities(String text, NumberStyle style) {
        var tokens = Tokens.of(text);
        var starts = new ArrayList<Quantity>();
        for (var quantity : Quantities.in(text, tokens, style)) {
            int before = quantity.first() - 1;
            while (before > 0 && isFiller(tokens.get(before))) {
                before--;
            }
            boolean opens =
                    before < 0
                            || (isJoint(tokens.get(before)) && !tokens.get(before).is("."))
                            || (before == 0 && isFiller(tokens.get(before)));
            boolean named =
                    quantity.next() < tokens.size()
                            && (tokens.get(quantity.next()).isWord()
                                    || (quantity.unit() != null
                                            && !isJoint(tokens.get(quantity.next()))));
            boolean first = starts.isEmpty() && before >= 0 && !opens;
            if (opens && named && (quantity.unit() != null || isCounting(quantity, tokens))) {
                starts.add(quantity);
            } else if (first && quantity.unit() != null && named && before < 2) {
                starts.add(quantity);
            }
        }
        if (starts.size() < 2
                || !tokens.subList(0, starts.getFirst().first()).stream()
                        .allMatch(Pieces::isFiller)) {
            return List.of();
        }
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < starts.size(); i++) {
            int end =
                    i + 1 < starts.size()
                            ? beforeJoints(tokens, starts.get(i + 1).first())
                            : text.length();
            add(pieces, text, start(tokens, starts.get(i)), end);
        }
        return pieces;
    }

    private static boolean isHyphened(List<Token> tokens, int i) {
        return i + 1 < tokens.size() && tokens.get(i + 1).isDash() && tokens.get(i + 1).gap() == 0;
    }

    /** With the word before it that gives the quantity to each thing: {@code по 30 метров}. */
    private static int start(List<Token> tokens, Quantity quantity) {
        int before = quantity.first() - 1;
        boolean each = before >= 0 && Fold.of(tokens.get(before).text()).equals("по");
        return each ? tokens.get(before).start() : quantity.start();
    }

    private static boolean isFiller(Token token) {
        return FILLERS.contains(Fold.of(token.text()));
    }

    private static boolean isCounting(Quantity quantity, List<Token> tokens) {
        int next = quantity.next();
        boolean times =
                Surroundings.TIMES.contains(Fold.of(tokens.get(next).text()))
                        && tokens.get(next).gap() > 0
                        && next + 1 < tokens.size()
                        && tokens.get(next + 1).isWord();
        if (times) {
            return true;
        }
        var word = tokens.get(next).text();
        return quantity.value().stripTrailingZeros().scale() <= 0
                && (word.length() >= 3 || isHyphened(tokens, quantity.next()))
                && tokens.get(quantity.next()).gap() == 1;
    }

    private static int beforeJoints(List<Token> tokens, int first) {
        int i = first - 1;
        while (i > 0 && (isJoint(tokens.get(i)) || isFiller(tokens.get(i)))) {
            i--;
        }
        return tokens.get(i).end();
    }
}
