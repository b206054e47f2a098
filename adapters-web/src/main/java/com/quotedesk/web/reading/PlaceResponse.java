package com.quotedesk.web.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.quotedesk.domain.reading.Evidence;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * The place in a message that shows a value.
 *
 * @param kind {@code span}, {@code cell}, {@code header} or {@code transcribed}
 * @param part the path of the part; null for a header field
 * @param header the header field, null for a part
 * @param start the first character of a span, from 0, and {@code end} one past the last
 * @param table the sheet or table of a cell, from 0, as are {@code row} and {@code column}
 * @param page the page that a machine copied the text from, from 1, as is {@code line}
 * @param text what the machine copied there
 * @param remembered what stands there, where the value is what a person once gave for it
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaceResponse(
        String kind,
        @Nullable String part,
        @Nullable String header,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable Integer table,
        @Nullable Integer row,
        @Nullable Integer column,
        @Nullable Integer page,
        @Nullable Integer line,
        @Nullable String text,
        @Nullable String remembered) {

    static PlaceResponse of(Evidence evidence) {
        return of(evidence, null);
    }

    private static PlaceResponse of(Evidence evidence, @Nullable String remembered) {
        return switch (evidence) {
            case Evidence.Span(var part, int start, int end) ->
                    new PlaceResponse(
                            "span",
                            part,
                            null,
                            start,
                            end,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            remembered);
            case Evidence.Cell(var part, int table, int row, int column) ->
                    new PlaceResponse(
                            "cell",
                            part,
                            null,
                            null,
                            null,
                            table,
                            row,
                            column,
                            null,
                            null,
                            null,
                            remembered);
            case Evidence.InHeader(var name) ->
                    new PlaceResponse(
                            "header",
                            null,
                            name,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            remembered);
            case Evidence.Transcribed(var part, int page, int line, var text) ->
                    new PlaceResponse(
                            "transcribed",
                            part,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            page,
                            line,
                            text,
                            remembered);
            case Evidence.Remembered(var shown, var written) -> of(shown, written);
        };
    }
}
