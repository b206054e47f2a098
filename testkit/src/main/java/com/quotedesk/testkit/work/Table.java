package com.quotedesk.testkit.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** Rows in memory whose changes a failed transaction takes back. Rows are immutable values. */
public final class Table<K extends Comparable<? super K>, V> {

    private final Map<K, V> rows = new ConcurrentSkipListMap<>();
    private final InMemoryTransactions transactions;

    public Table(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    public void put(K key, V row) {
        var before = rows.get(key);
        transactions.onRollback(
                () -> {
                    if (before == null) {
                        rows.remove(key);
                    } else {
                        rows.put(key, before);
                    }
                });
        rows.put(key, row);
    }

    public void remove(K key) {
        var before = rows.get(key);
        if (before != null) {
            transactions.onRollback(() -> rows.put(key, before));
            rows.remove(key);
        }
    }

    public Optional<V> get(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    public Stream<V> stream() {
        return List.copyOf(rows.values()).stream();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
