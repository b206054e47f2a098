package com.quotedesk.email.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/**
 * Cuts the head of a mail down to the limits before the MIME library sees it: the library keeps
 * whole fields and counts nothing.
 */
final class HeadGuard {

    private static final byte[] MBOX_MARK = {'F', 'r', 'o', 'm', ' '};

    private final MimeLimits limits;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private boolean exceeded;
    private boolean hasField;

    /** The line that was read last, with its line end; one array for all of them. */
    private byte[] line = new byte[1024];

    private int length;

    HeadGuard(MimeLimits limits) {
        this.limits = limits;
    }

    /** The same mail with a bounded head. */
    InputStream bounded(InputStream mail) throws IOException {
        var source = new BufferedInputStream(mail);
        int fields = 0;
        long fieldBytes = 0;
        boolean first = true;
        boolean mbox = false;
        while (true) {
            readLine(source, limits.fieldBytes());
            if (isEnd()) {
                head.write(line, 0, length);
                break;
            }
            boolean folded = line[0] == ' ' || line[0] == '\t';
            if (first && startsWithMboxMark()) {
                mbox = true;
            } else if (!folded) {
                fields++;
                fieldBytes = 0;
                mbox = false;
            }
            first = false;
            hasField |= isField();
            fieldBytes += length;
            if (mbox) {
                continue;
            }
            if (fields > limits.headerFields()
                    || fieldBytes > limits.fieldBytes() + 2
                    || head.size() + length > limits.headerBytes()) {
                exceeded = true;
            } else {
                head.write(line, 0, length);
            }
        }
        if (!hasField) {
            // Text with nothing to call a header above it is all body.
            return new SequenceInputStream(
                    new ByteArrayInputStream(new byte[] {'\n'}),
                    new SequenceInputStream(new ByteArrayInputStream(head.toByteArray()), source));
        }
        return new SequenceInputStream(new ByteArrayInputStream(head.toByteArray()), source);
    }

    boolean exceeded() {
        return exceeded;
    }

    /** Reads the next line; what is beyond {@code limit} bytes of it is dropped. */
    private void readLine(InputStream source, int limit) throws IOException {
        length = 0;
        int b = source.read();
        while (b >= 0 && b != '\n') {
            if (length < limit) {
                append(b);
            } else {
                exceeded = true;
            }
            b = source.read();
        }
        if (b == '\n') {
            append(b);
        }
    }

    private void append(int b) {
        if (length == line.length) {
            line = Arrays.copyOf(line, 2 * length);
        }
        line[length++] = (byte) b;
    }

    private boolean isEnd() {
        return length == 0
                || line[0] == '\n'
                || (length == 2 && line[0] == '\r' && line[1] == '\n');
    }

    private boolean isField() {
        int at = 0;
        while (at < length && line[at] > ' ' && line[at] < 0x7f && line[at] != ':') {
            at++;
        }
        int end = at;
        while (at < length && (line[at] == ' ' || line[at] == '\t')) {
            at++;
        }
        return end > 0 && at < length && line[at] == ':';
    }

    private boolean startsWithMboxMark() {
        return length > MBOX_MARK.length
                && Arrays.equals(line, 0, MBOX_MARK.length, MBOX_MARK, 0, MBOX_MARK.length);
    }
}
