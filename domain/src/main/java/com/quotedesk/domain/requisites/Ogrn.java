package com.quotedesk.domain.requisites;

import java.util.Optional;

/**
 * A Russian registration number: 13 digits of a company (ОГРН) or 15 of an entrepreneur (ОГРНИП),
 * the last of which checks the others.
 */
public record Ogrn(String value) {

    private static final int COMPANY = 13;
    private static final int ENTREPRENEUR = 15;

    public Ogrn {
        if (!isOgrn(value)) {
            throw new IllegalArgumentException("not a registration number: " + value);
        }
    }

    /** The number written in {@code text}, or empty when it is none. */
    public static Optional<Ogrn> parse(String text) {
        var digits = Digits.squeezed(text);
        return isOgrn(digits) ? Optional.of(new Ogrn(digits)) : Optional.empty();
    }

    public boolean isEntrepreneur() {
        return value.length() == ENTREPRENEUR;
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isOgrn(String text) {
        // The first digit tells what kind of entry it is; zero is none.
        return !text.startsWith("0")
                && ((Digits.areAll(text, COMPANY) && checks(text, 11))
                        || (Digits.areAll(text, ENTREPRENEUR) && checks(text, 13)));
    }

    private static boolean checks(String digits, int modulus) {
        int last = digits.length() - 1;
        return Long.parseLong(digits.substring(0, last)) % modulus % 10 == Digits.at(digits, last);
    }
}
