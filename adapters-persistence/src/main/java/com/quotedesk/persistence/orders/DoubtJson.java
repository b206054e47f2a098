package com.quotedesk.persistence.orders;

import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A doubt as an order keeps it. */
@Serdeable
record DoubtJson(DoubtKind kind, @Nullable Integer line, @Nullable String detail) {

    static DoubtJson of(Doubt doubt) {
        return new DoubtJson(doubt.kind(), doubt.line(), Texts.storableOrNull(doubt.detail()));
    }

    Doubt toDoubt() {
        return new Doubt(kind, line, detail);
    }
}
