package com.quotedesk.bootstrap.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The OpenAPI document, asked what it allows. */
final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param body the schema of what is sent; null where nothing is
     */
    record Operation(
            String name,
            String method,
            String path,
            List<Parameter> parameters,
            @Nullable JsonNode body,
            JsonNode responses) {}

    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    private final JsonNode document;
    private final JsonSchemaFactory factory =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Map<String, JsonSchema> compiled = new HashMap<>();

    Contract() {
        try (var yaml =
                Objects.requireNonNull(
                        Contract.class.getResourceAsStream("/openapi/quotedesk.yaml"))) {
            document = JSON.valueToTree(new Yaml().<Object>load(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that answer with something that ends. */
    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.get("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(
                                                one -> {
                                                    var operation =
                                                            operation(
                                                                    path.getKey(),
                                                                    one.getKey(),
                                                                    one.getValue());
                                                    if (!operation
                                                            .responses()
                                                            .toString()
                                                            .contains("text/event-stream")) {
                                                        operations.add(operation);
                                                    }
                                                }));
        return operations;
    }

    private Operation operation(String path, String method, JsonNode json) {
        var parameters = new ArrayList<Parameter>();
        for (var listed : json.path("parameters")) {
            var parameter = resolved(listed);
            parameters.add(
                    new Parameter(
                            parameter.get("name").asText(),
                            parameter.get("in").asText(),
                            parameter.path("required").asBoolean(),
                            parameter.path("schema")));
        }
        var content = json.path("requestBody").path("content");
        return new Operation(
                json.get("operationId").asText(),
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                parameters,
                content.has("application/json")
                        ? content.get("application/json").get("schema")
                        : null,
                json.get("responses"));
    }

    /** What a reference leads to, or the thing itself. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? resolved(document.at(node.get("$ref").asText().substring(1)))
                : node;
    }

    /**
     * What an answer breaks of the contract; empty where it keeps it.
     *
     * @param type the content type without its parameters
     */
    Optional<String> broken(Operation operation, int status, String type, String body) {
        var response = operation.responses().get(Integer.toString(status));
        if (response == null) {
            return Optional.of("the status is not described");
        }
        var content = resolved(response).path("content");
        if (content.isMissingNode() || content.isEmpty()) {
            return body.isEmpty() ? Optional.empty() : Optional.of("a body that is not described");
        }
        var media = content.get(type);
        if (media == null && content.has("*/*")) {
            return Optional.empty();
        }
        if (media == null) {
            return Optional.of("the type " + type + " is not described");
        }
        return type.endsWith("json") ? breaks(media.get("schema"), body) : Optional.empty();
    }

    private Optional<String> breaks(JsonNode schema, String body) {
        try {
            var errors = compiled(schema).validate(JSON.readTree(body));
            return errors.isEmpty() ? Optional.empty() : Optional.of(errors.toString());
        } catch (IOException noJson) {
            return Optional.of("no JSON");
        }
    }

    private JsonSchema compiled(JsonNode schema) {
        return compiled.computeIfAbsent(
                schema.toString(),
                _ -> {
                    ObjectNode whole = JSON.createObjectNode();
                    whole.setAll((ObjectNode) schema);
                    whole.set("components", document.get("components"));
                    return factory.getSchema(whole);
                });
    }
}
