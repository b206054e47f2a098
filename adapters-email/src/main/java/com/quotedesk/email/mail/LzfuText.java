package com.quotedesk.email.mail;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Undoes the compression of RTF in Outlook's files (MS-OXRTFCP). */
final class LzfuText {

    private static final int WINDOW = 4096;
    private static final int COMPRESSED = 0x75465a4c;
    private static final int PLAIN = 0x414c454d;

    private static final byte[] START =
            ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss "
                            + "\\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier"
                            + "{\\colortbl\\red0\\green0\\blue0\r\n\\par "
                            + "\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx")
                    .getBytes(StandardCharsets.US_ASCII);

    private LzfuText() {}

    /** The first {@code most} bytes of the RTF, and no more than there are. */
    static byte[] expand(byte[] compressed, int most) {
        var source = ByteBuffer.wrap(compressed).order(ByteOrder.LITTLE_ENDIAN);
        var rtf = new ByteArrayOutputStream();
        try {
            source.getInt();
            int size = Math.clamp(source.getInt() & 0xFFFFFFFFL, 0, most);
            int kind = source.getInt();
            source.getInt();
            if (kind == PLAIN) {
                rtf.write(compressed, source.position(), Math.min(size, source.remaining()));
            } else if (kind == COMPRESSED) {
                expand(source, rtf, size);
            }
        } catch (BufferUnderflowException cutOff) {
            // What came before is still the text.
        }
        return rtf.toByteArray();
    }

    private static void expand(ByteBuffer source, ByteArrayOutputStream rtf, int size) {
        var window = new byte[WINDOW];
        System.arraycopy(START, 0, window, 0, START.length);
        int at = START.length;
        while (rtf.size() < size) {
            int flags = source.get();
            for (int bit = 0; bit < 8 && rtf.size() < size; bit++) {
                if ((flags >> bit & 1) == 0) {
                    window[at] = source.get();
                    rtf.write(window[at]);
                    at = (at + 1) % WINDOW;
                    continue;
                }
                int reference = (source.get() & 0xFF) << 8 | (source.get() & 0xFF);
                int from = reference >> 4;
                if (from == at) {
                    return;
                }
                for (int left = (reference & 0xF) + 2; left > 0 && rtf.size() < size; left--) {
                    window[at] = window[from];
                    rtf.write(window[at]);
                    at = (at + 1) % WINDOW;
                    from = (from + 1) % WINDOW;
                }
            }
        }
    }
}
