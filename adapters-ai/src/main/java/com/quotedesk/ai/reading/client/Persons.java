package com.quotedesk.ai.reading.client;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Languages;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.Token;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.ai.reading.words.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds names of people in a line: full names, surnames with initials, first names alone. */
final class Persons {

    /**
     * A name in a line.
     *
     * @param weight 3 for a full name, 2 for a surname with initials or one behind a post, 1 for a
     *     first name alone
     */
    record Person(String name, int start, int end, int weight) {}

    private static final WordList WORDS = WordList.load("people");
    private static final Set<String> FIRST = Set.copyOf(WORDS.get("first"));
    private static final Phrases TITLES = WORDS.phrases("titles");
    private static final Phrases ORGANISATIONS = WORDS.phrases("orgnames");
    private static final List<String> PATRONYMICS =
            List.of(
                    "ович", "евич", "овна", "евна", "ична", "инична", "оглы", "кызы", "ильич",
                    "мич");

    private Persons() {}

    /**
     * @param known words the sender's name is known to have, folded
     */
    static Optional<Person> in(String line, Set<String> known) {
        Person best = null;
        for (var run : runs(line)) {
            var person = person(line, run, known);
            if (person.isPresent() && (best == null || person.get().weight() > best.weight())) {
                best = person.get();
            }
        }
        return Optional.ofNullable(best);
    }

    /** Runs of capitalised words with nothing but spaces and the points of initials between. */
    private static List<List<Token>> runs(String line) {
        var runs = new ArrayList<List<Token>>();
        var run = new ArrayList<Token>();
        List<Token> tokens = Tokens.of(line);
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            boolean initialPoint =
                    token.is(".") && !run.isEmpty() && isInitial(run.getLast()) && token.gap() == 0;
            boolean hyphen =
                    token.is("-")
                            && !run.isEmpty()
                            && token.gap() == 0
                            && i + 1 < tokens.size()
                            && tokens.get(i + 1).gap() == 0;
            boolean apostrophe =
                    (token.is("'") || token.is("’")) && token.gap() == 0 && !run.isEmpty();
            boolean particle =
                    !run.isEmpty()
                            && Set.of(
                                            "de", "van", "von", "der", "den", "bin", "al", "da",
                                            "di", "la", "le", "ter")
                                    .contains(token.text());
            if (token.isWord()
                    && (Character.isUpperCase(token.text().charAt(0)) || particle)
                    && token.gap() <= 3) {
                run.add(token);
            } else if (token.isWord() && Character.isUpperCase(token.text().charAt(0))) {
                flush(runs, run);
                run.add(token);
            } else if (!initialPoint && !hyphen && !apostrophe) {
                flush(runs, run);
            }
        }
        flush(runs, run);
        return runs;
    }

    private static void flush(List<List<Token>> runs, List<Token> run) {
        if (!run.isEmpty()) {
            runs.add(List.copyOf(run));
            run.clear();
        }
    }

    private static boolean isInitial(Token token) {
        return token.text().length() == 1;
    }

    private static Optional<Person> person(String line, List<Token> run, Set<String> known) {
        var words = new ArrayList<>(run);
        boolean titled = false;
        while (!words.isEmpty() && isTitle(words.getFirst()) && !isKnown(words.getFirst(), known)) {
            words.removeFirst();
            titled = true;
        }
        while (!words.isEmpty()
                && isTitle(words.getLast())
                && !isKnown(words.getLast(), known)
                && !isInitial(words.getLast())) {
            words.removeLast();
        }
        if (words.isEmpty() || words.size() > 5) {
            return Optional.empty();
        }
        titled |= isTitleBefore(line, words.getFirst().start());
        int start = words.getFirst().start();
        int end = words.getLast().end();
        if (isInitial(words.getLast()) && end < line.length() && line.charAt(end) == '.') {
            end++;
        }
        boolean pointed = line.substring(start, Math.min(line.length(), end + 1)).indexOf('.') > 0;
        int weight = weight(words, known, titled, pointed);
        return weight == 0
                ? Optional.empty()
                : Optional.of(new Person(line.substring(start, end), start, end, weight));
    }

    private static int weight(
            List<Token> words, Set<String> known, boolean titled, boolean pointed) {
        long initials = words.stream().filter(Persons::isInitial).count();
        if (initials > 0 && !pointed) {
            return 0;
        }
        long full = words.size() - initials;
        boolean familiar = words.stream().anyMatch(word -> isKnown(word, known));
        boolean first = words.stream().anyMatch(word -> isFirst(word.text()));
        boolean patronymic = words.stream().anyMatch(word -> isPatronymic(word.text()));
        if (full == 0 || full > 4) {
            return 0;
        }
        if (full >= 2 && (patronymic || first || familiar) && initials <= 1) {
            return words.size() <= 4 ? 3 : 0;
        }
        if (full == 1 && initials >= 1) {
            return familiar
                            || initials == 2
                            || Languages.isCyrillic(words.getFirst().text().charAt(0))
                    ? 2
                    : 1;
        }
        if (full == 1 && titled && words.getFirst().text().length() > 2) {
            return 2;
        }
        return full == 1 && (first || familiar) ? 1 : 0;
    }

    private static boolean isTitle(Token token) {
        return (token.text().length() > 1
                        && TITLES.at(Fold.of(token.text()), 0)
                                .filter(m -> m.end() == token.text().length())
                                .isPresent())
                || (isOrganisation(token.text()) && token.text().length() > 1);
    }

    private static boolean isTitleBefore(String line, int start) {
        var before = Fold.of(line.substring(0, start)).stripTrailing();
        int from = before.length();
        while (from > 0
                && (Character.isLetter(before.charAt(from - 1))
                        || before.charAt(from - 1) == '.')) {
            from--;
        }
        var word = before.substring(from);
        return word.length() > 3
                && Languages.isCyrillic(word.charAt(0))
                && TITLES.at(word, 0).isPresent();
    }

    private static boolean isKnown(Token token, Set<String> known) {
        return known.contains(Fold.of(token.text()));
    }

    static boolean isFirst(String word) {
        return FIRST.contains(Fold.of(word));
    }

    static boolean isPatronymic(String word) {
        var folded = Fold.of(word);
        return folded.length() > 5 && PATRONYMICS.stream().anyMatch(folded::endsWith);
    }

    static boolean isOrganisation(String name) {
        return ORGANISATIONS.in(Fold.of(name));
    }

    /** Whether a display name can be that of a person: one to four capitalised words. */
    static boolean isPersonal(String name) {
        var tokens = Tokens.of(name);
        long words = tokens.stream().filter(Token::isWord).count();
        boolean plain =
                tokens.stream()
                        .allMatch(
                                t ->
                                        (t.isWord() && Character.isUpperCase(t.text().charAt(0)))
                                                || t.is(".")
                                                || t.is("-")
                                                || t.is(",")
                                                || t.is("'")
                                                || t.is("’")
                                                || Set.of(
                                                                "de", "van", "von", "der", "den",
                                                                "bin", "al", "da", "di", "la", "le",
                                                                "ter")
                                                        .contains(t.text()));
        return words >= 1 && words <= 5 && plain && !isOrganisation(name);
    }
}
