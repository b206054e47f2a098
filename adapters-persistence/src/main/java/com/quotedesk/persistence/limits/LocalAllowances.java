package com.quotedesk.persistence.limits;

import com.quotedesk.application.limits.Allowances;
import com.quotedesk.application.limits.Rate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Shares of one node. Who was not seen for longest is forgotten first, so that strangers cannot
 * fill the memory.
 */
final class LocalAllowances implements Allowances {

    private static final int MOST_KEYS = 100_000;

    private final Map<String, Long> spent = new LastUsed();
    private final LongSupplier micros;

    /**
     * @param micros a clock that never goes back
     */
    LocalAllowances(LongSupplier micros) {
        this.micros = micros;
    }

    @Override
    public synchronized Verdict take(String key, Rate rate) {
        long now = micros.getAsLong();
        long ahead = Math.max(spent.getOrDefault(key, now) - now, 0);
        boolean granted = ahead + rate.one() <= rate.whole();
        long then = granted ? ahead + rate.one() : ahead;
        spent.put(key, now + then);
        return rate.verdict(granted, then);
    }

    private static final class LastUsed extends LinkedHashMap<String, Long> {
        private static final long serialVersionUID = 1L;

        LastUsed() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_KEYS;
        }
    }
}
