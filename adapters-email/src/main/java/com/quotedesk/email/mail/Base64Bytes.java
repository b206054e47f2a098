package com.quotedesk.email.mail;

import java.io.IOException;
import java.io.InputStream;

/**
 * Undoes Base64 as it streams by. Reads over what does not belong there, however much it is, and
 * ends at the padding.
 */
final class Base64Bytes extends InputStream {

    /** The six bits of each byte, or -1. */
    private static final byte[] VALUES = new byte[256];

    static {
        for (int b = 0; b < VALUES.length; b++) {
            VALUES[b] = (byte) LenientBase64.value((char) b);
        }
    }

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
            int whole = count == 0 ? fours(buffer, offset + written, length - written) : 0;
            written += whole > 0 ? whole : one(buffer, offset + written);
        }
        return written == 0 && length > 0 ? -1 : written;
    }

    /** Takes four bytes for three as long as all belong there, which is nearly always. */
    private int fours(byte[] buffer, int offset, int length) {
        int from = at;
        int to = offset;
        while (end - from >= 4 && length - (to - offset) >= 3) {
            int value =
                    VALUES[encoded[from] & 0xFF] << 18
                            | VALUES[encoded[from + 1] & 0xFF] << 12
                            | VALUES[encoded[from + 2] & 0xFF] << 6
                            | VALUES[encoded[from + 3] & 0xFF];
            if (value < 0) {
                break;
            }
            buffer[to++] = (byte) (value >> 16);
            buffer[to++] = (byte) (value >> 8);
            buffer[to++] = (byte) value;
            from += 4;
        }
        at = from;
        return to - offset;
    }

    /** Takes one byte, and says whether it made another whole. */
    private int one(byte[] buffer, int offset) {
        int value = next();
        if (value < 0) {
            return 0;
        }
        bits = (bits << 6 | value) & 0xFFFF;
        count += 6;
        if (count < 8) {
            return 0;
        }
        count -= 8;
        buffer[offset] = (byte) (bits >> count);
        return 1;
    }

    /** The six bits of the next byte, or -1. */
    private int next() {
        byte b = encoded[at++];
        if (b == '=') {
            over = true;
            return -1;
        }
        int value = VALUES[b & 0xFF];
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
