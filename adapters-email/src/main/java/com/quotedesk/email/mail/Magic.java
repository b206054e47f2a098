package com.quotedesk.email.mail;

import com.quotedesk.domain.shared.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** How the bytes of files begin. */
final class Magic {

    static final String UNKNOWN = "application/octet-stream";
    static final String TEXT = "text/plain";
    static final String HTML = "text/html";
    static final String SVG = "image/svg+xml";
    static final String XML = "application/xml";
    static final String PDF = "application/pdf";
    static final String RTF = "application/rtf";
    static final String ZIP = "application/zip";
    static final String OLE = "application/x-ole-storage";
    static final String PROGRAM = "application/x-executable";
    static final String SCRIPT = "text/x-script";
    static final String TNEF = "application/ms-tnef";

    private static final int REACH = 4096;

    /**
     * @param at where the bytes stand
     * @param bytes in hexadecimal
     */
    private record Mark(int at, String bytes, String type) {}

    private static final List<Mark> MARKS =
            List.of(
                    new Mark(0, "89504e470d0a1a0a", "image/png"),
                    new Mark(0, "ffd8ff", "image/jpeg"),
                    new Mark(0, "47494638", "image/gif"),
                    new Mark(8, "57454250", "image/webp"),
                    new Mark(0, "49492a00", "image/tiff"),
                    new Mark(0, "4d4d002a", "image/tiff"),
                    new Mark(0, "255044462d", PDF),
                    new Mark(0, "7b5c727466", RTF),
                    new Mark(0, "504b0304", ZIP),
                    new Mark(0, "504b0506", ZIP),
                    new Mark(0, "d0cf11e0a1b11ae1", OLE),
                    new Mark(0, "789f3e22", TNEF),
                    new Mark(0, "1f8b", "application/gzip"),
                    new Mark(0, "526172211a07", "application/vnd.rar"),
                    new Mark(0, "377abcaf271c", "application/x-7z-compressed"),
                    new Mark(0, "fd377a585a00", "application/x-xz"),
                    new Mark(0, "425a68", "application/x-bzip2"),
                    new Mark(257, "7573746172", "application/x-tar"),
                    new Mark(0, "4d5a", PROGRAM),
                    new Mark(0, "7f454c46", PROGRAM),
                    new Mark(0, "cafebabe", PROGRAM),
                    new Mark(0, "feedface", PROGRAM),
                    new Mark(0, "feedfacf", PROGRAM),
                    new Mark(0, "cffaedfe", PROGRAM),
                    new Mark(0, "4c0000000114020000", PROGRAM),
                    new Mark(0, "49545346", PROGRAM),
                    new Mark(0, "4d534346", "application/vnd.ms-cab-compressed"),
                    new Mark(0, "2321", SCRIPT),
                    new Mark(4, "66747970", "video/mp4"));

    private static final List<String> PAGES =
            List.of("<!doctype html", "<html", "<head", "<body", "<script", "<iframe");

    private Magic() {}

    static String of(Bytes content) {
        var head = head(content);
        for (var mark : MARKS) {
            if (stands(mark, head)) {
                return mark.type();
            }
        }
        // "BM" alone begins many a text.
        if (stands(new Mark(0, "424d", ""), head) && stands(new Mark(6, "00000000", ""), head)) {
            return "image/bmp";
        }
        return isText(head) ? text(head) : UNKNOWN;
    }

    private static byte[] head(Bytes content) {
        try (var stream = content.open()) {
            return stream.readNBytes(REACH);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean stands(Mark mark, byte[] head) {
        int length = mark.bytes().length() / 2;
        return head.length >= mark.at() + length
                && HexFormat.of()
                        .formatHex(head, mark.at(), mark.at() + length)
                        .equals(mark.bytes());
    }

    private static String text(byte[] head) {
        var start = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (start.contains("<svg")) {
            return SVG;
        }
        if (PAGES.stream().anyMatch(start::contains)) {
            return HTML;
        }
        return start.stripLeading().startsWith("<?xml") ? XML : TEXT;
    }

    /** Text of one byte a character has no zeros; of two it begins with its mark. */
    private static boolean isText(byte[] head) {
        boolean marked =
                stands(new Mark(0, "fffe", ""), head) || stands(new Mark(0, "feff", ""), head);
        if (marked) {
            return true;
        }
        for (byte b : head) {
            if (b >= 0 && b < ' ' && "\t\n\r\f\u001b".indexOf(b) < 0) {
                return false;
            }
        }
        return true;
    }
}
