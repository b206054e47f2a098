package com.quotedesk.application.settings;

import com.quotedesk.application.work.PortFailure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings that people have changed, as they are kept. */
public interface StoredSettings {

    /**
     * A setting that was changed.
     *
     * @param value as text; null where it was given back to the environment and the standard
     * @param version counts the changes, from 1
     */
    record Stored(String key, @Nullable String value, long version) {}

    Optional<Stored> find(String key);

    /** All of them, by key. */
    List<Stored> all();

    /**
     * Puts the next version in the place of the one before; version 1 is the first.
     *
     * @throws PortFailure.Stale when the version kept is another
     */
    void replace(Stored setting);
}
