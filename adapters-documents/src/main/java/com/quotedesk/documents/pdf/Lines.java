package com.quotedesk.documents.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks texts into lines of a width. */
public final class Lines {

    /** The first half of the tints of emoji, and of many emoji. */
    private static final char TINT = '\uD83C';

    private static final Pattern TINTS = Pattern.compile("[\\x{1F3FB}-\\x{1F3FF}]");
    private static final String MORE = "…";

    private Lines() {}

    /**
     * @param width in points
     * @param most how many lines at most; what does not fit is told by dots
     */
    public static List<String> of(Typeface face, float size, String text, float width, int most) {
        var lines = new ArrayList<String>();
        for (var paragraph : cleaned(text).split("\n", -1)) {
            breakUp(face, size, paragraph.strip(), width, lines);
        }
        if (lines.size() <= most) {
            return lines;
        }
        var shown = new ArrayList<>(lines.subList(0, most));
        shown.set(most - 1, shortened(face, size, shown.get(most - 1) + MORE, width));
        return shown;
    }

    /** On one line, with dots where it does not fit. */
    public static String one(Typeface face, float size, String text, float width) {
        return shortened(face, size, cleaned(text).replace('\n', ' ').strip(), width);
    }

    private static String shortened(Typeface face, float size, String line, float width) {
        var shown = line;
        while (face.width(shown, size) > width && shown.length() > MORE.length()) {
            int end = shown.length() - (shown.endsWith(MORE) ? MORE.length() : 0);
            shown = shown.substring(0, shown.offsetByCodePoints(end, -1)).stripTrailing() + MORE;
        }
        return shown;
    }

    /**
     * Without what has no shape of its own: control characters, variants of emoji, marks of
     * direction.
     */
    private static String cleaned(String text) {
        var plain = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder cleaned = null;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean shown = isShown(c);
            if (shown && cleaned == null) {
                continue;
            }
            if (cleaned == null) {
                cleaned = new StringBuilder(plain.substring(0, i));
            }
            if (shown) {
                cleaned.append(c);
            } else if (c == '\t') {
                cleaned.append(' ');
            }
        }
        // A tint of skin has no shape of its own on a black and white paper.
        var shownOnly = cleaned == null ? plain : cleaned.toString();
        return shownOnly.indexOf(TINT) < 0 ? shownOnly : TINTS.matcher(shownOnly).replaceAll("");
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x300 && (c < 0x400 || c > 0x481)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isShown(char c) {
        return c == '\n'
                || (!Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && (c < 0xFE00 || c > 0xFE0F));
    }

    private static void breakUp(
            Typeface face, float size, String text, float width, List<String> lines) {
        if (face.width(text, size) <= width) {
            lines.add(text);
            return;
        }
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            var rest = word;
            var tried = line.isEmpty() ? rest : line + " " + rest;
            if (face.width(tried, size) > width) {
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                while (face.width(rest, size) > width) {
                    int end = breakOf(face, size, rest, width);
                    lines.add(rest.substring(0, end));
                    rest = rest.substring(end);
                }
                line.append(rest);
            } else {
                line.setLength(0);
                line.append(tried);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
    }

    /** Where a word that is wider than a line is broken: behind a sign where there is one. */
    private static int breakOf(Typeface face, float size, String word, float width) {
        int end = word.offsetByCodePoints(0, 1);
        int sign = 0;
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (face.width(word.substring(0, next), size) > width) {
                break;
            }
            if ("-/,;.)_".indexOf(word.charAt(end)) >= 0) {
                sign = next;
            }
            end = next;
        }
        return sign > end / 2 ? sign : end;
    }
}
