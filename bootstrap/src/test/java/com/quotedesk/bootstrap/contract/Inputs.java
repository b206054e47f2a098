package com.quotedesk.bootstrap.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Makes values that fit a schema, nearly fit it, or do not fit at all. */
final class Inputs {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What has broken programs before. */
    private static final List<String> NASTY =
            List.of(
                    "",
                    " ",
                    "\u0000",
                    "a\u0000b",
                    "\uD800",
                    "\u202Egpj.exe",
                    "' OR 1=1 --",
                    "%_\\",
                    "{{7*7}}",
                    "<script>alert(1)</script>",
                    "../../etc/passwd",
                    "=HYPERLINK(\"http://x\")",
                    "-1",
                    "0",
                    "1e400",
                    "1E999999999",
                    "NaN",
                    "Infinity",
                    "99999999999999999999999999",
                    "0.0000000000000000001",
                    "2026-02-30",
                    "9999999-12-31",
                    "-999999999-01-01T00:00:00Z",
                    "+1000000000-12-31T23:59:59.999999999Z",
                    "null",
                    "true",
                    "[]",
                    "{}",
                    "😀",
                    "ё".repeat(3_000),
                    "x".repeat(20_000));

    private final Contract contract;
    private final Random random;
    private final List<String> known = new ArrayList<>();

    Inputs(Contract contract, long seed) {
        this.contract = contract;
        this.random = new Random(seed);
    }

    /** Remembers every identity in an answer, to be asked for later. */
    void learn(JsonNode answer) {
        if (answer.isTextual()) {
            var text = answer.asText();
            if (text.length() == 36 && text.charAt(8) == '-' && known.size() < 5_000) {
                known.add(text);
            }
        }
        answer.forEach(this::learn);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    String nasty() {
        return NASTY.get(random.nextInt(NASTY.size()));
    }

    /** A value for a path, a query or a header. */
    String text(JsonNode schema) {
        var value = value(schema, 0);
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** Mostly what fits. */
    JsonNode value(JsonNode schema, int depth) {
        var resolved = contract.resolved(schema);
        if (depth > 6 || chance(4)) {
            return nonsense();
        }
        for (var choice : List.of("anyOf", "oneOf", "allOf")) {
            if (resolved.has(choice)) {
                var choices = resolved.get(choice);
                return value(choices.get(random.nextInt(choices.size())), depth + 1);
            }
        }
        if (resolved.has("enum")) {
            return resolved.get("enum").get(random.nextInt(resolved.get("enum").size()));
        }
        var types = resolved.path("type");
        var type = types.isArray() ? types.get(random.nextInt(types.size())) : types;
        return switch (type.asText("string")) {
            case "object" -> object(resolved, depth);
            case "array" -> array(resolved, depth);
            case "integer", "number" -> number();
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "null" -> NODES.nullNode();
            default -> NODES.textNode(string(resolved));
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = NODES.objectNode();
        schema.path("properties")
                .properties()
                .forEach(
                        property -> {
                            if (!chance(12)) {
                                object.set(
                                        property.getKey(), value(property.getValue(), depth + 1));
                            }
                        });
        if (schema.path("additionalProperties").isObject()) {
            for (int i = random.nextInt(4); i > 0; i--) {
                object.set(
                        chance(50) ? uuid() : nasty(),
                        value(schema.get("additionalProperties"), depth + 1));
            }
        }
        return object;
    }

    private JsonNode array(JsonNode schema, int depth) {
        var array = NODES.arrayNode();
        int size = chance(5) ? 150 : random.nextInt(4);
        for (int i = 0; i < size; i++) {
            array.add(value(schema.get("items"), depth + 1));
        }
        return array;
    }

    private JsonNode number() {
        return switch (random.nextInt(8)) {
            case 0 -> NODES.numberNode(0);
            case 1 -> NODES.numberNode(-1);
            case 2 -> NODES.numberNode(Integer.MAX_VALUE);
            case 3 -> NODES.numberNode(Long.MAX_VALUE);
            default -> NODES.numberNode(1 + random.nextInt(100));
        };
    }

    private String string(JsonNode schema) {
        if (chance(20)) {
            return nasty();
        }
        if (schema.has("example") && chance(50)) {
            return schema.get("example").asText();
        }
        return switch (schema.path("format").asText()) {
            case "uuid" -> uuid();
            case "date" -> "2026-12-0" + (1 + random.nextInt(9));
            case "date-time" -> "2026-12-01T0" + random.nextInt(10) + ":00:00Z";
            default ->
                    switch (random.nextInt(8)) {
                        case 0 -> uuid();
                        case 1 -> Integer.toString(random.nextInt(1_000));
                        case 2 -> "12.50";
                        case 3 -> "RUB";
                        case 4 -> "2026-12-01";
                        case 5 -> "INCLUDED";
                        case 6 -> "someone@somewhere.example";
                        default -> "Кабель ВВГнг 3х2,5";
                    };
        };
    }

    private String uuid() {
        return known.isEmpty() || chance(15)
                ? new UUID(random.nextLong(), random.nextLong()).toString()
                : known.get(random.nextInt(known.size()));
    }

    private JsonNode nonsense() {
        return switch (random.nextInt(6)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.arrayNode().add(nasty());
            case 2 -> NODES.objectNode().put(nasty(), 1);
            case 3 -> NODES.numberNode(random.nextDouble());
            case 4 -> NODES.booleanNode(true);
            default -> NODES.textNode(nasty());
        };
    }

    /** A body as text; now and then not JSON at all. */
    String body(JsonNode schema) {
        if (chance(3)) {
            return nasty();
        }
        if (chance(2)) {
            return "[".repeat(5_000);
        }
        try {
            return new ObjectMapper().writeValueAsString(value(schema, 0));
        } catch (com.fasterxml.jackson.core.JsonProcessingException lonelySurrogate) {
            return "{}";
        }
    }
}
