package com.quotedesk.persistence.audit;

import static java.util.stream.Collectors.toMap;

import com.quotedesk.application.audit.AuditChain;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.audit.Seal;
import com.quotedesk.persistence.work.SqlFailures;
import com.quotedesk.persistence.work.Turns;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class PostgresAuditChain implements AuditChain {

    private final SealRows seals;
    private final AuditRows entries;
    private final Turns turns;

    PostgresAuditChain(SealRows seals, AuditRows entries, Turns turns) {
        this.seals = seals;
        this.entries = entries;
        this.turns = turns;
    }

    @Override
    public void takeTurn() {
        turns.take("ops.audit_seal");
    }

    @Override
    public Seal last() {
        return SqlFailures.translated(seals::findLast).map(SealRow::toSeal).orElse(Seal.BEFORE_ALL);
    }

    @Override
    public List<AuditEntry> unsealed(int limit) {
        var last = seals.findLast().map(SealRow::entryId).orElse(null);
        return entries.after(last, limit).stream().map(AuditRow::toEntry).toList();
    }

    @Override
    public void add(AuditEntry entry, Seal seal) {
        seals.save(new SealRow(seal.position(), entry.id(), seal.hash()));
    }

    @Override
    public List<Link> after(long position, int limit) {
        return SqlFailures.translated(() -> links(position, limit));
    }

    private List<Link> links(long position, int limit) {
        // Seals first: what is sealed in between has its entry, and is left for the next page.
        var some = seals.after(position, limit);
        var sealed =
                entries.sealedAfter(position, limit).stream()
                        .collect(toMap(AuditRow::id, AuditRow::toEntry));
        return some.stream()
                .map(row -> new Link(row.entryId(), sealed.get(row.entryId()), row.toSeal()))
                .toList();
    }
}
