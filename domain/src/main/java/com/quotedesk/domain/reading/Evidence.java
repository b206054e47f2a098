package com.quotedesk.domain.reading;

/** The place in a message that a value was read from. A value without one does not count. */
public sealed interface Evidence {

    /**
     * Characters of a text part, or of the text that an HTML part or a document shows.
     *
     * @param part the path of the part
     * @param start the first character, from 0
     * @param end one past the last character
     */
    record Span(String part, int start, int end) implements Evidence {
        public Span {
            if (start < 0 || end < start) {
                throw new IllegalArgumentException("no span: " + start + "-" + end);
            }
        }
    }

    /**
     * A cell of a table, in a sheet of a file or in a table of a body.
     *
     * @param part the path of the part
     * @param table the sheet or table, from 0
     * @param row from 0
     * @param column from 0
     */
    record Cell(String part, int table, int row, int column) implements Evidence {}

    /** A header field of the message. */
    record InHeader(String name) implements Evidence {}

    /**
     * A line of what a machine copied out of a picture or a scanned page. It may have misread it.
     *
     * @param part the path of the part
     * @param page of the part, from 1; 1 for a picture
     * @param line of the page, from 1
     * @param text the line as it was copied
     */
    record Transcribed(String part, int page, int line, String text) implements Evidence {}

    /**
     * The message shows something else there, for which a person once gave this value.
     *
     * @param shown the place that shows it
     * @param written what stands there
     */
    record Remembered(Evidence shown, String written) implements Evidence {}
}
