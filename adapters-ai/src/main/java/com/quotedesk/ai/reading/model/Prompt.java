package com.quotedesk.ai.reading.model;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a model is told, and the form its answer must have. A prompt that changes gets a new version
 * and stays beside the old one, so that a reading tells which one made it.
 *
 * @param name with its version, {@code inquiry/1}
 * @param schema a JSON schema
 */
record Prompt(String name, String instructions, Map<String, Object> schema) {

    static final Prompt INQUIRY = load("inquiry", 1);
    static final Prompt ANSWER = load("answer", 1);
    static final Prompt PICTURE = load("picture", 1);

    Prompt {
        schema = Map.copyOf(schema);
    }

    private static Prompt load(String name, int version) {
        var path = name + "-" + version;
        return new Prompt(
                name + "/" + version,
                new String(bytes(path + ".txt"), StandardCharsets.UTF_8),
                object(bytes(path + ".schema.json")));
    }

    private static byte[] bytes(String path) {
        try (var in = Prompt.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> object(byte[] json) {
        try {
            return new ObjectMapper().readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
