package com.quotedesk.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;

/**
 * Programs that others wrote against the accepted document go on working. Whoever wants to break
 * them looks at what breaks, and then accepts the new document with {@code make accept-api}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiCompatibilityTest {

    private static final Path CURRENT = Path.of("src/main/resources/openapi/quotedesk.yaml");
    private static final Path ACCEPTED = Path.of("src/test/resources/openapi/accepted.yaml");

    @Test
    void nothing_breaks_unreviewed() throws IOException {
        var current = Files.readString(CURRENT);

        assertThat(breaks(Files.readString(ACCEPTED), current))
                .as("breaks programs of others; once reviewed: make accept-api")
                .isEmpty();
    }

    @Test
    void an_operation_that_is_taken_away_is_found() throws IOException {
        var current = Files.readString(CURRENT);

        assertThat(breaks(current, current.replace("/api/v1/orders:", "/api/v1/demands:")))
                .contains("/api/v1/orders");
    }

    /** What of {@code before} is missing or narrower in {@code after}. */
    private static String breaks(String before, String after) {
        var difference = OpenApiCompare.fromContents(before, after);
        if (difference.isCompatible()) {
            return "";
        }
        var told = new StringBuilder();
        difference
                .getMissingEndpoints()
                .forEach(one -> told.append("gone: ").append(one).append('\n'));
        difference.getChangedOperations().stream()
                .filter(one -> !one.isCompatible())
                .forEach(
                        one ->
                                told.append("narrower: ")
                                        .append(one.getHttpMethod())
                                        .append(' ')
                                        .append(one.getPathUrl())
                                        .append('\n'));
        return told.isEmpty() ? "incompatible" : told.toString();
    }
}
