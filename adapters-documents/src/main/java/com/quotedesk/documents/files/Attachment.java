package com.quotedesk.documents.files;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The header that tells a browser to save a file, and under which name (RFC 6266). */
final class Attachment {

    private Attachment() {}

    static String named(String name) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        var plain = name.replaceAll("[^A-Za-z0-9 ._-]", "_");
        return "attachment; filename=\""
                + plain
                + "\"; filename*=UTF-8''"
                + encoded.replace("*", "%2A");
    }
}
