package com.quotedesk.application.mail;

import com.quotedesk.domain.proposals.Proposal;

/** Where a client sees a proposal and answers it. */
@FunctionalInterface
public interface ProposalLinks {

    /**
     * The address of the client's own page, in the transaction of whoever sends it.
     *
     * @param anew whether addresses that were sent before hold no longer
     */
    String of(Proposal proposal, boolean anew);
}
