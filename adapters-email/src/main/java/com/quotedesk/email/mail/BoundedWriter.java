package com.quotedesk.email.mail;

import com.samskivert.mustache.MustacheException;
import java.io.StringWriter;

/** Text that cannot grow without end. */
final class BoundedWriter extends StringWriter {

    private final int longest;

    BoundedWriter(int longest) {
        this.longest = longest;
    }

    @Override
    public void write(String text) {
        check(text.length());
        super.write(text);
    }

    @Override
    public void write(char[] text, int from, int length) {
        check(length);
        super.write(text, from, length);
    }

    private void check(int more) {
        if (getBuffer().length() + more > longest) {
            throw new MustacheException("longer than " + longest + " characters");
        }
    }
}
