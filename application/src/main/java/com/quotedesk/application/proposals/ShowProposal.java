package com.quotedesk.application.proposals;

import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.proposals.ProposalVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows a client what it is offered: the newest version that was issued, without what things cost
 * us. Whoever asks has checked the client's link.
 */
public final class ShowProposal {

    /** Which proposal. */
    public record Command(ProposalId proposal) {}

    /**
     * What the client sees.
     *
     * @param open whether the client may still accept: the version waits for an answer, and its
     *     last day is not over
     * @param closedAt in the company's zone; null until the version was answered or ended
     */
    public record Shown(
            Proposal proposal,
            ProposalVersion version,
            boolean open,
            @Nullable ZonedDateTime closedAt) {}

    private final Proposals proposals;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * @param zone the company's, in which the last day ends
     */
    public ShowProposal(Proposals proposals, Clock clock, ZoneId zone) {
        this.proposals = proposals;
        this.clock = clock;
        this.zone = zone;
    }

    /** Empty where nothing was issued. */
    public Optional<Shown> show(Command command) {
        return proposals
                .get(command.proposal())
                .map(Proposal::withoutCosts)
                .flatMap(
                        proposal ->
                                proposal.versions().reversed().stream()
                                        .filter(version -> version.issuedAt() != null)
                                        .findFirst()
                                        .map(version -> shown(proposal, version)));
    }

    private Shown shown(Proposal proposal, ProposalVersion version) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        boolean holds = !version.offer().validUntil().isBefore(today);
        var closed = version.closedAt();
        return new Shown(
                proposal,
                version,
                version.status().isOpen() && holds,
                closed == null ? null : closed.atZone(zone));
    }
}
