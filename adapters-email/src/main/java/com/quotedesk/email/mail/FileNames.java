package com.quotedesk.email.mail;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Makes a sender's file name harmless to show: a name, not a way to somewhere. */
final class FileNames {

    private static final int MAX_LENGTH = 255;

    private FileNames() {}

    /** The bare name, or null where nothing is left of it. */
    static @Nullable String bare(String claimed) {
        var plain = HeaderText.plain(unescaped(claimed));
        int folder = Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\'));
        var name = plain.substring(folder + 1).strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return null;
        }
        return name.length() > MAX_LENGTH ? shortened(name) : name;
    }

    /**
     * Some write names as in web addresses: {@code %D0%97.xlsx}. A percent sign may also be one, so
     * only what gives letters beyond ASCII counts.
     */
    private static String unescaped(String name) {
        if (name.indexOf('%') < 0 || name.chars().anyMatch(c -> c >= 0x80)) {
            return name;
        }
        var bytes = new ByteArrayOutputStream(name.length());
        for (int i = 0; i < name.length(); i++) {
            int value = name.charAt(i) == '%' ? EncodedWords.hex(name, i + 1) : -1;
            bytes.write(value < 0 ? name.charAt(i) : value);
            i += value < 0 ? 0 : 2;
        }
        return TextDecoder.strictUtf8(bytes.toByteArray())
                .filter(text -> text.chars().anyMatch(c -> c >= 0x80))
                .orElse(name);
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        var extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int end = MAX_LENGTH - extension.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + extension;
    }
}
