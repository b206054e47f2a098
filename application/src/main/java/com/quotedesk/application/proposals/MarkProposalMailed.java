package com.quotedesk.application.proposals;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.proposals.ProposalRefusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/** Writes down that the mail server took a proposal, in the transaction of whoever sends. */
public final class MarkProposalMailed {

    /**
     * @param written when the letter was; a version that was issued later is not in it
     */
    public record Command(ProposalId proposal, Instant written) {}

    private final ProposalChanges changes;
    private final Clock clock;

    public MarkProposalMailed(ProposalChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @throws PortFailure.Stale when somebody changed it meanwhile
     */
    public ProposalOutcome mark(Command command) {
        var by = new By.Program();
        return changes.changeWithin(
                new ProposalChanges.Wanted(command.proposal(), by, null),
                (proposal, order) ->
                        proposal.open()
                                .filter(
                                        open ->
                                                !Objects.requireNonNull(open.issuedAt())
                                                        .isAfter(command.written()))
                                .map(
                                        open ->
                                                changes.keep(
                                                        proposal,
                                                        proposal.send(clock.instant()),
                                                        by.actor(),
                                                        null))
                                .orElseGet(
                                        () ->
                                                new ProposalOutcome.Refused(
                                                        ProposalRefusal.NOT_OPEN)));
    }
}
