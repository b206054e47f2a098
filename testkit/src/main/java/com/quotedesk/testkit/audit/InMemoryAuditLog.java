package com.quotedesk.testkit.audit;

import com.quotedesk.application.audit.AuditLog;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

public final class InMemoryAuditLog implements AuditLog {

    private final Table<UUID, AuditEntry> entries;

    public InMemoryAuditLog(InMemoryTransactions transactions) {
        entries = new Table<>(transactions);
    }

    @Override
    public void add(AuditEntry entry) {
        entries.put(entry.id(), entry);
    }

    @Override
    public List<AuditEntry> of(String subjectType, UUID subjectId) {
        return entries.stream()
                .filter(entry -> entry.subjectType().equals(subjectType))
                .filter(entry -> entry.subjectId().equals(subjectId))
                .sorted(Comparator.comparing(AuditEntry::at).thenComparing(AuditEntry::id))
                .toList();
    }
}
