package com.quotedesk.email.mail;

/** Makes what stands in header fields fit to be kept and shown. */
final class HeaderText {

    private HeaderText() {}

    /** One line without control characters, white space at its ends gone. */
    static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t' || c == '\n' || c == '\r' ? ' ' : c)
                .filter(c -> !Character.isISOControl(c))
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /**
     * As {@link #clean}, and without what is not seen but changes what is: bidirectional controls,
     * zero-width characters.
     */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(plain::appendCodePoint);
        return clean(plain.toString());
    }
}
