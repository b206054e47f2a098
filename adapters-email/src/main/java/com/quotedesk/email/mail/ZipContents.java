package com.quotedesk.email.mail;

import com.quotedesk.domain.mail.FileFlag;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a ZIP file says it holds, from its list of contents (APPNOTE.TXT 4.3.12). Nothing is
 * unpacked; who does so checks sizes for itself, since the list may lie.
 *
 * @param complete false where the list is missing or longer than is read
 */
record ZipContents(List<Entry> entries, boolean complete) {

    private static final int MOST_ENTRIES = 10_000;
    private static final int LONGEST_NAME = 1_024;
    private static final int END_SIZE = 22;
    private static final int FILE_SIZE = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_MARK = 0x06054b50;
    private static final int FILE_MARK = 0x02014b50;

    private static final long MUCH = 50L << 20;
    private static final int MOST_RATIO = 100;

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    record Entry(String name, boolean encrypted, long packed, long size) {}

    ZipContents {
        entries = List.copyOf(entries);
    }

    static ZipContents of(byte[] zip) {
        var entries = new ArrayList<Entry>();
        var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(bytes);
        if (end < 0) {
            return new ZipContents(entries, false);
        }
        long at = bytes.getInt(end + 16) & 0xFFFFFFFFL;
        while (at + FILE_SIZE <= end
                && bytes.getInt((int) at) == FILE_MARK
                && entries.size() < MOST_ENTRIES) {
            int file = (int) at;
            int nameLength = bytes.getShort(file + 28) & 0xFFFF;
            int extra = bytes.getShort(file + 30) & 0xFFFF;
            int comment = bytes.getShort(file + 32) & 0xFFFF;
            int nameEnd =
                    Math.min(zip.length, file + FILE_SIZE + Math.min(nameLength, LONGEST_NAME));
            entries.add(
                    new Entry(
                            new String(
                                    zip,
                                    file + FILE_SIZE,
                                    nameEnd - file - FILE_SIZE,
                                    StandardCharsets.UTF_8),
                            (bytes.getShort(file + 8) & 1) != 0,
                            bytes.getInt(file + 20) & 0xFFFFFFFFL,
                            bytes.getInt(file + 24) & 0xFFFFFFFFL));
            at += FILE_SIZE + nameLength + extra + comment;
        }
        return new ZipContents(entries, entries.size() < MOST_ENTRIES);
    }

    private static int end(ByteBuffer bytes) {
        int first = Math.max(0, bytes.limit() - END_SIZE - LONGEST_COMMENT);
        for (int at = bytes.limit() - END_SIZE; at >= first; at--) {
            if (bytes.getInt(at) == END_MARK) {
                return at;
            }
        }
        return -1;
    }

    /** The media type; what to know about it is added to {@code flags}. */
    String describe(Set<FileFlag> flags) {
        var names = new HashSet<String>();
        long size = 0;
        long packed = 0;
        for (var entry : entries) {
            size += entry.size();
            packed += entry.packed();
            flag(entry, flags);
            if (!names.add(entry.name())) {
                // Two files of one name: one program reads the first, another the last.
                flags.add(FileFlag.DISGUISED);
            }
        }
        if (!complete || (size > MUCH && size > MOST_RATIO * Math.max(1, packed))) {
            flags.add(FileFlag.EXPANDS);
        }
        return type(names, flags.contains(FileFlag.MACROS));
    }

    private static void flag(Entry entry, Set<FileFlag> flags) {
        var name = entry.name();
        if (entry.encrypted()) {
            flags.add(FileFlag.ENCRYPTED);
        }
        if (name.endsWith("vbaProject.bin")
                || name.contains("/macrosheets/")
                || name.startsWith("Basic/")) {
            flags.add(FileFlag.MACROS);
        }
        if (name.contains("/activeX/")
                || name.contains("/embeddings/oleObject")
                || name.contains("/externalLinks/")) {
            flags.add(FileFlag.ACTIVE_CONTENT);
        }
        if (name.equals("META-INF/MANIFEST.MF")) {
            flags.add(FileFlag.PROGRAM);
        }
        if (FileExtensions.isArchive(name)) {
            flags.add(FileFlag.EXPANDS);
        }
        flags.addAll(FileExtensions.flags(name));
    }

    private static String type(Set<String> names, boolean macros) {
        if (names.contains("[Content_Types].xml")) {
            if (names.contains("word/document.xml")) {
                return macros
                        ? "application/vnd.ms-word.document.macroenabled.12"
                        : OOXML + "wordprocessingml.document";
            }
            if (names.contains("xl/workbook.xml")) {
                return macros
                        ? "application/vnd.ms-excel.sheet.macroenabled.12"
                        : OOXML + "spreadsheetml.sheet";
            }
            if (names.contains("xl/workbook.bin")) {
                return "application/vnd.ms-excel.sheet.binary.macroenabled.12";
            }
            if (names.contains("ppt/presentation.xml")) {
                return OOXML + "presentationml.presentation";
            }
        }
        return names.contains("META-INF/manifest.xml") && names.contains("content.xml")
                ? "application/vnd.oasis.opendocument"
                : Magic.ZIP;
    }
}
