package com.quotedesk.ai.reading.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words and phrases to be found in folded text. A phrase begins at the start of a word; it ends at
 * the end of one too, unless it is written with a {@code *} behind. A space in a phrase stands for
 * any run of spaces.
 */
public final class Phrases {

    /** A phrase found from {@code start} to {@code end}. */
    public record Match(int start, int end, String phrase) {}

    private final Map<Character, List<String>> byFirst = new HashMap<>();

    private Phrases(List<String> phrases) {
        for (var phrase : phrases) {
            byFirst.computeIfAbsent(phrase.charAt(0), _ -> new ArrayList<>()).add(phrase);
        }
        byFirst.values().forEach(list -> list.sort((a, b) -> b.length() - a.length()));
    }

    public static Phrases of(List<String> phrases) {
        return new Phrases(phrases.stream().map(Fold::of).toList());
    }

    public static Phrases of(String... phrases) {
        return of(List.of(phrases));
    }

    public boolean in(String folded) {
        return find(folded, 0).isPresent();
    }

    public Optional<Match> first(String folded) {
        return find(folded, 0);
    }

    public Optional<Match> find(String folded, int from) {
        for (int i = from; i < folded.length(); i++) {
            var match = at(folded, i);
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }

    public List<Match> all(String folded) {
        var found = new ArrayList<Match>();
        int i = 0;
        while (i < folded.length()) {
            var match = at(folded, i);
            match.ifPresent(found::add);
            i = match.map(m -> Math.max(m.end(), m.start() + 1)).orElse(i + 1);
        }
        return found;
    }

    /** The longest phrase that begins exactly at {@code i}. */
    public Optional<Match> at(String folded, int i) {
        if (i >= folded.length()) {
            return Optional.empty();
        }
        var candidates = byFirst.get(folded.charAt(i));
        if (candidates == null || !isStart(folded, i)) {
            return Optional.empty();
        }
        for (var phrase : candidates) {
            int end = match(folded, i, phrase);
            if (end >= 0) {
                return Optional.of(new Match(i, end, phrase));
            }
        }
        return Optional.empty();
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

    private static int match(String text, int from, String phrase) {
        boolean open = phrase.endsWith("*");
        int length = open ? phrase.length() - 1 : phrase.length();
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
