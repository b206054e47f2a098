package com.quotedesk.application.proposals;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The proposals with all their versions, for those who change them. An order has one at most. */
public interface Proposals {

    void add(Proposal proposal);

    /**
     * Puts a changed proposal in the place of the one it was made from.
     *
     * @throws PortFailure.Stale when somebody else changed that meanwhile
     */
    void replace(Proposal changed);

    Optional<Proposal> get(ProposalId id);

    /** The proposal a paper names. */
    Optional<Proposal> find(DocumentNumber number);

    Optional<Proposal> of(OrderId order);

    /** The order that a proposal is for; it never changes. */
    Optional<OrderId> orderOf(ProposalId id);

    /** Proposals that are open past their last day, the longest over first. */
    List<ProposalId> overdue(LocalDate today, int limit);

    /** Proposals with an issued version that has no paper yet, the longest without first. */
    List<ProposalId> unprinted(int limit);

    /**
     * Proposals whose client has them and was not reminded, those that end first before others.
     *
     * @param until those that end on that day or before
     * @param sentBefore those that the client has had since before then
     */
    List<ProposalId> toRemind(LocalDate until, Instant sentBefore, int limit);

    /**
     * Proposals that wait for the client's answer, by identity.
     *
     * @param after where the ones before ended; null for the first
     */
    List<ProposalId> open(@Nullable ProposalId after, int limit);
}
