package com.quotedesk.ai.reading.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;

/** Tells what an office file is by the names in it. */
final class ZipKinds {

    private static final int MAX_ENTRIES = 200;

    private ZipKinds() {}

    static boolean isExcel(byte[] bytes) {
        return holds(bytes, "xl/");
    }

    static boolean isWord(byte[] bytes) {
        return holds(bytes, "word/");
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
