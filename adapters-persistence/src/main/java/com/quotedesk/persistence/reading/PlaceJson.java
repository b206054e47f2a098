package com.quotedesk.persistence.reading;

import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The place of a value, as a row keeps it.
 *
 * @param at start and end, or table, row and column, or page and line
 * @param name the part, or the header field
 * @param text what stands there, where the row keeps it
 * @param remembered whether a person gave the value for what stands there
 */
@Serdeable
record PlaceJson(
        Kind kind, String name, List<Integer> at, @Nullable String text, boolean remembered) {

    enum Kind {
        SPAN,
        CELL,
        HEADER,
        TRANSCRIBED
    }

    static PlaceJson of(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Span(var part, int start, int end) ->
                    plain(Kind.SPAN, part, List.of(start, end), null);
            case Evidence.Cell(var part, int table, int row, int column) ->
                    plain(Kind.CELL, part, List.of(table, row, column), null);
            case Evidence.InHeader(var name) -> plain(Kind.HEADER, name, List.of(), null);
            case Evidence.Transcribed(var part, int page, int line, var text) ->
                    plain(Kind.TRANSCRIBED, part, List.of(page, line), text);
            case Evidence.Remembered(var shown, var written) -> of(shown).remembering(written);
        };
    }

    private static PlaceJson plain(
            Kind kind, String name, List<Integer> at, @Nullable String text) {
        return new PlaceJson(kind, Texts.storable(name), at, Texts.storableOrNull(text), false);
    }

    private PlaceJson remembering(String written) {
        return new PlaceJson(kind, name, at, Texts.storable(written), true);
    }

    Evidence toEvidence() {
        var said = Objects.requireNonNullElse(text, "");
        Evidence shown =
                switch (kind) {
                    case SPAN -> new Evidence.Span(name, at.get(0), at.get(1));
                    case CELL -> new Evidence.Cell(name, at.get(0), at.get(1), at.get(2));
                    case HEADER -> new Evidence.InHeader(name);
                    case TRANSCRIBED -> new Evidence.Transcribed(name, at.get(0), at.get(1), said);
                };
        return remembered ? new Evidence.Remembered(shown, said) : shown;
    }
}
