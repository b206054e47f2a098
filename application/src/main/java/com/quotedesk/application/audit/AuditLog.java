package com.quotedesk.application.audit;

import com.quotedesk.domain.audit.AuditEntry;
import java.util.List;
import java.util.UUID;

/** The journal of all changes; it only ever grows. */
public interface AuditLog {

    /** Writes an entry in the transaction of the change it tells of. */
    void add(AuditEntry entry);

    /** What happened to one thing, oldest first. */
    List<AuditEntry> of(String subjectType, UUID subjectId);
}
