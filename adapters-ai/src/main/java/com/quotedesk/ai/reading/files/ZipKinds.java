package com.quotedesk.ai.reading.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipInputStream;

/** Tells what an office file is by the names in it. */
final class ZipKinds {

    private static final int MAX_ENTRIES = 200;

    /** What the library holds of a file in memory is some ten times its XML. */
    private static final long MAX_XML = 16L * 1024 * 1024;

    private static final long MAX_ALL = 64L * 1024 * 1024;
    private static final int MAX_PARTS = 2_000;

    private ZipKinds() {}

    static boolean isExcel(byte[] bytes) {
        return holds(bytes, "xl/");
    }

    static boolean isWord(byte[] bytes) {
        return holds(bytes, "word/");
    }

    /** Whether an office file unpacks into no more than a list needs. Stops where it is more. */
    static boolean isModest(byte[] bytes) {
        long xml = 0;
        long all = 0;
        var buffer = new byte[8192];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            var entry = zip.getNextEntry();
            for (int parts = 0; entry != null && parts <= MAX_PARTS; parts++) {
                var name = entry.getName().toLowerCase(Locale.ROOT);
                boolean text = name.endsWith(".xml") || name.endsWith(".rels");
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    all += read;
                    xml += text ? read : 0;
                    if (xml > MAX_XML || all > MAX_ALL) {
                        return false;
                    }
                }
                entry = zip.getNextEntry();
            }
            return entry == null;
        } catch (IOException broken) {
            return false;
        }
    }

    private static boolean holds(byte[] bytes, String folder) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (int i = 0; i < MAX_ENTRIES; i++) {
                var entry = zip.getNextEntry();
                if (entry == null) {
                    return false;
                }
                if (entry.getName().startsWith(folder)) {
                    return true;
                }
            }
        } catch (IOException e) {
            return false;
        }
        return false;
    }
}
