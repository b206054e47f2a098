package com.quotedesk.application.proposals;

import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.users.Access;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Takes back what is open and throws the draft away. */
public final class WithdrawProposal {

    /**
     * @param seen the version that was seen; null where any will do
     * @param reason why; not blank
     */
    public record Command(Access by, ProposalId proposal, @Nullable Long seen, String reason) {}

    private final ProposalChanges changes;
    private final Clock clock;

    public WithdrawProposal(ProposalChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    public ProposalOutcome withdraw(Command command) {
        var by = new By.Person(command.by());
        return changes.change(
                new ProposalChanges.Wanted(command.proposal(), by, command.seen()),
                (proposal, order) ->
                        changes.keep(
                                proposal,
                                proposal.withdraw(command.reason(), clock.instant()),
                                by.actor(),
                                command.reason()));
    }
}
