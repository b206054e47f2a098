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

    HeadGuard(MimeLimits limits) {
        this.limits = limits;
    }

    /** The same mail with a bounded head. */
    InputStream bounded(InputStream mail) throws IOException {
        var source = new BufferedInputStream(mail);
        int fields = 0;
        int fieldBytes = 0;
        boolean first = true;
        boolean mbox = false;
        while (true) {
            byte[] line = line(source, limits.fieldBytes());
            if (isEnd(line)) {
                head.writeBytes(line);
                break;
            }
            boolean folded = line[0] == ' ' || line[0] == '\t';
            if (first && startsWithMboxMark(line)) {
                mbox = true;
            } else if (!folded) {
                fields++;
                fieldBytes = 0;
                mbox = false;
            }
            first = false;
            hasField |= isField(line);
            fieldBytes += line.length;
            if (mbox) {
                continue;
            }
            if (fields > limits.headerFields()
                    || fieldBytes > limits.fieldBytes() + 2
                    || head.size() + line.length > limits.headerBytes()) {
                exceeded = true;
            } else {
                head.writeBytes(line);
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

    /** The next line with its line end; what is beyond {@code limit} bytes of it is dropped. */
    private byte[] line(InputStream source, int limit) throws IOException {
        var line = new ByteArrayOutputStream(128);
        int b = source.read();
        while (b >= 0 && b != '\n') {
            if (line.size() < limit) {
                line.write(b);
            } else {
                exceeded = true;
            }
            b = source.read();
        }
        if (b == '\n') {
            line.write(b);
        }
        return line.toByteArray();
    }

    private static boolean isEnd(byte[] line) {
        return line.length == 0
                || line[0] == '\n'
                || (line.length == 2 && line[0] == '\r' && line[1] == '\n');
    }

    private static boolean isField(byte[] line) {
        int at = 0;
        while (at < line.length && line[at] > ' ' && line[at] < 0x7f && line[at] != ':') {
            at++;
        }
        while (at < line.length && (line[at] == ' ' || line[at] == '\t')) {
            at++;
        }
        return at > 0 && at < line.length && line[at] == ':';
    }

    private static boolean startsWithMboxMark(byte[] line) {
        return line.length > MBOX_MARK.length
                && Arrays.equals(line, 0, MBOX_MARK.length, MBOX_MARK, 0, MBOX_MARK.length);
    }
}
