package com.quotedesk.application.proposals;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.proposals.ProposedOrders.ProposedOrder;
import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.proposals.ProposalRefusal;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.users.Permission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way every change of a proposal goes: its order locked, allowed, not stale, decided, kept and
 * written down.
 */
public final class ProposalChanges {

    /**
     * A change that is wanted.
     *
     * @param seen the version it was decided on; null where any will do
     */
    record Wanted(ProposalId proposal, By by, @Nullable Long seen) {}

    /** Decides, and keeps what was decided. */
    interface Step {
        ProposalOutcome of(Proposal proposal, ProposedOrder order);
    }

    private final Transactions transactions;
    private final Proposals proposals;
    private final ProposedOrders orders;
    private final Journal journal;
    private final ProposalLetters letters;

    public ProposalChanges(
            Transactions transactions,
            Proposals proposals,
            ProposedOrders orders,
            Journal journal,
            ProposalLetters letters) {
        this.transactions = transactions;
        this.proposals = proposals;
        this.orders = orders;
        this.journal = journal;
        this.letters = letters;
    }

    ProposalOutcome change(Wanted wanted, Step change) {
        return Overtaken.or(
                ProposalOutcome.Conflict::new, transactions, () -> changeWithin(wanted, change));
    }

    /**
     * The same in the transaction of the caller.
     *
     * @throws PortFailure.Stale when somebody changed it meanwhile
     */
    ProposalOutcome changeWithin(Wanted wanted, Step change) {
        return proposals
                .orderOf(wanted.proposal())
                .flatMap(orders::lock)
                .map(order -> change(wanted, change, order))
                .orElseGet(ProposalOutcome.Unknown::new);
    }

    private ProposalOutcome change(Wanted wanted, Step change, ProposedOrder order) {
        if (!wanted.by().may(Permission.ISSUE_PROPOSALS, order.owner())) {
            return new ProposalOutcome.NotAllowed();
        }
        // Read once the order is held: nobody changes it any more.
        var proposal = proposals.get(wanted.proposal()).orElseThrow();
        return wanted.seen() != null && wanted.seen() != proposal.version()
                ? new ProposalOutcome.Conflict()
                : change.of(proposal, order);
    }

    /**
     * Keeps what was decided, or tells why nothing was. The order is free again once nothing of the
     * proposal stands any more.
     */
    ProposalOutcome keep(
            Proposal before,
            Decision<Proposal, ProposalRefusal> decision,
            Actor actor,
            @Nullable String reason) {
        return switch (decision) {
            case Decision.Refused<Proposal, ProposalRefusal>(var why) ->
                    new ProposalOutcome.Refused(why);
            case Decision.Made<Proposal, ProposalRefusal> made -> {
                if (!made.state().equals(before)) {
                    proposals.replace(made.state());
                    write(before, made, actor, reason);
                }
                if (before.open().isPresent() && !made.state().isStanding()) {
                    orders.notTaken(made.state().order(), actor);
                }
                yield new ProposalOutcome.Done(made.state());
            }
        };
    }

    /** Writes a change down; what has no event of its own is a margin that recovered. */
    void write(
            @Nullable Proposal before,
            Decision.Made<Proposal, ProposalRefusal> made,
            Actor actor,
            @Nullable String reason) {
        journal.write(
                actor,
                made.events().isEmpty()
                        ? "proposal.margin-recovered"
                        : action(made.events().getLast().type()),
                made.state().id().subject(),
                ProposalDifference.between(before, made.state()),
                reason,
                made.events());
        letters.write(made.state(), made.events(), actor);
    }

    /** Writes down that a letter is on its way. */
    void writeQueued(Proposal proposal, EmailAddress to, Actor actor) {
        journal.write(
                actor,
                "proposal.queued",
                proposal.id().subject(),
                List.of(Change.set("to", to.value())),
                null,
                List.of());
    }

    /** The name of an event without its version. */
    private static String action(String eventType) {
        return eventType.substring(0, eventType.lastIndexOf('.'));
    }
}
