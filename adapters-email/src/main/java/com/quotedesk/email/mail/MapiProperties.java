package com.quotedesk.email.mail;

import com.quotedesk.domain.shared.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The properties of a mail or file as Outlook keeps them (MS-OXTNEF 2.1.3.4, MS-OXCDATA 2.11.1).
 *
 * @param values those with bytes or text, the first of several, by their id
 * @param complete false where reading ended before their end
 */
record MapiProperties(Map<Integer, Value> values, boolean complete) {

    static final int SUBJECT = 0x0037;
    static final int BODY = 0x1000;
    static final int RTF = 0x1009;
    static final int HTML = 0x1013;
    static final int DATA = 0x3701;
    static final int NAME = 0x3704;
    static final int LONG_NAME = 0x3707;
    static final int MEDIA_TYPE = 0x370e;
    static final int CONTENT_ID = 0x3712;

    private static final int MOST = 4096;
    private static final int FIRST_NAMED = 0x8000;
    private static final int GUID_SIZE = 16;
    private static final int SEVERAL = 0x1000;
    private static final int OBJECT = 0x0d;
    private static final int STRING = 0x1e;
    private static final int UNICODE = 0x1f;
    private static final int BINARY = 0x102;

    /** One value, with the type it has. */
    record Value(int type, Bytes bytes, String charset) {
        String text() {
            return MapiProperties.text(bytes.toArray(), type == UNICODE ? "utf-16le" : charset);
        }

        boolean isObject() {
            return type == OBJECT;
        }
    }

    MapiProperties {
        values = Map.copyOf(values);
    }

    static MapiProperties read(ByteBuffer source, String charset) {
        source.order(ByteOrder.LITTLE_ENDIAN);
        var values = new HashMap<Integer, Value>();
        boolean whole = source.remaining() >= 4;
        int left = whole ? Math.clamp(source.getInt() & 0xFFFFFFFFL, 0, MOST) : 0;
        while (whole && left-- > 0) {
            whole = property(source, charset, values);
        }
        return new MapiProperties(values, whole);
    }

    /** False where the property is cut off or of a kind that nobody knows. */
    private static boolean property(ByteBuffer source, String charset, Map<Integer, Value> values) {
        if (source.remaining() < 4) {
            return false;
        }
        int type = source.getShort() & 0xFFFF;
        int id = source.getShort() & 0xFFFF;
        if (id >= FIRST_NAMED && !skipName(source)) {
            return false;
        }
        int kind = type & ~SEVERAL;
        boolean counted = kind == OBJECT || kind == STRING || kind == UNICODE || kind == BINARY;
        int count = 1;
        if (counted || kind != type) {
            if (source.remaining() < 4) {
                return false;
            }
            count = source.getInt();
        }
        if (!counted) {
            return skip(source, (long) size(kind) * count) && size(kind) > 0 && count >= 0;
        }
        for (int i = 0; i < count; i++) {
            int length = source.remaining() < 4 ? -1 : source.getInt();
            if (length < 0 || length > source.remaining()) {
                return false;
            }
            values.putIfAbsent(
                    id,
                    new Value(
                            kind,
                            Bytes.owning(bytes(source.slice(source.position(), length))),
                            charset));
            skip(source, Math.min(padded(length), source.remaining()));
        }
        return count >= 0;
    }

    private static boolean skipName(ByteBuffer source) {
        if (source.remaining() < GUID_SIZE + 8) {
            return false;
        }
        source.position(source.position() + GUID_SIZE);
        boolean numbered = source.getInt() == 0;
        int length = source.getInt();
        return numbered || (length >= 0 && skip(source, padded(length)));
    }

    private static boolean skip(ByteBuffer source, long count) {
        if (count < 0 || count > source.remaining()) {
            return false;
        }
        source.position(source.position() + (int) count);
        return true;
    }

    private static long padded(int length) {
        return (length + 3L) / 4 * 4;
    }

    /** Of types of one size, each takes four bytes at least. */
    private static int size(int type) {
        return switch (type) {
            case 0x02, 0x03, 0x04, 0x0a, 0x0b -> 4;
            case 0x05, 0x06, 0x07, 0x14, 0x40 -> 8;
            case 0x48 -> GUID_SIZE;
            default -> 0;
        };
    }

    static byte[] bytes(ByteBuffer value) {
        var bytes = new byte[value.remaining()];
        value.get(bytes);
        return bytes;
    }

    /** Text without the zeros that end it. */
    static String text(byte[] bytes, String charset) {
        var text =
                charset.equals("utf-16le")
                        ? new String(bytes, StandardCharsets.UTF_16LE)
                        : TextDecoder.decode(bytes, charset).text();
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
