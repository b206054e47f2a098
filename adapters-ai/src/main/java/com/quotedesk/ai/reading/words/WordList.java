package com.quotedesk.ai.reading.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A word list of this module: one {@code key: word, word, two words} per line, {@code #} for
 * remarks. A key may come back on later lines.
 */
public final class WordList {

    private final Map<String, List<String>> words;

    private WordList(Map<String, List<String>> words) {
        this.words = words;
    }

    public static WordList load(String name) {
        try (var in = WordList.class.getResourceAsStream(name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no word list " + name);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WordList parse(String text) {
        var words = new LinkedHashMap<String, List<String>>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(
                        line -> {
                            int colon = line.indexOf(':');
                            var list =
                                    words.computeIfAbsent(
                                            line.substring(0, colon).strip(),
                                            _ -> new ArrayList<>());
                            addAll(list, line.substring(colon + 1));
                        });
        return new WordList(words);
    }

    private static void addAll(List<String> list, String text) {
        int from = 0;
        while (from <= text.length()) {
            int comma = text.indexOf(',', from);
            int end = comma < 0 ? text.length() : comma;
            var word = text.substring(from, end).strip();
            if (!word.isEmpty()) {
                list.add(Fold.of(word));
            }
            from = end + 1;
        }
    }

    public List<String> get(String key) {
        var list = words.get(key);
        if (list == null) {
            throw new IllegalStateException("no words for " + key);
        }
        return List.copyOf(list);
    }

    public Phrases phrases(String... keys) {
        var all = new ArrayList<String>();
        for (var key : keys) {
            all.addAll(get(key));
        }
        return Phrases.of(all);
    }

    public Map<String, List<String>> all() {
        return Map.copyOf(words);
    }
}
