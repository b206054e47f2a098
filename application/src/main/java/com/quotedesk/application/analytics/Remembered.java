package com.quotedesk.application.analytics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers that are given again for a moment; whoever asks at the same time waits for one look. */
final class Remembered<K, V> {

    /** Whoever asks for so many different things gets each anew. */
    static final int MOST = 1000;

    private record Kept<V>(V value, Instant until) {}

    private final Map<K, Kept<V>> all = new ConcurrentHashMap<>();
    private final Function<K, V> look;
    private final Duration kept;
    private final Clock clock;

    Remembered(Function<K, V> look, Duration kept, Clock clock) {
        this.look = look;
        this.kept = kept;
        this.clock = clock;
    }

    V get(K key) {
        var now = clock.instant();
        var known = all.get(key);
        if (known != null && now.isBefore(known.until())) {
            return known.value();
        }
        if (all.size() >= MOST) {
            all.clear();
        }
        return Objects.requireNonNull(all.compute(key, (asked, other) -> newer(asked, other, now)))
                .value();
    }

    /** Another may have looked while this one waited. */
    private Kept<V> newer(K key, @Nullable Kept<V> other, Instant now) {
        return other != null && now.isBefore(other.until())
                ? other
                : new Kept<>(look.apply(key), now.plus(kept));
    }
}
