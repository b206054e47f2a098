package com.quotedesk.ai.reading.words;

import com.quotedesk.domain.reading.Language;
import java.util.Set;

/** Tells Russian text from English, Russian in Latin letters among it. */
public final class Languages {

    private static final int ENOUGH = 2_000;

    /** Characters that hold as many words, of some length. */
    private static final int SAMPLE = 16 * ENOUGH;

    private static final Set<String> RUSSIAN;
    private static final Set<String> ENGLISH;

    static {
        var list = WordList.load("languages");
        RUSSIAN = Set.copyOf(list.get("ru"));
        ENGLISH = Set.copyOf(list.get("en"));
    }

    private Languages() {}

    /** The language of {@code text}; by its letters where its small words do not decide. */
    public static Language of(String text) {
        int balance = 0;
        int letters = 0;
        int words = 0;
        for (var token : Tokens.of(text.substring(0, Math.min(text.length(), SAMPLE)))) {
            if (!token.isWord()) {
                continue;
            }
            var word = Fold.of(token.text());
            if (RUSSIAN.contains(word)) {
                balance++;
            } else if (ENGLISH.contains(word)) {
                balance--;
            }
            letters += isCyrillic(word.charAt(0)) ? word.length() : -word.length();
            if (++words > ENOUGH) {
                break;
            }
        }
        int verdict = balance == 0 ? letters : balance;
        return verdict >= 0 ? Language.RUSSIAN : Language.ENGLISH;
    }

    public static boolean isCyrillic(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
    }
}
