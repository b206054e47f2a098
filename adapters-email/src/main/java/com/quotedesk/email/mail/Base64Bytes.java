package com.quotedesk.email.mail;

import java.io.IOException;
import java.io.InputStream;

/**
 * Undoes Base64 as it streams by. Reads over what does not belong there, however much it is, and
 * ends at the padding.
 */
final class Base64Bytes extends InputStream {

    private final InputStream source;
    private final Runnable broken;
    private final byte[] encoded = new byte[8192];
    private int at;
    private int end;
    private int bits;
    private int count;
    private boolean over;

    /**
     * @param broken told of each byte that does not belong there
     */
    Base64Bytes(InputStream source, Runnable broken) {
        this.source = source;
        this.broken = broken;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int written = 0;
        while (written < length && fill()) {
            int value = next();
            if (value >= 0) {
                bits = (bits << 6 | value) & 0xFFFF;
                count += 6;
                if (count >= 8) {
                    count -= 8;
                    buffer[offset + written++] = (byte) (bits >> count);
                }
            }
        }
        return written == 0 && length > 0 ? -1 : written;
    }

    /** The six bits of the next byte, or -1. */
    private int next() {
        byte b = encoded[at++];
        if (b == '=') {
            over = true;
            return -1;
        }
        int value = LenientBase64.value((char) (b & 0xFF));
        if (b < 0 || (value < 0 && b > ' ')) {
            broken.run();
        }
        return value;
    }

    private boolean fill() throws IOException {
        if (at == end && !over) {
            at = 0;
            end = Math.max(0, source.read(encoded));
            over = end == 0;
        }
        return !over;
    }
}
