package com.quotedesk.application.proposals;

import com.quotedesk.application.proposals.ProposedOrders.ProposedOrder;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.proposals.Answer;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.proposals.ProposalRefusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Takes the client's answer, as a manager heard it or by the client's link. What is accepted
 * changes the order in the same transaction.
 */
public final class AnswerProposal {

    /**
     * @param revision the version of the offer that the client saw
     * @param seen the version of the proposal that a manager saw; null where any will do
     */
    public record Command(
            By by, ProposalId proposal, int revision, Answer answer, @Nullable Long seen) {}

    private final ProposalChanges changes;
    private final ProposedOrders orders;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * @param zone the company's, in which the last day ends
     */
    public AnswerProposal(
            ProposalChanges changes, ProposedOrders orders, Clock clock, ZoneId zone) {
        this.changes = changes;
        this.orders = orders;
        this.clock = clock;
        this.zone = zone;
    }

    public ProposalOutcome answer(Command command) {
        return changes.change(
                wanted(command), (proposal, order) -> answer(command, proposal, order));
    }

    /**
     * The same in the transaction of the caller.
     *
     * @throws PortFailure.Stale when somebody changed it meanwhile
     */
    public ProposalOutcome answerWithin(Command command) {
        return changes.changeWithin(
                wanted(command), (proposal, order) -> answer(command, proposal, order));
    }

    private static ProposalChanges.Wanted wanted(Command command) {
        return new ProposalChanges.Wanted(command.proposal(), command.by(), command.seen());
    }

    private ProposalOutcome answer(Command command, Proposal proposal, ProposedOrder order) {
        var now = clock.instant();
        var decision =
                proposal.answer(
                        command.revision(), command.answer(), LocalDate.ofInstant(now, zone), now);
        if (decision instanceof Decision.Made<Proposal, ProposalRefusal>(var next, var _)
                && next.isAccepted()) {
            var refusal =
                    orders.accepted(
                            order.id(),
                            next.versions().get(command.revision() - 1).accepted(),
                            "not accepted in " + next.number(),
                            command.by().actor());
            if (refusal.isPresent()) {
                return new ProposalOutcome.OrderRefused(refusal.get());
            }
        }
        return changes.keep(
                proposal,
                decision,
                command.by().actor(),
                command.answer() instanceof Answer.Decline(var reason) ? reason : null);
    }
}
