package com.quotedesk.domain.requisites;

import java.util.Optional;

/** The code of a bank in Russia (БИК): nine digits. */
public record Bic(String value) {

    private static final int LENGTH = 9;

    public Bic {
        if (!Digits.areAll(value, LENGTH)) {
            throw new IllegalArgumentException("not a bank's code: " + value);
        }
    }

    /** The code written in {@code text}, or empty when it is none. */
    public static Optional<Bic> parse(String text) {
        var digits = Digits.squeezed(text);
        return Digits.areAll(digits, LENGTH) ? Optional.of(new Bic(digits)) : Optional.empty();
    }

    /** Whether it is an office of the central bank itself. */
    boolean isCentralBank() {
        return value.startsWith("00", 6) && value.charAt(8) <= '2';
    }

    @Override
    public String toString() {
        return value;
    }
}
