package com.quotedesk.domain.requisites;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of why and where a Russian company pays taxes (КПП): nine places, of which the fifth and
 * sixth may be letters.
 */
public record Kpp(String value) {

    private static final Pattern FORM = Pattern.compile("(?!00)[0-9]{4}[0-9A-Z]{2}[0-9]{3}");

    public Kpp {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a KPP: " + value);
        }
    }

    /** The code written in {@code text}, or empty when it is none. */
    public static Optional<Kpp> parse(String text) {
        var code = Digits.squeezed(text);
        return FORM.matcher(code).matches() ? Optional.of(new Kpp(code)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
