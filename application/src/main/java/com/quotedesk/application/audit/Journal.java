package com.quotedesk.application.audit;

import com.quotedesk.application.events.EventLog;
import com.quotedesk.application.work.Ids;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes down a change for people, in the journal, and for programs, in the event log; both in the
 * transaction of the change.
 */
public final class Journal {

    private final AuditLog auditLog;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    public Journal(AuditLog auditLog, EventLog events, Ids ids, Clock clock) {
        this.auditLog = auditLog;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param action a stable name of what was done, {@code order.cancelled}
     * @param reason why, where somebody said so
     */
    public void write(
            Actor actor,
            String action,
            Subject subject,
            List<Change> changes,
            @Nullable String reason,
            List<DomainEvent> happened) {
        var now = clock.instant();
        auditLog.add(
                new AuditEntry(
                        ids.next(),
                        now,
                        actor,
                        action,
                        subject.type(),
                        subject.id(),
                        changes,
                        reason));
        events.add(now, happened);
    }
}
