package com.quotedesk.web.work;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Leaves out of an answer what was not asked for: {@code ?fields=number,status,client.name}. Of a
 * list the fields of its items are meant. A name that no answer has is passed over.
 */
@ServerFilter(patterns = "/api/v1/**", methods = HttpMethod.GET)
final class SparseFields {

    /** The parameter; every list knows it. */
    static final String PARAMETER = "fields";

    private static final String ITEMS = "items";

    private final JsonMapper json;

    SparseFields(JsonMapper json) {
        this.json = json;
    }

    @ResponseFilter
    MutableHttpResponse<?> narrow(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var wanted = request.getParameters().getFirst(PARAMETER).filter(text -> !text.isBlank());
        var body = response.body();
        if (wanted.isEmpty()
                || body == null
                || response.code() != HttpResponse.ok().code()
                || !isJson(response)) {
            return response;
        }
        var paths = new LinkedHashSet<String>();
        Arrays.stream(wanted.get().split(",", -1)).map(String::strip).forEach(paths::add);
        try {
            var whole =
                    Objects.requireNonNull(
                            json.readValue(json.writeValueAsBytes(body), JsonNode.class));
            return response.body(
                            new String(
                                    json.writeValueAsBytes(narrowed(whole, paths)),
                                    StandardCharsets.UTF_8))
                    .contentType(MediaType.APPLICATION_JSON_TYPE);
        } catch (IOException ours) {
            throw new UncheckedIOException("an answer cannot be narrowed", ours);
        }
    }

    private static boolean isJson(HttpResponse<?> response) {
        return response.getContentType()
                .map(type -> type.matches(MediaType.APPLICATION_JSON_TYPE))
                .orElse(true);
    }

    private static JsonNode narrowed(JsonNode whole, Set<String> paths) {
        if (!whole.isObject()) {
            return whole;
        }
        var items = whole.get(ITEMS);
        if (items == null || !items.isArray() || !isList(whole)) {
            return picked(whole, paths);
        }
        var kept = new LinkedHashMap<String, JsonNode>();
        whole.entries().forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        var narrow = new ArrayList<JsonNode>();
        items.values().forEach(item -> narrow.add(picked(item, paths)));
        kept.put(ITEMS, JsonNode.createArrayNode(narrow));
        return JsonNode.createObjectNode(kept);
    }

    /** A list has nothing but its items and where it goes on; an order has items too. */
    private static boolean isList(JsonNode whole) {
        for (var entry : whole.entries()) {
            if (!entry.getKey().equals(ITEMS) && !entry.getKey().equals("nextCursor")) {
                return false;
            }
        }
        return true;
    }

    private static JsonNode picked(JsonNode node, Set<String> paths) {
        if (!node.isObject()) {
            return node;
        }
        var kept = new LinkedHashMap<String, JsonNode>();
        for (var entry : node.entries()) {
            var name = entry.getKey();
            var below = below(name, paths);
            if (paths.contains(name)) {
                kept.put(name, entry.getValue());
            } else if (!below.isEmpty()) {
                kept.put(name, picked(entry.getValue(), below));
            }
        }
        return JsonNode.createObjectNode(kept);
    }

    private static Set<String> below(String name, Set<String> paths) {
        var below = new LinkedHashSet<String>();
        for (var path : paths) {
            if (path.startsWith(name + ".")) {
                below.add(path.substring(name.length() + 1));
            }
        }
        return below;
    }
}
