package com.quotedesk.email.mail;

/**
 * How much of a mail is read. A few hundred kilobytes of hostile structure can otherwise cost
 * minutes or all the memory there is.
 *
 * @param rawBytes of the whole mail; only so much of its beginning is read
 * @param headerBytes of the header fields of one message or part
 * @param headerFields of one message or part
 * @param fieldBytes of one header field; the rest of it is cut off
 * @param parts in the whole mail, those of attached mails included
 * @param depth of parts within parts; what lies deeper is a file
 * @param decodedBytes of all parts of the mail together, transfer encoding undone
 * @param textBytes of one text; no person reads more
 * @param addresses of one header field
 * @param references the newest of a thread that are kept
 */
public record MimeLimits(
        int rawBytes,
        int headerBytes,
        int headerFields,
        int fieldBytes,
        int parts,
        int depth,
        int decodedBytes,
        int textBytes,
        int addresses,
        int references) {

    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;

    public MimeLimits {
        requirePositive("rawBytes", rawBytes);
        requirePositive("headerBytes", headerBytes);
        requirePositive("headerFields", headerFields);
        requirePositive("fieldBytes", fieldBytes);
        requirePositive("parts", parts);
        requirePositive("depth", depth);
        requirePositive("decodedBytes", decodedBytes);
        requirePositive("textBytes", textBytes);
        requirePositive("addresses", addresses);
        requirePositive("references", references);
    }

    /** Far above what people send, far below what hurts. */
    public static MimeLimits defaults() {
        return new MimeLimits(
                64 * MIB, 256 * KIB, 1000, 64 * KIB, 500, 50, 100 * MIB, 4 * MIB, 500, 32);
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, was " + value);
        }
    }
}
