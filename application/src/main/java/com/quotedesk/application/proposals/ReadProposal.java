package com.quotedesk.application.proposals;

import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.Permission;
import java.util.Optional;

/** Shows a proposal, to those who may not see what things cost us without that. */
public final class ReadProposal {

    /** Who wants to see which proposal. */
    public record Command(Access by, ProposalId proposal) {}

    private final Proposals proposals;
    private final ProposedOrders orders;

    public ReadProposal(Proposals proposals, ProposedOrders orders) {
        this.proposals = proposals;
        this.orders = orders;
    }

    /** Empty where there is none, as far as the asker may know. */
    public Optional<Proposal> read(Command command) {
        return proposals
                .get(command.proposal())
                .flatMap(
                        proposal ->
                                orders.ownerOf(proposal.order())
                                        .flatMap(owner -> shown(command.by(), proposal, owner)));
    }

    private static Optional<Proposal> shown(Access by, Proposal proposal, Owner owner) {
        if (!by.may(Permission.VIEW_PROPOSALS, owner)) {
            return Optional.empty();
        }
        return Optional.of(
                by.may(Permission.SEE_COSTS, owner) ? proposal : proposal.withoutCosts());
    }
}
