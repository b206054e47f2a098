package com.quotedesk.web.reading;

import com.quotedesk.application.reading.Reading;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.ReadValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was understood in a message.
 *
 * @param reader who read it, null where it asks for nothing and no more of it was read
 * @param model the model that was asked, null where none was
 * @param questions how often it was asked
 * @param cost US dollars, a decimal as text
 * @param tookMillis how long reading took
 * @param invented how many values were thrown away, for the message does not show them
 * @param appliedAt when something followed from it
 */
@Serdeable
record ReadingResponse(
        UUID id,
        int version,
        String kind,
        boolean sure,
        String language,
        @Nullable String reader,
        @Nullable String model,
        int questions,
        long tokens,
        String cost,
        long tookMillis,
        int invented,
        Instant readAt,
        @Nullable Instant appliedAt,
        List<ValueResponse> values,
        List<DoubtResponse> doubts) {

    static ReadingResponse of(Reading reading) {
        var what = reading.what();
        var effort = what.effort();
        return new ReadingResponse(
                reading.id().value(),
                reading.version(),
                reading.kind().code(),
                reading.sure(),
                reading.language().code(),
                what.reader(),
                effort.model(),
                effort.questions(),
                effort.tokens(),
                effort.cost().toPlainString(),
                reading.took().toMillis(),
                reading.invented(),
                reading.at(),
                reading.appliedAt(),
                what.values().stream().map(ValueResponse::of).toList(),
                what.doubts().stream().map(DoubtResponse::of).toList());
    }

    /**
     * @param line the line of an inquiry, or the position of the request that is answered; null
     *     where the value speaks of the whole
     * @param place null for what the whole message says
     */
    @Serdeable
    record ValueResponse(
            String field,
            @Nullable Integer line,
            String value,
            @Nullable PlaceResponse place,
            @Nullable Double confidence) {
        static ValueResponse of(ReadValue value) {
            var evidence = value.evidence();
            return new ValueResponse(
                    value.field().code(),
                    value.line(),
                    value.text(),
                    evidence == null ? null : PlaceResponse.of(evidence),
                    value.confidence());
        }
    }

    @Serdeable
    record DoubtResponse(String kind, @Nullable Integer line, @Nullable String detail) {
        static DoubtResponse of(Doubt doubt) {
            return new DoubtResponse(doubt.kind().name(), doubt.line(), doubt.detail());
        }
    }
}
