package com.quotedesk.testkit.idempotency;

import com.quotedesk.application.idempotency.KeptRequests;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.time.Instant;

public final class InMemoryKeptRequests implements KeptRequests {

    private final Table<String, Kept> requests;

    public InMemoryKeptRequests(InMemoryTransactions transactions) {
        requests = new Table<>(transactions);
    }

    @Override
    public Kept take(Kept fresh) {
        var before = requests.get(name(fresh));
        if (before.isEmpty()) {
            put(fresh);
        }
        return before.orElse(fresh);
    }

    @Override
    public void put(Kept kept) {
        requests.put(name(kept), kept);
    }

    @Override
    public void answer(Kept answered) {
        if (isCurrent(answered)) {
            put(answered);
        }
    }

    @Override
    public void remove(Kept kept) {
        if (isCurrent(kept)) {
            requests.remove(name(kept));
        }
    }

    @Override
    public int forget(Instant moment) {
        var old = requests.stream().filter(kept -> kept.startedAt().isBefore(moment)).toList();
        old.forEach(kept -> requests.remove(name(kept)));
        return old.size();
    }

    private boolean isCurrent(Kept kept) {
        return requests.get(name(kept))
                .filter(current -> current.attempt().equals(kept.attempt()))
                .isPresent();
    }

    private static String name(Kept kept) {
        return kept.key().user() + " " + kept.key().name();
    }
}
