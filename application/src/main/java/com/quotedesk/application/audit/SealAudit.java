package com.quotedesk.application.audit;

import com.quotedesk.application.work.Transactions;

/**
 * Chains new entries of the journal to the ones before. It runs a moment after they are written:
 * were it done in the transaction of each change, all changes would wait for one another.
 */
public final class SealAudit {

    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final AuditChain chain;

    public SealAudit(Transactions transactions, AuditChain chain) {
        this.transactions = transactions;
        this.chain = chain;
    }

    /** Seals all there is, and answers how many entries that were. */
    public int seal() {
        int sealed = 0;
        int now;
        do {
            now = transactions.inTransaction(this::sealSome);
            sealed += now;
        } while (now == AT_ONCE);
        return sealed;
    }

    private int sealSome() {
        chain.takeTurn();
        var last = chain.last();
        var entries = chain.unsealed(AT_ONCE);
        for (var entry : entries) {
            last = last.next(entry);
            chain.add(entry, last);
        }
        return entries.size();
    }
}
