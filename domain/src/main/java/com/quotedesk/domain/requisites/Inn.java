package com.quotedesk.domain.requisites;

import java.util.Optional;

/**
 * A Russian taxpayer number (ИНН): 10 digits of a company or 12 of a person, the last one or two of
 * which check the others.
 */
public record Inn(String value) {

    private static final int COMPANY = 10;
    private static final int PERSON = 12;

    public Inn {
        if (!isInn(value)) {
            throw new IllegalArgumentException("not a taxpayer number: " + value);
        }
    }

    /** The number written in {@code text}, or empty when it is none. */
    public static Optional<Inn> parse(String text) {
        var digits = Digits.squeezed(text);
        return isInn(digits) ? Optional.of(new Inn(digits)) : Optional.empty();
    }

    public boolean isCompany() {
        return value.length() == COMPANY;
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isInn(String text) {
        // No region has the code 00; without this, nothing but zeros would pass the check.
        return !text.startsWith("00")
                && ((Digits.areAll(text, COMPANY) && companyChecks(text))
                        || (Digits.areAll(text, PERSON) && personChecks(text)));
    }

    private static boolean companyChecks(String digits) {
        return Digits.weighed(digits, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10 == Digits.at(digits, 9);
    }

    private static boolean personChecks(String digits) {
        return Digits.weighed(digits, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10
                        == Digits.at(digits, 10)
                && Digits.weighed(digits, 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10
                        == Digits.at(digits, 11);
    }
}
