package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.words.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills in from the line above what a line says with "ditto". */
final class Ditto {

    private Ditto() {}

    static boolean in(String name) {
        return Requests.DITTO.atStart(Fold.of(name)).isPresent();
    }

    /**
     * {@code name} with the words of {@code above} for its ditto, those replaced that it varies.
     */
    static String resolved(String name, @Nullable String above) {
        var match = Requests.DITTO.atStart(Fold.of(name));
        if (match.isEmpty() || above == null) {
            return name;
        }
        var own = Names.trimmed(name.substring(match.get().end()));
        if (own.startsWith("но ") || own.startsWith("but ")) {
            own = own.substring(own.indexOf(' ') + 1);
        }
        if (own.isEmpty()) {
            return above;
        }
        var words = new ArrayList<>(words(above));
        var rest = new ArrayList<String>();
        for (var word : words(own)) {
            int like = like(words, word);
            if (like >= 0) {
                words.set(like, word + tail(words.get(like)));
            } else {
                rest.add(word);
            }
        }
        words.addAll(rest);
        return String.join(" ", words);
    }

    /** Where in {@code text} the last word of the same make as {@code word} begins, 0 for none. */
    static int likeWord(String text, String word) {
        var words = words(text);
        int like = like(words, word);
        int at = 0;
        for (int i = 0; i < like; i++) {
            at = text.indexOf(words.get(i), at) + words.get(i).length();
        }
        return like <= 0 ? 0 : text.indexOf(words.get(like), at);
    }

    private static List<String> words(String text) {
        return text.lines().flatMap(line -> Arrays.stream(line.split(" +", -1))).toList();
    }

    private static String tail(String word) {
        return word.endsWith(",") ? "," : "";
    }

    /** The word of the same make: the same letters before digits, or the same ending. */
    private static int like(List<String> words, String word) {
        var shape = shape(word);
        for (int i = words.size() - 1; i >= 0; i--) {
            if (shape(words.get(i)).equals(shape) && !words.get(i).equals(word)) {
                return i;
            }
        }
        return -1;
    }

    private static String shape(String word) {
        var folded = Fold.squeezed(word);
        var shape = new StringBuilder();
        boolean digits = false;
        for (int i = 0; i < folded.length(); i++) {
            if (Character.isDigit(folded.charAt(i))) {
                if (!digits) {
                    shape.append('9');
                }
                digits = true;
            } else {
                shape.append(folded.charAt(i));
                digits = false;
            }
        }
        if (shape.indexOf("9") >= 0) {
            return shape.toString();
        }
        boolean adjective = folded.length() > 4 && Variants.isAdjective(folded);
        return adjective ? "*" + folded.substring(folded.length() - 2) : folded;
    }
}
