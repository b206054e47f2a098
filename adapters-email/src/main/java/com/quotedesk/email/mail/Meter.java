package com.quotedesk.email.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what is taken from a mail while a head is read, and ends the reading when that is too
 * much: the MIME library keeps a whole field before it hands it out. It stands below the library,
 * so both mean the same head.
 */
final class Meter extends FilterInputStream {

    /** The head that is being read is longer than is read of one. */
    static final class HeadTooLong extends IOException {
        private static final long serialVersionUID = 1L;

        HeadTooLong() {
            super("a head is too long");
        }
    }

    /** What the library may read ahead, at each level of parts within parts. */
    private static final int AHEAD = 64 << 10;

    private long left = Long.MAX_VALUE;

    Meter(InputStream source) {
        super(source);
    }

    /** From now on {@code bytes} may be taken, and some more that are read ahead. */
    void beginHead(int bytes) {
        left = bytes + (long) AHEAD;
    }

    void endHead() {
        left = Long.MAX_VALUE;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        take(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        take(Math.max(0, read));
        return read;
    }

    private void take(int count) throws HeadTooLong {
        if (count > left) {
            throw new HeadTooLong();
        }
        left -= left == Long.MAX_VALUE ? 0 : count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
