package com.quotedesk.application.proposals;

import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalVersion;
import com.quotedesk.domain.shared.Money;
import java.util.Map;
import java.util.UUID;

/** What goods cost now, after new quotes and at new rates. */
public interface CurrentCosts {

    /**
     * The cost of one of each item of a version now, without tax, in the currency of its offer.
     * Items whose cost is not known are left out.
     */
    Map<UUID, Money> of(Proposal proposal, ProposalVersion version);
}
