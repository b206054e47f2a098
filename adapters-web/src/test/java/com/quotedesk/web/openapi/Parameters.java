package com.quotedesk.web.openapi;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/**
 * The schemas of parameters that are described on a method and read from the request by hand, which
 * the compiler leaves open.
 */
final class Parameters {

    private Parameters() {}

    static void close(Operation operation) {
        var method = operation.route().getTargetMethod().getTargetMethod();
        for (var described : method.getAnnotationsByType(Parameter.class)) {
            for (var parameter : Tree.listAt(operation.json(), "parameters")) {
                var json = Tree.map(parameter);
                if (described.name().equals(json.get("name"))) {
                    json.put("schema", schema(described.schema()));
                    if (described.required()) {
                        json.put("required", true);
                    }
                }
            }
        }
    }

    private static Map<String, Object> schema(Schema described) {
        var schema = type(described.implementation());
        if (!described.example().isEmpty()) {
            schema.put("example", described.example());
        }
        if (!described.minimum().isEmpty()) {
            schema.put("minimum", Integer.parseInt(described.minimum()));
        }
        if (!described.maximum().isEmpty()) {
            schema.put("maximum", Integer.parseInt(described.maximum()));
        }
        if (described.allowableValues().length > 0) {
            schema.put("enum", Arrays.asList(described.allowableValues()));
        }
        return schema;
    }

    private static Map<String, Object> type(Class<?> type) {
        if (type == Integer.class) {
            return Tree.of("type", "integer");
        }
        if (type == Boolean.class) {
            return Tree.of("type", "boolean");
        }
        var text = Tree.of("type", "string");
        if (type == UUID.class) {
            text.put("format", "uuid");
        } else if (type == Instant.class) {
            text.put("format", "date-time");
        } else if (type == LocalDate.class) {
            text.put("format", "date");
        }
        return text;
    }
}
