package com.quotedesk.domain.proposals;

import com.quotedesk.domain.events.Subject;
import java.util.UUID;

/** Names a proposal, with all its versions, inside the system. */
public record ProposalId(UUID value) {

    public Subject subject() {
        return new Subject("proposal", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
