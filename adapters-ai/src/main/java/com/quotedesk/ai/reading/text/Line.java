package com.quotedesk.ai.reading.text;

import com.quotedesk.domain.reading.Evidence;

/**
 * One line of text.
 *
 * @param part the path of the part that shows it
 * @param start where it starts in the text the part shows
 * @param text without its line end; empty lines part paragraphs
 * @param marker the bullet or number of a list item
 * @param body where the words start, behind the marker
 * @param depth how often it is quoted
 */
public record Line(
        String part, int start, String text, Marker marker, int body, int depth, Zone zone)
        implements Block {

    public static Line of(String part, int start, String text) {
        var marker = Marker.at(text);
        return new Line(part, start, text, marker.marker(), marker.end(), 0, Zone.OWN);
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** The words without the list marker. */
    public String content() {
        return text.substring(body).strip();
    }

    public Line in(Zone other) {
        return new Line(part, start, text, marker, body, depth, other);
    }

    public Line at(int otherDepth) {
        return new Line(
                part,
                start,
                text,
                marker,
                body,
                otherDepth,
                otherDepth > 0 ? Zone.QUOTED : Zone.OWN);
    }

    /** The place of the characters {@code from} to {@code to} of this line. */
    public Evidence span(int from, int to) {
        int low = Math.clamp(from, 0, text.length());
        return new Evidence.Span(part, start + low, start + Math.clamp(to, low, text.length()));
    }

    /**
     * The place of {@code words} in this line, or of the whole line where they are put together.
     */
    public Evidence spanOf(String words) {
        int at = text.indexOf(words);
        return at < 0 ? span(0, text.length()) : span(at, at + words.length());
    }
}
