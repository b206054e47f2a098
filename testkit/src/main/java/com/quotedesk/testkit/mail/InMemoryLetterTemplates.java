package com.quotedesk.testkit.mail;

import com.quotedesk.application.mail.LetterTemplates;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.util.Optional;

public final class InMemoryLetterTemplates implements LetterTemplates {

    private final Table<String, Stored> templates;

    public InMemoryLetterTemplates(InMemoryTransactions transactions) {
        templates = new Table<>(transactions);
    }

    @Override
    public Optional<Stored> find(LetterKind kind, Language language) {
        return templates.get(kind.code() + "." + language.code());
    }

    @Override
    public void replace(Stored stored) {
        var before = find(stored.kind(), stored.language()).map(Stored::version).orElse(0L);
        if (before != stored.version() - 1) {
            throw new PortFailure.Stale("changed meanwhile: " + stored.kind(), null);
        }
        templates.put(stored.kind().code() + "." + stored.language().code(), stored);
    }
}
