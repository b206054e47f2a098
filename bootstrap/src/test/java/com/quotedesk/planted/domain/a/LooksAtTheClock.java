package com.quotedesk.planted.domain.a;

import com.quotedesk.planted.domain.b.KnowsA;
import java.time.Instant;

/** Breaks: the core asks no clock; features form no cycle. */
public record LooksAtTheClock(Instant at, KnowsA other) {
    public static LooksAtTheClock now(KnowsA other) {
        return new LooksAtTheClock(Instant.now(), other);
    }
}
