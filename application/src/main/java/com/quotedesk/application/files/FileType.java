package com.quotedesk.application.files;

import com.quotedesk.domain.shared.Bytes;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file we keep and serve. */
public enum FileType {
    PDF("application/pdf", "pdf", "255044462d"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "504b0304"),
    XLS("application/vnd.ms-excel", "xls", "d0cf11e0"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx",
            "504b0304"),
    DOC("application/msword", "doc", "d0cf11e0"),
    PNG("image/png", "png", "89504e47"),
    JPEG("image/jpeg", "jpg", "ffd8ff"),
    CSV("text/csv", "csv", ""),
    TEXT("text/plain", "txt", "");

    private final String mediaType;
    private final String extension;
    private final String head;

    /**
     * @param head the bytes such a file begins with, in hexadecimal; none where it is text
     */
    FileType(String mediaType, String extension, String head) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.head = head;
    }

    /** As HTTP and mails name it: {@code application/pdf}. */
    public String mediaType() {
        return mediaType;
    }

    /** The end of the names of such files: {@code pdf}. */
    public String extension() {
        return extension;
    }

    /**
     * What a file is, told by its name and confirmed by how its bytes begin; empty when we keep no
     * such files, or name and bytes disagree.
     */
    public static Optional<FileType> of(String name, Bytes content) {
        var end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var extension = end.equals("jpeg") ? JPEG.extension : end;
        return Arrays.stream(values())
                .filter(type -> type.extension.equals(extension))
                .filter(type -> type.begins(content.toArray()))
                .findFirst();
    }

    private boolean begins(byte[] content) {
        if (head.isEmpty()) {
            return isText(content);
        }
        int length = Math.min(content.length, head.length() / 2);
        return HexFormat.of().formatHex(content, 0, length).equals(head);
    }

    /** Whatever its charset, text has no byte of zero; UTF-16 has, and is taken for none. */
    private static boolean isText(byte[] content) {
        for (byte one : content) {
            if (one == 0) {
                return false;
            }
        }
        return true;
    }
}
