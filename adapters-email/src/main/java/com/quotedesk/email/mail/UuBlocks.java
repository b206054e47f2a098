package com.quotedesk.email.mail;

import com.quotedesk.domain.shared.Bytes;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds files that stand within a text, uuencoded (POSIX {@code uuencode}). Only what is whole from
 * {@code begin} to {@code end} counts; all else is text.
 */
final class UuBlocks {

    private static final String BEGIN = "begin ";
    private static final int MOST_FILES = 50;

    /** Beginnings that are looked into; who writes more writes no files. */
    private static final int MOST_TRIES = 200;

    /** A file that stood in the text. */
    record UuFile(String name, Bytes content) {}

    /**
     * @param text without the files
     */
    record Found(String text, List<UuFile> files) {
        Found {
            files = List.copyOf(files);
        }
    }

    private final String text;
    private int at;

    private UuBlocks(String text) {
        this.text = text;
    }

    /** Line ends of {@code text} are {@code \n}. */
    static Found find(String text) {
        var files = new ArrayList<UuFile>();
        if (!text.startsWith(BEGIN) && !text.contains("\n" + BEGIN)) {
            return new Found(text, files);
        }
        var rest = new StringBuilder(text.length());
        var blocks = new UuBlocks(text);
        int tries = 0;
        while (blocks.at < text.length()) {
            int start = blocks.at;
            int begin = tries < MOST_TRIES && files.size() < MOST_FILES ? blocks.begin() : -1;
            if (begin < 0) {
                rest.append(text, start, text.length());
                break;
            }
            rest.append(text, start, begin);
            start = begin;
            blocks.at = begin;
            tries++;
            var name = name(blocks.line());
            if (name.isPresent()) {
                int body = blocks.at;
                var content = blocks.content();
                if (content.isPresent()) {
                    files.add(new UuFile(name.get(), Bytes.owning(content.get())));
                    continue;
                }
                blocks.at = body;
            }
            rest.append(text, start, blocks.at);
        }
        return new Found(rest.toString(), files);
    }

    /** Where the next line stands that may begin a file, or -1. */
    private int begin() {
        if (text.startsWith(BEGIN, at) && (at == 0 || text.charAt(at - 1) == '\n')) {
            return at;
        }
        int before = text.indexOf("\n" + BEGIN, at);
        return before < 0 ? -1 : before + 1;
    }

    /** The next line without its end. */
    private String line() {
        int end = text.indexOf('\n', at);
        int next = end < 0 ? text.length() : end + 1;
        var line = text.substring(at, end < 0 ? next : end);
        at = next;
        return line;
    }

    private static Optional<String> name(String line) {
        if (!line.startsWith(BEGIN)) {
            return Optional.empty();
        }
        int space = line.indexOf(' ', BEGIN.length());
        int digits = space - BEGIN.length();
        boolean mode =
                (digits == 3 || digits == 4)
                        && line.substring(BEGIN.length(), space)
                                .chars()
                                .allMatch(c -> c >= '0' && c <= '7');
        return mode ? Optional.of(line.substring(space + 1).strip()) : Optional.empty();
    }

    /** Reads lines of a file up to its end; empty where one is none. */
    private Optional<byte[]> content() {
        var bytes = new ByteArrayOutputStream();
        while (at < text.length()) {
            var line = line();
            int length = line.isEmpty() ? 0 : (line.charAt(0) - ' ') & 0x3F;
            if (length == 0) {
                return line().strip().equals("end") && line.length() <= 1
                        ? Optional.of(bytes.toByteArray())
                        : Optional.empty();
            }
            if (!decode(line, length, bytes)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean decode(String line, int length, ByteArrayOutputStream bytes) {
        int encoded = (length + 2) / 3 * 4;
        // Some write a check sum behind, some cut the blanks that stand for zeros.
        if (line.length() > 1 + encoded + 2 || line.length() < 1 + encoded - 4) {
            return false;
        }
        int bits = 0;
        int written = 0;
        for (int i = 0; i < encoded; i++) {
            char c = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
            if (c < ' ' || c > '`') {
                return false;
            }
            bits = bits << 6 | ((c - ' ') & 0x3F);
            if (i % 4 == 3) {
                for (int shift = 16; shift >= 0 && written < length; shift -= 8, written++) {
                    bytes.write(bits >> shift);
                }
                bits = 0;
            }
        }
        return true;
    }
}
