package com.quotedesk.persistence.work;

import java.util.List;

/**
 * Rows that nobody needs before the transaction ends: they wait for its end and are written in one
 * journey, since the way to the database costs more than a row. Whoever reads them within the
 * transaction calls {@link #flush} first.
 */
public final class LateRows<T> {

    /** Adds to a journey what writes rows, in their order. */
    @FunctionalInterface
    public interface Writer<T> {
        void write(Journey journey, List<T> rows);
    }

    private final TransactionEnd end;
    private final Writer<T> writer;

    public LateRows(TransactionEnd end, Writer<T> writer) {
        this.end = end;
        this.writer = writer;
    }

    /** Has the row written at the end of the transaction; at once where none is open. */
    public void add(T row) {
        if (!end.await(this, row)) {
            end.flush(this, List.of(row));
        }
    }

    /** Writes what waits. */
    public void flush() {
        end.flush(this, end.take(this));
    }

    void write(Journey journey, List<T> rows) {
        if (!rows.isEmpty()) {
            writer.write(journey, rows);
        }
    }
}
