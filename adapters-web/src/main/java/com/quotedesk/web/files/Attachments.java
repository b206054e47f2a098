package com.quotedesk.web.files;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a browser is told to save an answer, and under which name (RFC 6266). */
public final class Attachments {

    private Attachments() {}

    /** The header Content-Disposition for a file of this name, whatever letters it has. */
    public static String named(String name) {
        var plain = name.replaceAll("[^ -~]|[\"\\\\%]", "_");
        return "attachment; filename=\""
                + plain
                + "\"; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
