package com.quotedesk.testkit.settings;

import com.quotedesk.application.settings.StoredSettings;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.util.List;
import java.util.Optional;

public final class InMemoryStoredSettings implements StoredSettings {

    private final Table<String, Stored> settings;

    public InMemoryStoredSettings(InMemoryTransactions transactions) {
        settings = new Table<>(transactions);
    }

    @Override
    public Optional<Stored> find(String key) {
        return settings.get(key);
    }

    @Override
    public List<Stored> all() {
        return settings.stream().toList();
    }

    @Override
    public void replace(Stored setting) {
        var kept = find(setting.key()).map(Stored::version).orElse(0L);
        if (kept != setting.version() - 1) {
            throw new PortFailure.Stale("another version of setting " + setting.key(), null);
        }
        settings.put(setting.key(), setting);
    }
}
