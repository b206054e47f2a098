package com.quotedesk.web.reading;

import com.quotedesk.application.reading.Reading;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.ReadValue;
import com.quotedesk.domain.reading.ReadingDifference.Changed;
import com.quotedesk.web.reading.ReadingResponse.DoubtResponse;
import com.quotedesk.web.reading.ReadingResponse.ValueResponse;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reading says otherwise than another one of the same mail.
 *
 * @param before the reading it is compared with
 */
@Serdeable
record DifferenceResponse(
        UUID before,
        UUID after,
        List<ChangedResponse> changes,
        List<DoubtResponse> goneDoubts,
        List<DoubtResponse> newDoubts) {

    static DifferenceResponse of(Reading before, Reading after) {
        var then = before.what().doubts();
        var now = after.what().doubts();
        return new DifferenceResponse(
                before.id().value(),
                after.id().value(),
                after.since(before).stream().map(ChangedResponse::of).toList(),
                without(then, now),
                without(now, then));
    }

    private static List<DoubtResponse> without(List<Doubt> doubts, List<Doubt> others) {
        return doubts.stream()
                .filter(doubt -> !others.contains(doubt))
                .map(DoubtResponse::of)
                .toList();
    }

    /**
     * @param before null where only the later reading says it
     * @param after null where only the earlier one does
     */
    @Serdeable
    record ChangedResponse(@Nullable ValueResponse before, @Nullable ValueResponse after) {
        static ChangedResponse of(Changed changed) {
            return new ChangedResponse(value(changed.before()), value(changed.after()));
        }

        private static @Nullable ValueResponse value(@Nullable ReadValue value) {
            return value == null ? null : ValueResponse.of(value);
        }
    }
}
