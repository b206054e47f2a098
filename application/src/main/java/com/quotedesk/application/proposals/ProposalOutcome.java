package com.quotedesk.application.proposals;

import com.quotedesk.domain.orders.OrderRefusal;
import com.quotedesk.domain.pricing.PricingRuleId;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalRefusal;

/** What came of asking for a change of one proposal. */
public sealed interface ProposalOutcome {

    record Done(Proposal proposal) implements ProposalOutcome {}

    record Unknown() implements ProposalOutcome {}

    record NotAllowed() implements ProposalOutcome {}

    /** Somebody changed it since the asker looked. */
    record Conflict() implements ProposalOutcome {}

    record Refused(ProposalRefusal reason) implements ProposalOutcome {}

    /** The order stands in the way. */
    record OrderRefused(OrderRefusal reason) implements ProposalOutcome {}

    /** A promo code that a price was made with is not good any more. */
    record PromoCodeRefused(PricingRuleId rule) implements ProposalOutcome {}
}
