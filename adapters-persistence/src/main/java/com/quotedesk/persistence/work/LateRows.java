package com.quotedesk.persistence.work;

import java.util.List;
import java.util.function.Consumer;

/**
 * Rows that nobody needs before the transaction ends: they wait for its end and are written in one
 * go, since the way to the database costs more than a row. Whoever reads them within the
 * transaction calls {@link #flush} first.
 */
public final class LateRows<T> {

    private final TransactionEnd end;
    private final Consumer<List<T>> write;

    /**
     * @param write writes rows in their order
     */
    public LateRows(TransactionEnd end, Consumer<List<T>> write) {
        this.end = end;
        this.write = write;
    }

    /** Has the row written at the end of the transaction; at once where none is open. */
    public void add(T row) {
        if (!end.await(this, row)) {
            write.accept(List.of(row));
        }
    }

    /** Writes what waits. */
    public void flush() {
        var rows = end.take(this);
        if (!rows.isEmpty()) {
            write.accept(rows);
        }
    }
}
