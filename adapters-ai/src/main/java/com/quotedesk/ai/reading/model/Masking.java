package com.quotedesk.ai.reading.model;

import com.quotedesk.ai.reading.model.ModelSettings.Personal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Blackens in a line what is about a person before a model sees it. */
final class Masking {

    private static final Pattern EMAIL =
            Pattern.compile("[\\w.+-]{1,64}+@[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){1,8}");

    /** With its country, or as a town writes it: bare digits may as well be an article. */
    private static final Pattern PHONE =
            Pattern.compile("(?:\\+\\d|\\b8(?=[ (-])|\\(\\d{3,5}\\))[\\d ()-]{6,18}\\d");

    private static final Pattern REQUISITE =
            Pattern.compile(
                    "(?iu)\\b(инн|кпп|огрн(?:ип)?|окпо|бик|р/с|к/с|р/сч|к/сч|iban|swift|inn|vat(?: no)?)"
                            + "([ :.№#/]{0,6}(?:[A-Z]{2})?\\d[\\d ]{4,34})");

    private static final int SHORTEST_NAME = 3;

    private record Blackened(Pattern what, String by) {}

    private final List<Blackened> all = new ArrayList<>();

    /**
     * @param names of the people the mail speaks of
     */
    Masking(Set<Personal> masked, Collection<String> names) {
        if (masked.contains(Personal.EMAILS)) {
            all.add(new Blackened(EMAIL, "[e-mail]"));
        }
        if (masked.contains(Personal.REQUISITES)) {
            all.add(new Blackened(REQUISITE, "$1 [number]"));
        }
        if (masked.contains(Personal.PHONES)) {
            all.add(new Blackened(PHONE, "[phone]"));
        }
        if (masked.contains(Personal.NAMES)) {
            names.stream()
                    .flatMap(name -> Pattern.compile("[\\s,]+").splitAsStream(name))
                    .map(String::strip)
                    .filter(name -> name.length() >= SHORTEST_NAME)
                    .distinct()
                    .forEach(name -> all.add(new Blackened(word(name), "[name]")));
        }
    }

    private static Pattern word(String name) {
        return Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})");
    }

    String of(String line) {
        var text = line;
        for (var one : all) {
            text = one.what().matcher(text).replaceAll(one.by());
        }
        return text;
    }
}
