package com.quotedesk.testkit.audit;

import com.quotedesk.application.audit.AuditChain;
import com.quotedesk.application.audit.AuditLog;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.audit.Seal;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.util.List;
import java.util.UUID;

public final class InMemoryAuditLog implements AuditLog, AuditChain {

    private final Table<Long, AuditEntry> entries;
    private final Table<Long, Link> links;

    public InMemoryAuditLog(InMemoryTransactions transactions) {
        entries = new Table<>(transactions);
        links = new Table<>(transactions);
    }

    @Override
    public void add(AuditEntry entry) {
        entries.put(entries.stream().count(), entry);
    }

    @Override
    public List<AuditEntry> of(String subjectType, UUID subjectId) {
        return entries.stream()
                .filter(entry -> entry.subjectType().equals(subjectType))
                .filter(entry -> entry.subjectId().equals(subjectId))
                .toList();
    }

    @Override
    public void takeTurn() {
        // Transactions in memory take turns anyway.
    }

    @Override
    public Seal last() {
        return links.stream().reduce((one, next) -> next).map(Link::seal).orElse(Seal.BEFORE_ALL);
    }

    @Override
    public List<AuditEntry> unsealed(int limit) {
        return entries.stream().skip(last().position()).limit(limit).toList();
    }

    @Override
    public void add(AuditEntry entry, Seal seal) {
        links.put(seal.position(), new Link(entry.id(), entry, seal));
    }

    /** As somebody would who has the database in hand. */
    public void takeOut(long position) {
        var link = links.get(position).orElseThrow();
        links.put(position, new Link(link.id(), null, link.seal()));
    }

    @Override
    public List<Link> after(long position, int limit) {
        return links.stream()
                .filter(link -> link.seal().position() > position)
                .limit(limit)
                .toList();
    }
}
