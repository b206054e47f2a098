package com.quotedesk.application.proposals;

import com.quotedesk.application.comparison.CostsNow;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalVersion;
import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.shared.Money;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Costs by the quotes that the lines were made of, as those count now. */
public final class ComparedCosts implements CurrentCosts {

    private final CostsNow costsNow;

    public ComparedCosts(CostsNow costsNow) {
        this.costsNow = costsNow;
    }

    @Override
    public Map<UUID, Money> of(Proposal proposal, ProposalVersion version) {
        var quotes = new HashMap<UUID, QuoteId>();
        for (var line : version.offer().lines()) {
            var cost = line.cost();
            if (cost != null && cost.quote() != null) {
                quotes.put(line.orderItem(), new QuoteId(cost.quote()));
            }
        }
        return costsNow.of(proposal.order(), version.offer().currency(), quotes);
    }
}
