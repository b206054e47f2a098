package com.quotedesk.testkit.limits;

import com.quotedesk.application.limits.Allowances;
import com.quotedesk.application.limits.Rate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

public final class InMemoryAllowances implements Allowances {

    private final Map<String, Long> spent = new HashMap<>();
    private final Clock clock;

    public InMemoryAllowances(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Verdict take(String key, Rate rate) {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        long ahead = Math.max(spent.getOrDefault(key, 0L), now) - now;
        boolean granted = ahead + rate.one() <= rate.whole();
        long then = granted ? ahead + rate.one() : ahead;
        spent.put(key, now + then);
        return rate.verdict(granted, then);
    }
}
