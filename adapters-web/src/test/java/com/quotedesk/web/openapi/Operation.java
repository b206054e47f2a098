package com.quotedesk.web.openapi;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A route and its place in the document.
 *
 * @param method in small letters
 * @param json its part of the document, which is changed in place
 */
record Operation(String path, String method, UriRouteInfo<?, ?> route, Map<String, Object> json) {

    private static final String ROOT = "/api/v1/";

    /** {@code cancelOrderItem}: what is done, and to what. */
    String id() {
        var words = words();
        boolean ofOne = path.endsWith("}");
        boolean of = !many(words.getLast()) || ofOne;
        return switch (method) {
            case "get" -> (ofOne || of ? "get" : "list") + named(words.size());
            case "put", "patch" -> "change" + named(words.size());
            case "delete" -> "delete" + named(words.size());
            default -> posted(words);
        };
    }

    /** After a variable comes what is done to the thing, unless it is a collection of its own. */
    private String posted(List<String> words) {
        var last = words.getLast();
        return many(last)
                ? "create" + singular(named(words.size()))
                : last + named(words.size() - 1);
    }

    private static boolean many(String word) {
        return word.equals("outbox") || (word.endsWith("s") && !word.equals("address"));
    }

    private List<String> words() {
        return Arrays.stream(path.substring(ROOT.length()).split("/", -1))
                .filter(word -> !word.startsWith("{"))
                .toList();
    }

    private String named(int count) {
        var segments = path.substring(ROOT.length()).split("/", -1);
        var name = new StringBuilder();
        int seen = 0;
        for (int i = 0; i < segments.length && seen < count; i++) {
            if (segments[i].startsWith("{")) {
                continue;
            }
            seen++;
            boolean one = i + 1 < segments.length && segments[i + 1].startsWith("{");
            name.append(camel(one ? singular(segments[i]) : segments[i]));
        }
        return name.toString();
    }

    private static String singular(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static String camel(String word) {
        return Arrays.stream(word.split("[-.]", -1))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }

    /** The resource, by which operations are grouped. */
    String tag() {
        return words().getFirst();
    }

    /** Whether anybody may call it, without a token. */
    boolean open() {
        return Arrays.asList(route.getTargetMethod().stringValues(Secured.class))
                .contains(SecurityRule.IS_ANONYMOUS);
    }

    /** Whether it changes something that has a version. */
    boolean conditional() {
        return !method.equals("get")
                && (path.contains("{") || !method.equals("post"))
                && Arrays.asList(route.getTargetMethod().getArgumentTypes())
                        .contains(HttpRequest.class);
    }

    boolean hasBody() {
        return json.containsKey("requestBody");
    }
}
