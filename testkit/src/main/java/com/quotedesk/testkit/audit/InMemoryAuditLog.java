package com.quotedesk.testkit.audit;

import com.quotedesk.application.audit.AuditBoard;
import com.quotedesk.application.audit.AuditChain;
import com.quotedesk.application.audit.AuditLog;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.audit.Seal;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Pages;
import com.quotedesk.testkit.work.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public final class InMemoryAuditLog implements AuditLog, AuditChain, AuditBoard {

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
    public Page<AuditEntry> list(Query query) {
        return Pages.of(
                entries.stream().filter(entry -> isWanted(query, entry)),
                entry -> new PageKey(entry.at(), entry.id()),
                query.after(),
                query.limit());
    }

    private static boolean isWanted(Query query, AuditEntry entry) {
        return isOrAny(query.actor(), entry.actor())
                && isOrAny(query.action(), entry.action())
                && isOrAny(query.subjectType(), entry.subjectType())
                && isOrAny(query.subject(), entry.subjectId())
                && (query.since() == null || !entry.at().isBefore(query.since()))
                && (query.before() == null || entry.at().isBefore(query.before()));
    }

    private static boolean isOrAny(@Nullable Object wanted, Object kept) {
        return wanted == null || wanted.equals(kept);
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
