package com.quotedesk.ai.reading.files;

import com.quotedesk.ai.reading.text.FileText;
import com.quotedesk.domain.mail.Part;
import java.util.List;
import java.util.Locale;

/**
 * Reads attached files of the kinds that carry lists, by what is in them and not what they claim.
 */
public final class Files {

    /** Larger files are for people; nothing a list needs is that large. */
    private static final int MAX_BYTES = 24 * 1024 * 1024;

    private Files() {}

    /** What {@code file} shows; empty and not complete where it cannot be read. */
    public static FileText read(Part.File file) {
        var name = file.fileName() == null ? "" : file.fileName();
        var unread = new FileText(file.path(), name, List.of(), false);
        if (file.content().size() == 0 || file.content().size() > MAX_BYTES) {
            return unread;
        }
        var bytes = file.content().toArray();
        try {
            var kind = kind(bytes, name.toLowerCase(Locale.ROOT), file.mediaType());
            return switch (kind) {
                case WORKBOOK -> Workbooks.read(file.path(), name, bytes);
                case DOCUMENT -> WordFiles.read(file.path(), name, bytes);
                case PDF -> PdfFiles.read(file.path(), name, bytes);
                case TEXT -> TextFiles.read(file.path(), name, bytes);
                case HTML -> TextFiles.readHtml(file.path(), name, bytes);
                case OTHER -> unread;
            };
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            // Whatever a broken or hostile file does to a library, the mail is read without it.
            return unread;
        }
    }

    private enum Kind {
        WORKBOOK,
        DOCUMENT,
        PDF,
        TEXT,
        HTML,
        OTHER
    }

    private static Kind kind(byte[] bytes, String name, String mediaType) {
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            if (!ZipKinds.isModest(bytes)) {
                return Kind.OTHER;
            }
            return ZipKinds.isWord(bytes)
                    ? Kind.DOCUMENT
                    : ZipKinds.isExcel(bytes) ? Kind.WORKBOOK : Kind.OTHER;
        }
        if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            return name.endsWith(".doc") || mediaType.contains("msword")
                    ? Kind.OTHER
                    : Kind.WORKBOOK;
        }
        if (startsWith(bytes, '%', 'P', 'D', 'F')) {
            return Kind.PDF;
        }
        if (name.endsWith(".html") || name.endsWith(".htm") || mediaType.equals("text/html")) {
            return Kind.HTML;
        }
        boolean named =
                name.endsWith(".csv")
                        || name.endsWith(".txt")
                        || name.endsWith(".tsv")
                        || name.endsWith(".tab");
        boolean text =
                mediaType.startsWith("text/")
                        && !mediaType.contains("calendar")
                        && !mediaType.contains("rfc822");
        return (named || text) && TextFiles.isText(bytes) ? Kind.TEXT : Kind.OTHER;
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
