package com.quotedesk.documents.pdf;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.BaseFont;

/**
 * A face to set text in. What its own font does not have comes from a font that has almost
 * everything, and what neither has becomes a sign that says so: no character makes a paper fail.
 */
public final class Typeface {

    /** Widths of the characters below it are kept at hand: Latin, Cyrillic, signs of currencies. */
    private static final int KNOWN = 0x2200;

    private static final int THOUSAND = 1000;
    private static final int ELSEWHERE = -1;
    private static final String UNKNOWN = "\uFFFD";

    /** A part of a text that one font has. */
    record Run(BaseFont font, String text) {}

    private final BaseFont main;
    private final BaseFont fallback;
    private final int[] widths = new int[KNOWN];

    Typeface(BaseFont main, BaseFont fallback) {
        this.main = main;
        this.fallback = fallback;
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
        return main.charExists(point)
                ? main.getWidth(point)
                : fallback.getWidth(fallback.charExists(point) ? point : UNKNOWN.charAt(0));
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
            var next = main.charExists(point) ? main : fallback;
            if (!next.equals(font) && !current.isEmpty()) {
                runs.add(new Run(font, current.toString()));
                current.setLength(0);
            }
            font = next;
            if (main.charExists(point) || fallback.charExists(point)) {
                current.appendCodePoint(point);
            } else {
                current.append(UNKNOWN);
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
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /** Whether the text as a whole is read from right to left. */
    static boolean isRightToLeft(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }
}
