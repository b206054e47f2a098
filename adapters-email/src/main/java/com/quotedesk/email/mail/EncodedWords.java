package com.quotedesk.email.mail;

import com.quotedesk.domain.shared.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Undoes the encoded words of header fields (RFC 2047), the many not quite right ones included. The
 * raw text has one char for each byte, so that unencoded 8-bit bytes survive up to here.
 */
final class EncodedWords {

    private static final int MAX_CHARSET = 64;

    private final String raw;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private @Nullable String pendingCharset;
    private boolean unsure;

    private EncodedWords(String raw) {
        this.raw = raw;
    }

    static TextDecoder.Decoded decode(String raw) {
        var words = new EncodedWords(raw);
        words.run();
        return new TextDecoder.Decoded(words.text.toString(), words.unsure);
    }

    static boolean isIn(String raw) {
        return raw.contains("=?");
    }

    private record Word(String charset, Bytes bytes, int end) {}

    private void run() {
        int from = 0;
        int at = raw.indexOf("=?");
        int lastEnd = raw.lastIndexOf("?=");
        while (at >= 0 && at < lastEnd) {
            var word = wordAt(at);
            if (word == null) {
                at = raw.indexOf("=?", at + 2);
                continue;
            }
            var between = raw.substring(from, at);
            if (pendingCharset == null || !between.isBlank()) {
                flush();
                plain(between);
            }
            // A character may be split between two words, so their bytes are joined first.
            if (pendingCharset != null && !pendingCharset.equals(word.charset())) {
                flush();
            }
            pendingCharset = word.charset();
            pending.writeBytes(word.bytes().toArray());
            from = word.end();
            at = raw.indexOf("=?", from);
        }
        flush();
        plain(raw.substring(from));
    }

    private @Nullable Word wordAt(int start) {
        int charsetEnd = raw.indexOf('?', start + 2, Math.min(raw.length(), start + MAX_CHARSET));
        if (charsetEnd < 0 || charsetEnd + 2 >= raw.length()) {
            return null;
        }
        char encoding = Character.toUpperCase(raw.charAt(charsetEnd + 1));
        if (raw.charAt(charsetEnd + 2) != '?' || (encoding != 'B' && encoding != 'Q')) {
            return null;
        }
        int textStart = charsetEnd + 3;
        int textEnd = raw.indexOf("?=", textStart);
        if (textEnd < 0) {
            return null;
        }
        var encoded = raw.substring(textStart, textEnd);
        var charset = raw.substring(start + 2, charsetEnd).toLowerCase(Locale.ROOT);
        var bytes = encoding == 'B' ? LenientBase64.decode(encoded) : quoted(encoded);
        return new Word(charset, Bytes.owning(bytes), textEnd + 2);
    }

    private static byte[] quoted(String encoded) {
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '_') {
                bytes.write(' ');
            } else if (c == '=' && hex(encoded, i + 1) >= 0) {
                bytes.write(hex(encoded, i + 1));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }

    /** The byte two hexadecimal digits stand for, or -1. */
    static int hex(String text, int at) {
        if (at + 1 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private void flush() {
        if (pendingCharset != null) {
            append(TextDecoder.decode(pending.toByteArray(), pendingCharset));
            pending.reset();
            pendingCharset = null;
        }
    }

    private void plain(String latin) {
        append(TextDecoder.decode(latin.getBytes(StandardCharsets.ISO_8859_1), null));
    }

    private void append(TextDecoder.Decoded decoded) {
        text.append(decoded.text());
        unsure |= decoded.unsure();
    }
}
