package com.quotedesk.persistence.reading;

import com.quotedesk.application.reading.Reading.What;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.ReadField;
import com.quotedesk.domain.reading.ReadValue;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values and doubts of a reading, as a row keeps them. */
@Serdeable
record ReadJson(List<ValueJson> values, List<DoubtJson> doubts) {

    static ReadJson of(What what) {
        return new ReadJson(
                what.values().stream().map(ValueJson::of).toList(),
                what.doubts().stream().map(DoubtJson::of).toList());
    }

    List<ReadValue> toValues() {
        return values.stream().map(ValueJson::toValue).toList();
    }

    List<Doubt> toDoubts() {
        return doubts.stream().map(DoubtJson::toDoubt).toList();
    }

    @Serdeable
    record ValueJson(
            ReadField field,
            @Nullable Integer line,
            String text,
            @Nullable PlaceJson place,
            @Nullable Double confidence) {

        static ValueJson of(ReadValue value) {
            var evidence = value.evidence();
            return new ValueJson(
                    value.field(),
                    value.line(),
                    Texts.storable(value.text()),
                    evidence == null ? null : PlaceJson.of(evidence),
                    value.confidence());
        }

        ReadValue toValue() {
            return new ReadValue(
                    field, line, text, place == null ? null : place.toEvidence(), confidence);
        }
    }

    @Serdeable
    record DoubtJson(DoubtKind kind, @Nullable Integer line, @Nullable String detail) {

        static DoubtJson of(Doubt doubt) {
            return new DoubtJson(doubt.kind(), doubt.line(), Texts.storableOrNull(doubt.detail()));
        }

        Doubt toDoubt() {
            return new Doubt(kind, line, detail);
        }
    }
}
