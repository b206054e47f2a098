package com.quotedesk.application.proposals;

import com.quotedesk.domain.proposals.ProposalId;
import java.time.Clock;

/**
 * Writes down that the open version is with the client: the mail server took it, or it was given.
 */
public final class MarkProposalSent {

    /** Which proposal, by whom. */
    public record Command(By by, ProposalId proposal) {}

    private final ProposalChanges changes;
    private final Clock clock;

    public MarkProposalSent(ProposalChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    public ProposalOutcome mark(Command command) {
        return changes.change(
                new ProposalChanges.Wanted(command.proposal(), command.by(), null),
                (proposal, order) ->
                        changes.keep(
                                proposal,
                                proposal.send(clock.instant()),
                                command.by().actor(),
                                null));
    }
}
