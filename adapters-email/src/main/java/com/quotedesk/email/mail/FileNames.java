package com.quotedesk.email.mail;

import org.jspecify.annotations.Nullable;

/** Makes a sender's file name harmless to show: a name, not a way to somewhere. */
final class FileNames {

    private static final int MAX_LENGTH = 255;

    private FileNames() {}

    /** The bare name, or null where nothing is left of it. */
    static @Nullable String bare(String claimed) {
        var plain = HeaderText.plain(claimed);
        int folder = Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\'));
        var name = plain.substring(folder + 1).strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return null;
        }
        return name.length() > MAX_LENGTH ? shortened(name) : name;
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
