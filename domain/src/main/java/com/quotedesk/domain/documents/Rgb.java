package com.quotedesk.domain.documents;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A colour of a paper, each part from 0 to 255. */
public record Rgb(int red, int green, int blue) {

    private static final Pattern FORM = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int MOST = 255;

    public Rgb {
        if (red < 0 || red > MOST || green < 0 || green > MOST || blue < 0 || blue > MOST) {
            throw new IllegalArgumentException("not a colour: " + red + " " + green + " " + blue);
        }
    }

    /** The colour written as {@code #1F4E79}, or empty when it is none. */
    public static Optional<Rgb> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int value = Integer.parseInt(text.substring(1), 16);
        return Optional.of(new Rgb(value >> 16, value >> 8 & MOST, value & MOST));
    }

    /**
     * How well white letters are read on it, from 1 (not at all) to 21, by the formula of WCAG 2.1.
     */
    public double contrastToWhite() {
        double luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int part) {
        double share = part / (double) MOST;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02X%02X%02X", red, green, blue);
    }
}
