package com.quotedesk.application.proposals;

import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalVersion;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes to a client about its proposal, in the transaction in which something happens to it. */
public interface ProposalLetters {

    /** What came of wanting the letter that brings a proposal. */
    sealed interface Sending {
        record Queued(EmailAddress to) implements Sending {}

        /** Nobody knows an address of the client. */
        record NoAddress() implements Sending {}

        /** This version is on its way to this address, or there. */
        record AlreadySent() implements Sending {}
    }

    /**
     * Queues the letter that brings a version, with its paper.
     *
     * @param to null for the client's first address
     */
    Sending send(Proposal proposal, ProposalVersion version, @Nullable MailAddress to, Bytes pdf);

    /**
     * Queues the letters that follow from what happened; most of what happens needs none.
     *
     * @param proposal as it is after it
     * @param by who made it happen
     */
    void write(Proposal proposal, List<DomainEvent> happened, Actor by);
}
