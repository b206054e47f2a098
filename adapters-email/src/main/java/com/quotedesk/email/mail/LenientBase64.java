package com.quotedesk.email.mail;

import java.io.ByteArrayOutputStream;

/** Base64 as it comes in header fields: without its padding, or with strangers in between. */
final class LenientBase64 {

    private LenientBase64() {}

    static byte[] decode(String encoded) {
        var bytes = new ByteArrayOutputStream(encoded.length());
        int bits = 0;
        int count = 0;
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '=') {
                // Padding ends a run; some mailers write several runs into one word.
                bits = 0;
                count = 0;
                continue;
            }
            int value = value(c);
            if (value < 0) {
                continue;
            }
            bits = (bits << 6 | value) & 0xFFFF;
            count += 6;
            if (count >= 8) {
                count -= 8;
                bytes.write(bits >> count);
            }
        }
        return bytes.toByteArray();
    }

    /** The six bits a character stands for, or -1. */
    static int value(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return switch (c) {
            case '+', '-' -> 62;
            case '/', '_' -> 63;
            default -> -1;
        };
    }
}
