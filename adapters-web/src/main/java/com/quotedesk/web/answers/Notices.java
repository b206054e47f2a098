package com.quotedesk.web.answers;

import java.util.Set;

/** What a page tells at its top, by the keys of its texts. */
final class Notices {

    /** Those that an address may ask for: they tell of what was done just before. */
    private static final Set<String> AFTERWARDS =
            Set.of("sent", "asked", "declined", "saved", "attached", "removed");

    private static final Set<String> NO = Set.of("refused", "quoted-already");

    private Notices() {}

    static boolean isOfDone(String key) {
        return AFTERWARDS.contains(key);
    }

    /** How it looks: good, a note, or bad. */
    static String kind(String key) {
        if (AFTERWARDS.contains(key)) {
            return "good";
        }
        return NO.contains(key) ? "bad" : "note";
    }
}
