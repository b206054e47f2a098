package com.quotedesk.web.pages;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a form without files sent ({@code application/x-www-form-urlencoded}). */
public final class PageForm {

    private final Map<String, List<String>> fields = new HashMap<>();

    /** What cannot be decoded was made by no browser, and is left out. */
    public PageForm(String body) {
        for (var pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                try {
                    fields.computeIfAbsent(
                                    decoded(pair.substring(0, equals)), k -> new ArrayList<>())
                            .add(decoded(pair.substring(equals + 1)));
                } catch (IllegalArgumentException madeByHand) {
                    // See above.
                }
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** A field's text without space around it; empty where it was left empty or is not there. */
    public String text(String name) {
        return all(name).stream().findFirst().map(String::strip).orElse("");
    }

    /** All values of a field of which several can be chosen. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }
}
