package com.quotedesk.email.mail;

import java.util.Locale;
import java.util.Set;

/**
 * What is left of an inline style: colours, borders, sizes of cells. Nothing in it hides text, lays
 * it over other text, or fetches anything.
 */
final class SafeStyle {

    private static final int LONGEST = 8 << 10;
    private static final int LONGEST_VALUE = 100;

    private static final Set<String> PLAIN =
            Set.of(
                    "color",
                    "background",
                    "background-color",
                    "text-align",
                    "vertical-align",
                    "font-weight",
                    "font-style",
                    "text-decoration",
                    "border",
                    "border-top",
                    "border-right",
                    "border-bottom",
                    "border-left",
                    "border-color",
                    "border-style",
                    "border-width",
                    "border-collapse",
                    "border-spacing",
                    "padding",
                    "padding-top",
                    "padding-right",
                    "padding-bottom",
                    "padding-left",
                    "margin",
                    "margin-top",
                    "margin-right",
                    "margin-bottom",
                    "margin-left",
                    "width",
                    "list-style-type",
                    "white-space");

    private SafeStyle() {}

    static String of(String style) {
        var safe = new StringBuilder();
        var written = style.substring(0, Math.min(style.length(), LONGEST));
        int from = 0;
        while (from < written.length()) {
            int end = written.indexOf(';', from);
            end = end < 0 ? written.length() : end;
            int colon = written.indexOf(':', from);
            if (colon > 0 && colon < end) {
                var name = written.substring(from, colon).strip().toLowerCase(Locale.ROOT);
                var value = written.substring(colon + 1, end).strip().toLowerCase(Locale.ROOT);
                var kept =
                        value.endsWith("!important")
                                ? value.substring(0, value.length() - 10)
                                : value;
                if (PLAIN.contains(name) && isValue(kept.strip())) {
                    safe.append(name).append(':').append(kept.strip()).append(';');
                }
            }
            from = end + 1;
        }
        return safe.toString();
    }

    static boolean isColour(String value) {
        return value.length() <= LONGEST_VALUE
                && value.chars().allMatch(c -> c == '#' || isLetterOrDigit(c));
    }

    /** Words, numbers that are not below zero, and colours; no quotes, no escapes, no functions. */
    private static boolean isValue(String value) {
        if (value.isEmpty() || value.length() > LONGEST_VALUE) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean negative = c == '-' && (i == 0 || !isLetterOrDigit(value.charAt(i - 1)));
            boolean plain = isLetterOrDigit(c) || " #%.,-".indexOf(c) >= 0;
            boolean colour = (c == '(' || c == ')') && isColourFunction(value);
            if (negative || !(plain || colour)) {
                return false;
            }
        }
        return true;
    }

    /** One colour by its parts: {@code rgb(1, 2, 3)}. */
    private static boolean isColourFunction(String value) {
        int open = value.indexOf('(');
        boolean named =
                value.startsWith("rgb(")
                        || value.startsWith("rgba(")
                        || value.startsWith("hsl(")
                        || value.startsWith("hsla(");
        return named && value.lastIndexOf('(') == open && value.indexOf(')') == value.length() - 1;
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
