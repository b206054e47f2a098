package com.quotedesk.domain.proposals;

import com.quotedesk.domain.events.Transitions;
import com.quotedesk.domain.events.Transitions.Step;
import java.util.List;

/** Where one version of a proposal is in its life. */
public enum ProposalStatus {
    DRAFT,
    /** Numbered, and ready for the client. */
    ISSUED,
    /** On its way to the client, or there. */
    SENT,
    ACCEPTED,
    /** Some items were accepted, the others were not. */
    PARTIALLY_ACCEPTED,
    DECLINED,
    /** Nobody answered while it was valid. */
    EXPIRED,
    /** A newer version was issued. */
    SUPERSEDED,
    /** We took it back, or threw the draft away. */
    WITHDRAWN;

    private static final String ACCEPT = "proposal.accepted.v1";
    private static final String ACCEPT_SOME = "proposal.partially-accepted.v1";
    private static final String DECLINE = "proposal.declined.v1";
    private static final String EXPIRE = "proposal.expired.v1";
    private static final String SUPERSEDE = "proposal.superseded.v1";
    private static final String WITHDRAW = "proposal.withdrawn.v1";

    /** The whole life of a version. A client may have it from our hands, so unsent ones count. */
    public static final Transitions<ProposalStatus> LIFE =
            new Transitions<>(
                    ProposalStatus.class,
                    List.of(
                            new Step<>(DRAFT, DRAFT, "proposal.drafted.v1"),
                            new Step<>(DRAFT, ISSUED, "proposal.issued.v1"),
                            new Step<>(DRAFT, WITHDRAWN, WITHDRAW),
                            new Step<>(ISSUED, SENT, "proposal.sent.v1"),
                            new Step<>(ISSUED, ACCEPTED, ACCEPT),
                            new Step<>(ISSUED, PARTIALLY_ACCEPTED, ACCEPT_SOME),
                            new Step<>(ISSUED, DECLINED, DECLINE),
                            new Step<>(ISSUED, EXPIRED, EXPIRE),
                            new Step<>(ISSUED, SUPERSEDED, SUPERSEDE),
                            new Step<>(ISSUED, WITHDRAWN, WITHDRAW),
                            new Step<>(SENT, ACCEPTED, ACCEPT),
                            new Step<>(SENT, PARTIALLY_ACCEPTED, ACCEPT_SOME),
                            new Step<>(SENT, DECLINED, DECLINE),
                            new Step<>(SENT, EXPIRED, EXPIRE),
                            new Step<>(SENT, SUPERSEDED, SUPERSEDE),
                            new Step<>(SENT, WITHDRAWN, WITHDRAW)));

    /** Whether the client may answer. */
    public boolean isOpen() {
        return this == ISSUED || this == SENT;
    }

    public boolean isAccepted() {
        return this == ACCEPTED || this == PARTIALLY_ACCEPTED;
    }

    /** The name on the wire of what happened when a version came here. */
    String event() {
        return LIFE.steps().stream()
                .filter(step -> step.to() == this)
                .findFirst()
                .orElseThrow()
                .event();
    }
}
