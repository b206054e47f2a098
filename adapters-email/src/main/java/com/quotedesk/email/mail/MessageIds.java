package com.quotedesk.email.mail;

import java.util.ArrayDeque;
import java.util.List;

/** Reads the message ids of Message-ID, In-Reply-To and References. */
final class MessageIds {

    private static final int MAX_LENGTH = 998;

    private MessageIds() {}

    /** The last {@code limit} ids of a field, without their angle brackets, in order. */
    static List<String> parse(String raw, int limit) {
        var ids = new ArrayDeque<String>();
        if (raw.indexOf('<') >= 0) {
            bracketed(raw, ids, limit);
        }
        if (ids.isEmpty()) {
            for (var word : raw.split("[\\s,;<>]+", -1)) {
                if (word.indexOf('@') > 0) {
                    add(ids, word, limit);
                }
            }
        }
        return List.copyOf(ids);
    }

    private static void bracketed(String raw, ArrayDeque<String> ids, int limit) {
        int open = raw.indexOf('<');
        while (open >= 0) {
            int close = raw.indexOf('>', open);
            if (close < 0) {
                return;
            }
            // The innermost pair: "<<id>>" and "<broken <id>" come up.
            int inner = raw.lastIndexOf('<', close);
            add(ids, raw.substring(inner + 1, close), limit);
            open = raw.indexOf('<', close);
        }
    }

    private static void add(ArrayDeque<String> ids, String written, int limit) {
        // Folding may have put white space into an id, which holds none.
        var id = HeaderText.plain(written).replaceAll("\\s+", "");
        if (id.isEmpty() || id.length() > MAX_LENGTH) {
            return;
        }
        ids.addLast(id);
        if (ids.size() > limit) {
            ids.removeFirst();
        }
    }
}
