package com.quotedesk.ai.reading.text;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was made of the last few things, so that what decides a mail's kind and what then
 * reads it need not take it apart twice. It keeps nothing alive that nobody else holds.
 */
public final class Recent<K, V> {

    private static final int SIZE = 8;

    private record Made<K, V>(WeakReference<K> of, WeakReference<V> what) {}

    private final ArrayDeque<Made<K, V>> made = new ArrayDeque<>(SIZE);

    /** What was made of this very thing, or what {@code make} makes of it now. */
    public V of(K thing, Function<K, V> make) {
        var known = find(thing);
        if (known != null) {
            return known;
        }
        var fresh = make.apply(thing);
        synchronized (made) {
            if (made.size() == SIZE) {
                made.removeFirst();
            }
            made.addLast(new Made<>(new WeakReference<>(thing), new WeakReference<>(fresh)));
        }
        return fresh;
    }

    private @Nullable V find(K thing) {
        synchronized (made) {
            for (var one : made) {
                if (one.of().refersTo(thing)) {
                    return one.what().get();
                }
            }
        }
        return null;
    }
}
