package com.quotedesk.ai.reading.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts plain text into lines, with what the signs of quotation say of each. */
final class PlainBlocks {

    /** A longer line is read up to here; no person writes one. */
    static final int MAX_LINE = 2_000;

    static final int MAX_LINES = 4_000;

    private PlainBlocks() {}

    static List<Line> of(String part, String text) {
        var lines = new ArrayList<Line>();
        int from = 0;
        while (from <= text.length() && lines.size() < MAX_LINES) {
            int newline = text.indexOf('\n', from);
            int end = newline < 0 ? text.length() : newline;
            lines.add(line(part, from, text.substring(from, Math.min(end, from + MAX_LINE))));
            from = end + 1;
        }
        return List.copyOf(lines);
    }

    private static Line line(String part, int start, String raw) {
        int depth = 0;
        int body = 0;
        int i = 0;
        while (i < raw.length() && (raw.charAt(i) == '>' || (depth > 0 && raw.charAt(i) == ' '))) {
            if (raw.charAt(i) == '>') {
                depth++;
                body = i + 1;
            }
            i++;
        }
        if (body < raw.length() && depth > 0 && raw.charAt(body) == ' ') {
            body++;
        }
        var text = raw.substring(body).stripTrailing();
        var line = Line.of(part, start + body, text);
        return depth > 0 ? line.at(depth) : line;
    }
}
