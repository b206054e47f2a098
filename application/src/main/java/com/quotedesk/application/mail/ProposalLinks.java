package com.quotedesk.application.mail;

import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalVersion;

/** Where a client sees a proposal and answers it. */
@FunctionalInterface
public interface ProposalLinks {

    /** The address of the client's own page; empty where there is none. */
    String of(Proposal proposal, ProposalVersion version);
}
