package com.quotedesk.domain.numbering;

/**
 * The number people know a document by, {@code ORD-2026-0052}. Taken when the document is issued,
 * without holes in its kind and year.
 *
 * @param sequence from 1
 */
public record DocumentNumber(DocumentKind kind, int year, int sequence) {

    public DocumentNumber {
        if (year < 1000 || year > 9999) {
            throw new IllegalArgumentException("a year has four digits, not " + year);
        }
        if (sequence < 1) {
            throw new IllegalArgumentException("a sequence starts at 1, not " + sequence);
        }
    }

    /** At least four digits of sequence; the ten-thousandth has five. */
    @Override
    public String toString() {
        var digits = Integer.toString(sequence);
        return kind.prefix()
                + "-"
                + year
                + "-"
                + "0".repeat(Math.max(0, 4 - digits.length()))
                + digits;
    }
}
