package com.quotedesk.application.imports;

import com.quotedesk.application.work.PortFailure;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The tables that were given to us. Their bytes are in the file store. */
public interface Imports {

    void add(TableImport begun);

    Optional<TableImport> find(UUID id);

    /** The oldest that is not ended; one that is running was left by a node that died. */
    Optional<TableImport> next();

    /**
     * Puts the next version in the place of the one before.
     *
     * @throws PortFailure.Stale when the version kept is another
     */
    void replace(TableImport next);

    /**
     * Forgets those that ended before; what they wrote down stays.
     *
     * @return how many
     */
    int forgetBefore(Instant moment);
}
