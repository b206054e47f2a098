package com.quotedesk.persistence.audit;

import com.quotedesk.application.audit.AuditLog;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.persistence.work.SqlFailures;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

@Singleton
final class PostgresAuditLog implements AuditLog {

    private final AuditRows rows;

    PostgresAuditLog(AuditRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(AuditEntry entry) {
        rows.save(AuditRow.of(entry));
    }

    @Override
    public List<AuditEntry> of(String subjectType, UUID subjectId) {
        return SqlFailures.translated(
                () ->
                        rows
                                .findBySubjectIdAndSubjectTypeOrderBySeq(subjectId, subjectType)
                                .stream()
                                .map(AuditRow::toEntry)
                                .toList());
    }
}
