package com.quotedesk.testkit.links;

import com.quotedesk.application.links.LinkGenerations;
import com.quotedesk.application.links.LinkPurpose;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.util.UUID;

public final class InMemoryLinkGenerations implements LinkGenerations {

    private final Table<String, Integer> newest;

    public InMemoryLinkGenerations(InMemoryTransactions transactions) {
        newest = new Table<>(transactions);
    }

    @Override
    public int current(LinkPurpose purpose, UUID subject) {
        return newest.get(purpose + " " + subject).orElse(0);
    }

    @Override
    public int next(LinkPurpose purpose, UUID subject) {
        int next = current(purpose, subject) + 1;
        newest.put(purpose + " " + subject, next);
        return next;
    }
}
