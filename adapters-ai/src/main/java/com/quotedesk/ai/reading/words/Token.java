package com.quotedesk.ai.reading.words;

/**
 * A word, a number or a sign of a line.
 *
 * @param gap how many spaces stand before it; a tab is eight
 */
public record Token(Type type, String text, int start, int end, int gap) {

    /** What a token is. */
    public enum Type {
        WORD,
        NUMBER,
        SIGN
    }

    public boolean isWord() {
        return type == Type.WORD;
    }

    public boolean isNumber() {
        return type == Type.NUMBER;
    }

    public boolean is(String sign) {
        return text.equals(sign);
    }

    public boolean isDash() {
        return text.length() == 1 && "-–—−‑".contains(text);
    }
}
