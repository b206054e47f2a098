package com.quotedesk.testkit.users;

import com.quotedesk.application.users.LoginAttempts;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;

public final class InMemoryLoginAttempts implements LoginAttempts {

    private static final Failures NONE = new Failures(0, Instant.EPOCH);

    private final Table<String, Map.Entry<String, Failures>> known;

    public InMemoryLoginAttempts(InMemoryTransactions transactions) {
        known = new Table<>(transactions);
    }

    @Override
    public List<Failures> of(List<String> keys) {
        return keys.stream()
                .map(key -> known.get(key).map(Map.Entry::getValue).orElse(NONE))
                .toList();
    }

    @Override
    public void put(String key, Failures failures) {
        known.put(key, Map.entry(key, failures));
    }

    @Override
    public int forget(Instant moment) {
        var old = known.stream().filter(one -> one.getValue().last().isBefore(moment)).toList();
        old.forEach(one -> known.remove(one.getKey()));
        return old.size();
    }
}
