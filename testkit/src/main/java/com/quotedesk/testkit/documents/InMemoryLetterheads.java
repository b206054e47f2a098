package com.quotedesk.testkit.documents;

import com.quotedesk.application.documents.Letterheads;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.util.Optional;

public final class InMemoryLetterheads implements Letterheads {

    private static final String ONLY = "the only one";

    private final Table<String, StoredCompany> company;
    private final Table<String, StoredTemplate> template;

    public InMemoryLetterheads(InMemoryTransactions transactions) {
        company = new Table<>(transactions);
        template = new Table<>(transactions);
    }

    @Override
    public Optional<StoredCompany> company() {
        return company.get(ONLY);
    }

    @Override
    public Optional<StoredTemplate> template() {
        return template.get(ONLY);
    }

    @Override
    public void replace(StoredCompany changed) {
        refuseStale(company().map(StoredCompany::version).orElse(0L), changed.version());
        company.put(ONLY, changed);
    }

    @Override
    public void replace(StoredTemplate changed) {
        refuseStale(template().map(StoredTemplate::version).orElse(0L), changed.version());
        template.put(ONLY, changed);
    }

    private static void refuseStale(long kept, long next) {
        if (kept != next - 1) {
            throw new PortFailure.Stale("version " + kept + " is kept", null);
        }
    }
}
