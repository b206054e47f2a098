package com.quotedesk.domain.documents;

/**
 * A Russian noun as it stands behind numbers.
 *
 * @param one behind 1, 21, 101: {@code рубль}
 * @param few behind 2 to 4, 22: {@code рубля}
 * @param many behind the others, 11 to 14 among them: {@code рублей}
 */
record RussianForms(String one, String few, String many) {

    /** A word that never changes: {@code евро}. */
    static RussianForms unchanging(String word) {
        return new RussianForms(word, word, word);
    }

    String form(long count) {
        long two = count % 100;
        if (two >= 11 && two <= 14) {
            return many;
        }
        return switch ((int) (count % 10)) {
            case 1 -> one;
            case 2, 3, 4 -> few;
            default -> many;
        };
    }
}
