package com.quotedesk.application.rates;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.application.work.Transactions;

/**
 * Asks for the rates of the day and keeps them. While the source is away the last known ones hold.
 * Run by a job, over and over.
 */
public final class RefreshRates {

    private final Transactions transactions;
    private final RateSource source;
    private final StoredRates stored;

    public RefreshRates(Transactions transactions, RateSource source, StoredRates stored) {
        this.transactions = transactions;
        this.source = source;
        this.stored = stored;
    }

    /**
     * @return how many were kept
     * @throws PortFailure when the source cannot be asked; the job tries again
     */
    public int refresh() {
        var rates = source.rates();
        transactions.run(() -> stored.put(rates));
        return rates.size();
    }
}
