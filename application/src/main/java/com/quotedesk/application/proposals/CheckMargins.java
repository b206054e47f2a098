package com.quotedesk.application.proposals;

import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalRefusal;
import com.quotedesk.domain.proposals.ProposalVersion;

/**
 * Holds the open proposal of an order against what its goods cost now, and tells of items whose
 * margin is eaten. Run after a new quote and after new rates.
 */
public final class CheckMargins {

    /** Whose proposal. */
    public record Command(OrderId order) {}

    private final Proposals proposals;
    private final ProposalChanges changes;
    private final CurrentCosts costs;

    public CheckMargins(Proposals proposals, ProposalChanges changes, CurrentCosts costs) {
        this.proposals = proposals;
        this.changes = changes;
        this.costs = costs;
    }

    public ProposalOutcome check(Command command) {
        return proposals
                .of(command.order())
                .map(
                        proposal ->
                                proposal.open()
                                        .map(version -> check(proposal, version))
                                        .orElseGet(
                                                () ->
                                                        new ProposalOutcome.Refused(
                                                                ProposalRefusal.NOT_OPEN)))
                .orElseGet(ProposalOutcome.Unknown::new);
    }

    private ProposalOutcome check(Proposal seen, ProposalVersion version) {
        var now = costs.of(seen, version);
        var by = new By.Program();
        return changes.change(
                new ProposalChanges.Wanted(seen.id(), by, seen.version()),
                (proposal, order) ->
                        changes.keep(proposal, proposal.heldAgainst(now), by.actor(), null));
    }
}
