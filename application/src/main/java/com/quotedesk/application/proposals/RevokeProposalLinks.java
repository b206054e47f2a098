package com.quotedesk.application.proposals;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.links.LinkGenerations;
import com.quotedesk.application.links.LinkPurpose;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets the links to a proposal's page open nothing any more: one fell into wrong hands. The next
 * letter that brings the proposal brings one that holds.
 */
public final class RevokeProposalLinks {

    /**
     * @param reason why, where somebody said so
     */
    public record Command(Access by, ProposalId proposal, @Nullable String reason) {}

    public sealed interface Outcome {
        record Revoked() implements Outcome {}

        record Unknown() implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    private final Transactions transactions;
    private final Proposals proposals;
    private final ProposedOrders orders;
    private final LinkGenerations generations;
    private final Journal journal;

    public RevokeProposalLinks(
            Transactions transactions,
            Proposals proposals,
            ProposedOrders orders,
            LinkGenerations generations,
            Journal journal) {
        this.transactions = transactions;
        this.proposals = proposals;
        this.orders = orders;
        this.generations = generations;
        this.journal = journal;
    }

    public Outcome revoke(Command command) {
        return transactions.inTransaction(
                () ->
                        proposals
                                .orderOf(command.proposal())
                                .map(order -> revoke(command, order))
                                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome revoke(Command command, OrderId order) {
        var owner = orders.ownerOf(order).orElseThrow();
        if (!command.by().may(Permission.ISSUE_PROPOSALS, owner)) {
            return new Outcome.Forbidden();
        }
        generations.next(LinkPurpose.PROPOSAL, command.proposal().value());
        journal.write(
                new Actor.Person(command.by().user()),
                "proposal.links-revoked",
                command.proposal().subject(),
                List.of(),
                command.reason(),
                List.of());
        return new Outcome.Revoked();
    }
}
