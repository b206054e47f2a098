package com.quotedesk.domain.shared;

import java.util.Locale;

/** Text in the form in which spellings that people take for one are the same. */
public final class Folded {

    private Folded() {}

    /** {@code text} in lower case, with е for ё, and one space where there were several. */
    public static String of(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
