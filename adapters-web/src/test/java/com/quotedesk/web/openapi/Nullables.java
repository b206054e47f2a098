package com.quotedesk.web.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says "or null" as OpenAPI 3.1 and JSON Schema do, where 3.0 had a keyword of its own. */
final class Nullables {

    private Nullables() {}

    /** Rewrites {@code schema} and all schemas in it. */
    static void rewrite(Object schema) {
        if (schema instanceof List<?> list) {
            list.forEach(Nullables::rewrite);
        } else if (schema instanceof Map<?, ?> any) {
            var map = Tree.map(any);
            map.values().forEach(Nullables::rewrite);
            if (Boolean.TRUE.equals(map.get("nullable"))) {
                map.remove("nullable");
                orNull(map);
            }
            // Bytes as they are: the compiler takes an array of bytes for base64.
            map.replace("format", "byte", "binary");
        }
    }

    private static void orNull(Map<String, Object> schema) {
        if (schema.get("type") instanceof String type) {
            schema.put("type", new ArrayList<>(List.of(type, "null")));
            return;
        }
        var nothing = new LinkedHashMap<String, Object>(Map.of("type", "null"));
        if (schema.remove("allOf") instanceof List<?> one) {
            var choices = new ArrayList<Object>(one);
            choices.add(nothing);
            schema.put("anyOf", choices);
        }
    }
}
