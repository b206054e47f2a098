package com.quotedesk.email.mail;

/** Joins the soft line breaks of format=flowed texts (RFC 3676). */
final class FlowedText {

    private static final String SIGNATURE = "-- ";

    private FlowedText() {}

    static String unflowed(String text, boolean deleteSpace) {
        var joined = new StringBuilder(text.length());
        int openDepth = -1;
        boolean first = true;
        for (var line : text.split("\n", -1)) {
            int depth = 0;
            while (depth < line.length() && line.charAt(depth) == '>') {
                depth++;
            }
            var content = line.substring(depth);
            if (content.startsWith(" ")) {
                content = content.substring(1);
            }
            boolean signature = content.equals(SIGNATURE);
            if (depth != openDepth || signature) {
                if (!first) {
                    joined.append('\n');
                }
                joined.repeat(">", depth);
                if (depth > 0 && !content.isEmpty()) {
                    joined.append(' ');
                }
            }
            boolean soft = content.endsWith(" ") && !signature;
            joined.append(
                    soft && deleteSpace ? content.substring(0, content.length() - 1) : content);
            openDepth = soft ? depth : -1;
            first = false;
        }
        return joined.toString();
    }
}
