package com.quotedesk.ai.reading.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases to be found in folded text. A phrase begins at the start of a word; it ends at
 * the end of one too, unless it is written with a {@code *} behind. A space in a phrase stands for
 * any run of spaces.
 */
public final class Phrases {

    /** A phrase found from {@code start} to {@code end}. */
    public record Match(int start, int end, String phrase) {}

    /** One phrase, its end cut off where any ending will do. */
    private record Entry(String phrase, String words, boolean open) {}

    private static final Entry[] NONE = {};

    /** By their first character, those of the usual alphabets; the rest are looked up. */
    private final Entry[][] byFirst = new Entry[USUAL][];

    private final Map<Character, Entry[]> others = new HashMap<>();

    private static final int USUAL = 0x500;

    private Phrases(List<String> phrases) {
        var lists = new HashMap<Character, List<Entry>>();
        for (var phrase : phrases) {
            boolean open = phrase.endsWith("*");
            var words = open ? phrase.substring(0, phrase.length() - 1) : phrase;
            lists.computeIfAbsent(phrase.charAt(0), _ -> new ArrayList<>())
                    .add(new Entry(phrase, words, open));
        }
        lists.forEach(
                (first, list) -> {
                    list.sort((a, b) -> b.phrase().length() - a.phrase().length());
                    var entries = list.toArray(NONE);
                    if (first < USUAL) {
                        byFirst[first] = entries;
                    } else {
                        others.put(first, entries);
                    }
                });
    }

    private Entry @Nullable [] candidates(char first) {
        return first < USUAL ? byFirst[first] : others.get(first);
    }

    public static Phrases of(List<String> phrases) {
        return new Phrases(phrases.stream().map(Fold::of).toList());
    }

    public static Phrases of(String... phrases) {
        return of(List.of(phrases));
    }

    public boolean in(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (match(folded, i) != null) {
                return true;
            }
        }
        return false;
    }

    public Optional<Match> first(String folded) {
        return find(folded, 0);
    }

    public Optional<Match> find(String folded, int from) {
        for (int i = from; i < folded.length(); i++) {
            var match = match(folded, i);
            if (match != null) {
                return Optional.of(match);
            }
        }
        return Optional.empty();
    }

    public List<Match> all(String folded) {
        List<Match> found = List.of();
        int i = 0;
        while (i < folded.length()) {
            var match = match(folded, i);
            if (match == null) {
                i++;
                continue;
            }
            if (found.isEmpty()) {
                found = new ArrayList<>();
            }
            found.add(match);
            i = Math.max(match.end(), match.start() + 1);
        }
        return found;
    }

    /** The longest phrase that begins exactly at {@code i}. */
    public Optional<Match> at(String folded, int i) {
        return i >= folded.length() ? Optional.empty() : Optional.ofNullable(match(folded, i));
    }

    private @Nullable Match match(String folded, int i) {
        var candidates = candidates(folded.charAt(i));
        if (candidates == null || !isStart(folded, i)) {
            return null;
        }
        for (var entry : candidates) {
            int end = match(folded, i, entry);
            if (end >= 0) {
                return new Match(i, end, entry.phrase());
            }
        }
        return null;
    }

    /** The phrase the text begins with, after spaces. */
    public Optional<Match> atStart(String folded) {
        int i = 0;
        while (i < folded.length() && Fold.isSpace(folded.charAt(i))) {
            i++;
        }
        return at(folded, i);
    }

    private static boolean isStart(String text, int i) {
        return i == 0
                || !Character.isLetterOrDigit(text.charAt(i))
                || !Character.isLetterOrDigit(text.charAt(i - 1));
    }

    private static int match(String text, int from, Entry entry) {
        var phrase = entry.words();
        boolean open = entry.open();
        int length = phrase.length();
        int t = from;
        for (int p = 0; p < length; p++) {
            char c = phrase.charAt(p);
            if (c == ' ') {
                int before = t;
                while (t < text.length() && Fold.isSpace(text.charAt(t))) {
                    t++;
                }
                if (t == before) {
                    return -1;
                }
            } else if (t >= text.length() || text.charAt(t) != c) {
                return -1;
            } else {
                t++;
            }
        }
        boolean inside =
                t < text.length()
                        && Character.isLetterOrDigit(text.charAt(t))
                        && Character.isLetterOrDigit(text.charAt(t - 1));
        if (!open && inside) {
            return -1;
        }
        while (open && t < text.length() && Character.isLetter(text.charAt(t))) {
            t++;
        }
        return t;
    }
}
