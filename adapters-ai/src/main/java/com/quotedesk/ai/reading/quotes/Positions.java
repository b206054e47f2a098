package com.quotedesk.ai.reading.quotes;

import com.quotedesk.domain.reading.RequestedPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The positions of a request, known by the words of their names. */
final class Positions {

    /** A position, the words of its name, and those of them that no other position has. */
    private record Named(
            RequestedPosition position, List<Likeness.Word> words, List<Likeness.Word> own) {}

    private final List<RequestedPosition> all;
    private final List<Named> named = new ArrayList<>();

    Positions(List<RequestedPosition> all) {
        this.all = List.copyOf(all);
        var words = all.stream().map(p -> Likeness.words(p.name())).toList();
        for (int i = 0; i < all.size(); i++) {
            var own = new ArrayList<Likeness.Word>();
            for (var word : words.get(i)) {
                if (Likeness.isTelling(word) && isOnly(word, words, i)) {
                    own.add(word);
                }
            }
            named.add(new Named(all.get(i), words.get(i), own));
        }
    }

    private static boolean isOnly(
            Likeness.Word word, List<List<Likeness.Word>> words, int position) {
        for (int k = 0; k < words.size(); k++) {
            if (k != position && Likeness.isIn(word, words.get(k))) {
                return false;
            }
        }
        return true;
    }

    List<RequestedPosition> all() {
        return all;
    }

    int size() {
        return all.size();
    }

    boolean has(int number) {
        return find(number) != null;
    }

    @Nullable RequestedPosition find(int number) {
        for (var position : all) {
            if (position.position() == number) {
                return position;
            }
        }
        return null;
    }

    /** How much each position's name is like a text, in the order of the positions. */
    double[] likeness(String text) {
        var words = Likeness.words(text);
        var likeness = new double[named.size()];
        for (int i = 0; i < likeness.length; i++) {
            likeness[i] = Likeness.of(named.get(i).words(), words);
        }
        return likeness;
    }

    /** The one position that shares a word of its name with {@code text} which no other has. */
    Optional<RequestedPosition> only(String text) {
        var said = telling(text);
        RequestedPosition found = null;
        for (var one : named) {
            if (isNamed(one, said)) {
                if (found != null) {
                    return Optional.empty();
                }
                found = one.position();
            }
        }
        return Optional.ofNullable(found);
    }

    /** The positions that words of the text name, each by a word that no other has. */
    Set<Integer> each(String text) {
        var said = telling(text);
        var numbers = new TreeSet<Integer>();
        for (var one : named) {
            if (isNamed(one, said)) {
                numbers.add(one.position().position());
            }
        }
        return numbers;
    }

    private static List<Likeness.Word> telling(String text) {
        return Likeness.words(text).stream().filter(Likeness::isTelling).toList();
    }

    private static boolean isNamed(Named one, List<Likeness.Word> said) {
        for (var word : one.own()) {
            if (Likeness.isIn(word, said)) {
                return true;
            }
        }
        return false;
    }
}
