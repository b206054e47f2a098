package com.quotedesk.application.analytics;

import com.quotedesk.application.events.EventReaders;
import com.quotedesk.application.work.Transactions;
import java.time.ZoneId;

/** Counts every order from scratch, should anybody doubt the figures that are kept. */
public final class RecountFigures {

    private final Transactions transactions;
    private final EventReaders readers;
    private final Figures figures;
    private final ZoneId zone;

    /**
     * @param zone the company's, in which days begin
     */
    public RecountFigures(
            Transactions transactions, EventReaders readers, Figures figures, ZoneId zone) {
        this.transactions = transactions;
        this.readers = readers;
        this.figures = figures;
        this.zone = zone;
    }

    /**
     * What happened since the last time is counted again afterwards, which changes nothing. A desk
     * that was never counted is left to {@link KeepFigures}, which knows where to go on then.
     */
    public void recount() {
        transactions.run(
                () -> {
                    readers.lock(KeepFigures.READER);
                    if (figures.areCountedIn(zone)) {
                        figures.countAll(zone);
                    }
                });
    }
}
