package com.quotedesk.web.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes an example of a schema, out of what its properties are called. The words are those of one
 * story: a workshop asks for cable.
 */
final class Examples {

    private final Map<String, Object> schemas;
    private final Map<String, Object> words;

    /**
     * @param schemas the named schemas of the document
     * @param words a value for each name of a property
     */
    Examples(Map<String, Object> schemas, Map<String, Object> words) {
        this.schemas = schemas;
        this.words = words;
    }

    /** An example of {@code schema}; null where the schema allows nothing else. */
    @Nullable Object of(Map<String, Object> schema) {
        return of(schema, "", 0);
    }

    private @Nullable Object of(Map<String, Object> schema, String name, int depth) {
        if (schema.get("example") != null) {
            return schema.get("example");
        }
        if (schema.get("$ref") instanceof String ref) {
            var target = Tree.map(schemas.get(ref.substring(ref.lastIndexOf('/') + 1)));
            return depth > 20 ? null : of(target, name, depth + 1);
        }
        for (var keyword : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.get(keyword) instanceof List<?> choices) {
                return of(Tree.map(choices.getFirst()), name, depth + 1);
            }
        }
        if (schema.get("enum") instanceof List<?> values) {
            return values.getFirst();
        }
        var type =
                schema.get("type") instanceof List<?> types ? types.getFirst() : schema.get("type");
        return switch (String.valueOf(type)) {
            case "object" -> object(schema, depth);
            case "array" -> listed(of(Tree.at(schema, "items"), name, depth + 1));
            case "boolean" -> words.getOrDefault(name, false);
            case "integer", "number" -> words.get(name) instanceof Number number ? number : 1;
            default -> text(schema, name);
        };
    }

    private Object object(Map<String, Object> schema, int depth) {
        var example = Tree.of();
        Tree.at(schema, "properties")
                .forEach(
                        (name, property) ->
                                example.put(name, of(Tree.map(property), name, depth + 1)));
        if (schema.get("additionalProperties") instanceof Map<?, ?> values) {
            example.put("key", of(Tree.map(values), "", depth + 1));
        }
        if (((Map<?, ?>) Tree.at(schema, "properties")).isEmpty()) {
            schema.remove("properties");
        }
        return example;
    }

    private static List<Object> listed(@Nullable Object one) {
        var list = new ArrayList<>();
        if (one != null) {
            list.add(one);
        }
        return list;
    }

    private Object text(Map<String, Object> schema, String name) {
        return switch (String.valueOf(schema.get("format"))) {
            case "uuid" -> "0199a1b2-0000-7000-8000-000000000001";
            case "date" -> "2026-12-01";
            case "date-time" -> "2026-11-20T09:00:00Z";
            default ->
                    words.get(name) instanceof String word
                            ? word
                            : name.endsWith("At") ? "2026-11-20T09:00:00Z" : "text";
        };
    }
}
