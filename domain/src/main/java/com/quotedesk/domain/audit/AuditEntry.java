package com.quotedesk.domain.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what, from what, to what, when and why. Written once, with the change, and never
 * changed itself.
 *
 * @param action a stable name of what was done, {@code order.received}
 * @param subjectType what kind of thing was changed, {@code order}
 */
public record AuditEntry(
        UUID id,
        Instant at,
        Actor actor,
        String action,
        String subjectType,
        UUID subjectId,
        List<Change> changes,
        @Nullable String reason) {
    public AuditEntry {
        changes = List.copyOf(changes);
    }
}
