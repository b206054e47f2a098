package com.quotedesk.web.openapi;

import io.micronaut.context.ApplicationContext;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * The OpenAPI document of the API: what the compiler found in the controllers, with what holds for
 * every route alike (problems, versions, security) and an example of everything.
 */
final class ApiDocument {

    private static final String ROOT = "/api/v1/";

    /** Not by the class path, where the tests have routes of their own. */
    private static final Path ROUTES = Path.of("target/classes/META-INF/swagger/service-1.0.0.yml");

    private static final Pattern VARIABLE = Pattern.compile("\\{/?([A-Za-z]+)[^}]*}");

    private final Map<String, Object> document;
    private final List<Operation> operations = new ArrayList<>();

    private ApiDocument(Map<String, Object> document) {
        this.document = document;
    }

    /**
     * @param context in which the routes are known
     */
    static ApiDocument of(ApplicationContext context) {
        var made = new ApiDocument(Tree.map(new Yaml().<Object>load(read(ROUTES))));
        made.complete(context.getBean(Router.class));
        return made;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ApiDocument.class.getResourceAsStream(name), name);
    }

    private void complete(Router router) {
        document.put("openapi", "3.1.0");
        head();
        keepApiOnly();
        find(router);
        var components = Tree.at(document, "components");
        var schemas = Tree.at(components, "schemas");
        schemas.replaceAll((_, schema) -> schema);
        Nullables.rewrite(schemas);
        Nullables.rewrite(Tree.at(document, "paths"));
        problems(components);
        var examples =
                new Examples(schemas, Tree.map(new Yaml().<Object>load(resource("words.yaml"))));
        operations.forEach(one -> complete(one, examples));
        exampleOfProblem(components, examples);
        components.put(
                "securitySchemes",
                Tree.of(
                        "bearer",
                        Tree.of(
                                "type",
                                "http",
                                "scheme",
                                "bearer",
                                "bearerFormat",
                                "JWT",
                                "description",
                                "The token of `POST /api/v1/auth/login`, or an API token.")));
        document.put("tags", tags());
        components.put("schemas", new TreeMap<>(schemas));
    }

    private void head() {
        document.put(
                "info",
                Tree.of(
                        "title",
                        "Quotedesk",
                        "version",
                        "1",
                        "description",
                        head("description.md"),
                        "license",
                        Tree.of("name", "See LICENSE", "identifier", "Apache-2.0")));
        document.put(
                "servers",
                List.of(Tree.of("url", "/", "description", "The node that serves this document")));
    }

    private static String head(String name) {
        try (var text = resource(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pages for people are no part of the API. */
    private void keepApiOnly() {
        Tree.at(document, "paths").keySet().removeIf(path -> !path.startsWith(ROOT));
    }

    private void find(Router router) {
        var routes = new HashMap<String, UriRouteInfo<?, ?>>();
        router.uriRoutes()
                .forEach(
                        route ->
                                routes.put(
                                        key(
                                                route.getHttpMethodName(),
                                                route.getUriMatchTemplate().toPathString()),
                                        route));
        Tree.at(document, "paths")
                .forEach(
                        (path, methods) ->
                                Tree.map(methods)
                                        .forEach(
                                                (method, json) ->
                                                        operations.add(
                                                                new Operation(
                                                                        path,
                                                                        method,
                                                                        routes.get(
                                                                                key(method, path)),
                                                                        Tree.map(json)))));
    }

    private static String key(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + VARIABLE.matcher(path).replaceAll("{}");
    }

    private void complete(Operation operation, Examples examples) {
        var json = operation.json();
        json.put("operationId", operation.id());
        json.put("tags", List.of(operation.tag()));
        json.put("security", operation.open() ? List.of() : List.of(Tree.of("bearer", List.of())));
        sayOnce(json);
        Parameters.close(operation);
        parameters(operation);
        if (operation.hasBody()) {
            example(Tree.at(Tree.at(json, "requestBody"), "content"), examples);
        }
        Tree.at(json, "responses")
                .forEach(
                        (status, response) -> {
                            var told = Tree.map(response);
                            told.put("description", meaning(status));
                            if (status.equals("204") || (status.equals("202") && empty(told))) {
                                told.remove("content");
                            }
                            if (told.get("content") != null) {
                                example(Tree.at(told, "content"), examples);
                            }
                        });
        Answers.addTo(operation);
    }

    private static boolean empty(Map<String, Object> response) {
        return String.valueOf(response.get("content")).contains("schema={type=object}");
    }

    private static String meaning(String status) {
        return switch (status) {
            case "201" -> "Made.";
            case "202" -> "Taken on; it will be done.";
            case "204" -> "Done.";
            default -> "As asked.";
        };
    }

    /** The compiler repeats the first sentence as the description. */
    private static void sayOnce(Map<String, Object> json) {
        if (Objects.equals(json.get("summary"), json.get("description"))) {
            json.remove("description");
        }
        if (json.get("summary") instanceof String summary && summary.endsWith(".")) {
            json.put("summary", summary.substring(0, summary.length() - 1));
        }
    }

    private static void parameters(Operation operation) {
        var parameters = Tree.listAt(operation.json(), "parameters");
        for (var parameter : parameters) {
            var map = Tree.map(parameter);
            if ("path".equals(map.get("in")) && !"number".equals(map.get("name"))) {
                var schema = Tree.at(map, "schema");
                if (schema.equals(Map.of("type", "string")) && isIdentity(operation, map)) {
                    schema.put("format", "uuid");
                }
            }
        }
        if (operation.conditional()) {
            parameters.add(Tree.of("$ref", "#/components/parameters/IfMatch"));
        }
        parameters.add(Tree.of("$ref", "#/components/parameters/AcceptLanguage"));
    }

    private static boolean isIdentity(Operation operation, Map<String, Object> parameter) {
        return operation.path().contains("{" + parameter.get("name") + "}");
    }

    private static void example(Map<String, Object> content, Examples examples) {
        content.forEach(
                (type, media) -> {
                    var schema = Tree.at(Tree.map(media), "schema");
                    if (type.equals("application/json")) {
                        var example = examples.of(schema);
                        if (example != null) {
                            Tree.map(media).put("example", example);
                        }
                    }
                });
    }

    private static void problems(Map<String, Object> components) {
        var responses = Tree.at(components, "responses");
        Answers.problems()
                .forEach(
                        (status, meaning) ->
                                responses.put(
                                        "Problem" + status,
                                        Tree.of(
                                                "description",
                                                meaning,
                                                "content",
                                                Tree.of(
                                                        "application/problem+json",
                                                        Tree.of(
                                                                "schema",
                                                                Tree.of(
                                                                        "$ref",
                                                                        "#/components/schemas/Problem"))))));
        Tree.at(components, "parameters")
                .put(
                        "IfMatch",
                        Tree.of(
                                "name",
                                "If-Match",
                                "in",
                                "header",
                                "required",
                                true,
                                "description",
                                "The `ETag` of the version that was seen.",
                                "schema",
                                Tree.of("type", "string"),
                                "example",
                                "\"7\""));
        Tree.at(components, "parameters")
                .put(
                        "AcceptLanguage",
                        Tree.of(
                                "name",
                                "Accept-Language",
                                "in",
                                "header",
                                "description",
                                "The language of problems: `ru` or `en`.",
                                "schema",
                                Tree.of("type", "string"),
                                "example",
                                "en"));
    }

    private static void exampleOfProblem(Map<String, Object> components, Examples examples) {
        Tree.at(components, "responses")
                .forEach(
                        (name, response) -> {
                            var media =
                                    Tree.at(
                                            Tree.at(Tree.map(response), "content"),
                                            "application/problem+json");
                            var example =
                                    Tree.map(
                                            Objects.requireNonNull(
                                                    examples.of(Tree.at(media, "schema"))));
                            example.put(
                                    "status", Integer.parseInt(name.substring("Problem".length())));
                            media.put("example", example);
                        });
    }

    private List<Object> tags() {
        var texts = Tree.map(new Yaml().<Object>load(resource("tags.yaml")));
        return operations.stream()
                .map(Operation::tag)
                .distinct()
                .sorted()
                .<Object>map(
                        tag ->
                                Tree.of(
                                        "name",
                                        tag,
                                        "description",
                                        Objects.requireNonNull(
                                                texts.get(tag), "tags.yaml lacks " + tag)))
                .toList();
    }

    List<Operation> operations() {
        return operations;
    }

    String yaml() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        options.setIndent(2);
        options.setDereferenceAliases(true);
        options.setAllowUnicode(true);
        return new Yaml(options).dump(document);
    }
}
