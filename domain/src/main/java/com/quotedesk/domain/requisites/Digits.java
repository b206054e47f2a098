package com.quotedesk.domain.requisites;

/** Digits as papers carry them, often with spaces in between. */
final class Digits {

    private Digits() {}

    /** {@code text} without spaces of any kind. */
    static String squeezed(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    static boolean areAll(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static int at(String digits, int index) {
        return digits.charAt(index) - '0';
    }

    /** The sum of the first digits, each times its weight. */
    static int weighed(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += at(digits, i) * weights[i];
        }
        return sum;
    }
}
