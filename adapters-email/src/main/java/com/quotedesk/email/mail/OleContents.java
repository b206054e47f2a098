package com.quotedesk.email.mail;

import com.quotedesk.domain.mail.FileFlag;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What an OLE file (MS-CFB: .doc, .xls, .msg) holds. Its directory names its contents in UTF-16;
 * the names are looked for wherever they stand, so a broken directory hides nothing.
 */
final class OleContents {

    private OleContents() {}

    /** The media type; what to know about it is added to {@code flags}. */
    static String describe(byte[] ole, Set<FileFlag> flags) {
        var text = new String(ole, StandardCharsets.ISO_8859_1);
        if (names(text, "_VBA_PROJECT") || names(text, "Macros")) {
            flags.add(FileFlag.MACROS);
        }
        if (names(text, "Ole10Native")) {
            flags.add(FileFlag.ACTIVE_CONTENT);
        }
        if (names(text, "EncryptedPackage")) {
            flags.add(FileFlag.ENCRYPTED);
        }
        if (names(text, "WordDocument")) {
            return "application/msword";
        }
        if (names(text, "Workbook") || names(text, "Book")) {
            return "application/vnd.ms-excel";
        }
        if (names(text, "PowerPoint Document")) {
            return "application/vnd.ms-powerpoint";
        }
        return names(text, "__properties_version1.0") ? "application/vnd.ms-outlook" : Magic.OLE;
    }

    private static boolean names(String latin, String name) {
        return latin.contains(
                new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }
}
