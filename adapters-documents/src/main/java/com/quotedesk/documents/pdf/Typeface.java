package com.quotedesk.documents.pdf;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/**
 * A face to set text in. What its own font does not have comes from others that have almost
 * everything, and what none has becomes a sign that says so: no character makes a paper fail.
 */
public final class Typeface {

    /** Widths of the characters below it are kept at hand: Latin, Cyrillic, signs of currencies. */
    private static final int KNOWN = 0x2200;

    /** Hebrew; Latin, Greek and Cyrillic stand before it. */
    private static final char FIRST_RIGHT_TO_LEFT = '\u0590';

    private static final int THOUSAND = 1000;
    private static final int ELSEWHERE = -1;
    private static final String UNKNOWN = "\uFFFD";

    /** A part of a text that one font has. */
    record Run(BaseFont font, String text) {}

    private final BaseFont main;
    private final BaseFont fallback;
    private final List<Supplier<BaseFont>> seldom;
    private final int[] widths = new int[KNOWN];

    /**
     * @param fallback has the sign for what none has
     * @param seldom large fonts, looked into only where the others lack something
     */
    Typeface(BaseFont main, BaseFont fallback, List<Supplier<BaseFont>> seldom) {
        this.main = main;
        this.fallback = fallback;
        this.seldom = List.copyOf(seldom);
        for (int c = 0; c < KNOWN; c++) {
            widths[c] = main.charExists(c) ? main.getWidth(c) : ELSEWHERE;
        }
    }

    /** How wide the text is, in points, at a size in points. */
    public float width(String text, float size) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int width = c < KNOWN ? widths[c] : ELSEWHERE;
            if (width == ELSEWHERE) {
                int point = text.codePointAt(i);
                width = widthElsewhere(point);
                i += Character.charCount(point) - 1;
            }
            sum += width;
        }
        return sum * size / THOUSAND;
    }

    private int widthElsewhere(int point) {
        var font = fontOf(point);
        return font == null ? fallback.getWidth(UNKNOWN.charAt(0)) : font.getWidth(point);
    }

    private @Nullable BaseFont fontOf(int point) {
        if (main.charExists(point)) {
            return main;
        }
        if (fallback.charExists(point)) {
            return fallback;
        }
        for (var font : seldom) {
            if (font.get().charExists(point)) {
                return font.get();
            }
        }
        return null;
    }

    /** The text by fonts, characters that no font has replaced. */
    List<Run> runs(String text) {
        if (isPlain(text)) {
            return List.of(new Run(main, text));
        }
        var runs = new ArrayList<Run>();
        var current = new StringBuilder();
        var font = main;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            var known = fontOf(point);
            var next = known == null ? fallback : known;
            if (!next.equals(font) && !current.isEmpty()) {
                runs.add(new Run(font, current.toString()));
                current.setLength(0);
            }
            font = next;
            if (known == null) {
                current.append(UNKNOWN);
            } else {
                current.appendCodePoint(point);
            }
        }
        runs.add(new Run(font, current.toString()));
        return runs;
    }

    private boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= KNOWN || widths[c] == ELSEWHERE) {
                return false;
            }
        }
        return true;
    }

    /** Whether some of the text is read from right to left. */
    static boolean isBidirectional(String text) {
        return reachesBeyond(text, FIRST_RIGHT_TO_LEFT)
                && Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /** Whether the text as a whole is read from right to left. */
    static boolean isRightToLeft(String text) {
        return reachesBeyond(text, FIRST_RIGHT_TO_LEFT)
                && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    private static boolean reachesBeyond(String text, char first) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= first) {
                return true;
            }
        }
        return false;
    }
}
