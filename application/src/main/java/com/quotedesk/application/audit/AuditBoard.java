package com.quotedesk.application.audit;

import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.AuditEntry;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The journal as screens and lists show it. */
public interface AuditBoard {

    /**
     * Which entries, newest first; null everywhere for all.
     *
     * @param action a stable name of what was done, {@code order.cancelled}
     * @param subjectType what kind of thing was changed, {@code order}
     * @param since this moment or later
     * @param before this moment
     * @param limit from 1 to {@link Page#MAX_LIMIT}
     * @param after where the page before ended, null for the first
     */
    record Query(
            @Nullable Actor actor,
            @Nullable String action,
            @Nullable String subjectType,
            @Nullable UUID subject,
            @Nullable Instant since,
            @Nullable Instant before,
            int limit,
            @Nullable PageKey after) {}

    Page<AuditEntry> list(Query query);
}
