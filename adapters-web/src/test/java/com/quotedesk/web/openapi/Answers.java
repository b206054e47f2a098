package com.quotedesk.web.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

/** Adds to an operation the problems that it may answer with. */
final class Answers {

    private static final Map<Integer, String> PROBLEMS = new LinkedHashMap<>();

    static {
        PROBLEMS.put(400, "The request cannot be read.");
        PROBLEMS.put(401, "There is no token, or it is not valid any more.");
        PROBLEMS.put(403, "The caller may not do this.");
        PROBLEMS.put(404, "There is no such thing, or the caller may not see it.");
        PROBLEMS.put(406, "It cannot be given in a form that is asked for.");
        PROBLEMS.put(409, "The business says no; `errors` has the reason.");
        PROBLEMS.put(412, "Somebody else was faster: read it again.");
        PROBLEMS.put(413, "The body or the address is too large.");
        PROBLEMS.put(415, "The body is of a type that is not read here.");
        PROBLEMS.put(422, "Values are wrong; `errors` names all of them.");
        PROBLEMS.put(428, "`If-Match` with the version that was seen is missing.");
        PROBLEMS.put(429, "Too many requests; `Retry-After` says when to go on.");
        PROBLEMS.put(503, "A part that is needed is away; `Retry-After` says when to try again.");
    }

    private Answers() {}

    static Map<Integer, String> problems() {
        return PROBLEMS;
    }

    static void addTo(Operation operation) {
        var responses = Tree.at(operation.json(), "responses");
        var kept = new LinkedHashMap<>(responses);
        PROBLEMS.forEach(
                (status, _) -> {
                    if (mayAnswer(operation, status)) {
                        kept.putIfAbsent(
                                String.valueOf(status),
                                Tree.of("$ref", "#/components/responses/Problem" + status));
                    }
                });
        operation.json().put("responses", kept);
    }

    private static boolean mayAnswer(Operation operation, int status) {
        boolean reads = operation.method().equals("get");
        return switch (status) {
            case 400, 406, 413, 429, 503 -> true;
            case 401 -> !operation.open() || operation.hasBody();
            case 403 -> !operation.open();
            case 404 -> operation.path().contains("{");
            case 409 -> !reads && !operation.open();
            case 412, 428 -> operation.conditional();
            case 415 -> operation.hasBody();
            default -> !operation.open() || operation.hasBody();
        };
    }
}
