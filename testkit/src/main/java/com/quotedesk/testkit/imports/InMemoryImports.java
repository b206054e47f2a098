package com.quotedesk.testkit.imports;

import com.quotedesk.application.imports.Imports;
import com.quotedesk.application.imports.TableImport;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

public final class InMemoryImports implements Imports {

    private final Table<UUID, TableImport> imports;

    public InMemoryImports(InMemoryTransactions transactions) {
        imports = new Table<>(transactions);
    }

    @Override
    public void add(TableImport begun) {
        imports.put(begun.id(), begun);
    }

    @Override
    public Optional<TableImport> find(UUID id) {
        return imports.get(id);
    }

    @Override
    public Optional<TableImport> next() {
        return imports.stream()
                .filter(one -> one.endedAt() == null)
                .min(Comparator.comparing(TableImport::begunAt).thenComparing(TableImport::id));
    }

    @Override
    public void replace(TableImport next) {
        if (find(next.id()).filter(kept -> kept.version() == next.version() - 1).isEmpty()) {
            throw new PortFailure.Stale("another version of import " + next.id(), null);
        }
        imports.put(next.id(), next);
    }

    @Override
    public int forgetBefore(Instant moment) {
        var over =
                imports.stream()
                        .filter(one -> one.endedAt() != null && one.endedAt().isBefore(moment))
                        .map(TableImport::id)
                        .toList();
        over.forEach(imports::remove);
        return over.size();
    }
}
