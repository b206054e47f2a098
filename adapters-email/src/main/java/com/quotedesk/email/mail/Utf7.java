package com.quotedesk.email.mail;

import java.util.Locale;
import java.util.Set;

/** UTF-7 (RFC 2152), which Java does not know and old mailers still write. */
final class Utf7 {

    private static final Set<String> LABELS =
            Set.of("utf-7", "utf7", "unicode-1-1-utf-7", "x-unicode-2-0-utf-7", "csunicode11utf7");

    private Utf7() {}

    /** Whether a charset label means UTF-7. It is never guessed: much plain text reads as it. */
    static boolean isMeantBy(String label) {
        return LABELS.contains(label.strip().toLowerCase(Locale.ROOT));
    }

    static String decode(byte[] bytes) {
        var text = new StringBuilder(bytes.length);
        int at = 0;
        while (at < bytes.length) {
            char c = (char) (bytes[at++] & 0xFF);
            if (c != '+') {
                text.append(c);
            } else if (at < bytes.length && bytes[at] == '-') {
                text.append('+');
                at++;
            } else {
                at = run(bytes, at, text);
            }
        }
        return text.toString();
    }

    /** Reads UTF-16 in Base64 up to the first byte that is none, and answers where that is. */
    private static int run(byte[] bytes, int start, StringBuilder text) {
        int at = start;
        int bits = 0;
        int count = 0;
        while (at < bytes.length
                && LenientBase64.value((char) bytes[at]) >= 0
                && bytes[at] != '-') {
            bits = (bits << 6 | LenientBase64.value((char) bytes[at])) & 0x3FFFFF;
            count += 6;
            at++;
            if (count >= 16) {
                count -= 16;
                text.append((char) (bits >> count));
            }
        }
        return at < bytes.length && bytes[at] == '-' ? at + 1 : at;
    }
}
