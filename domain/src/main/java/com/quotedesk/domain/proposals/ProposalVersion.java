package com.quotedesk.domain.proposals;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One version of a proposal.
 *
 * @param revision from 1
 * @param addressee who it is for; null until it is issued, and where nobody knows who asks
 * @param draftedAt when it was written last
 * @param issuedAt null until it is issued
 * @param sentAt null until it is sent
 * @param closedAt when it was answered, expired, or was taken back; null until then
 * @param accepted the items of the order that the client takes
 * @param atRisk the items whose margin is eaten, as far as we know
 * @param reason why it was declined or taken back
 * @param paper the SHA-256 of the PDF, in hexadecimal; null until it is printed
 * @param remindedAt when the client was reminded; null until then
 */
public record ProposalVersion(
        int revision,
        ProposalStatus status,
        Offer offer,
        @Nullable Addressee addressee,
        Instant draftedAt,
        @Nullable Instant issuedAt,
        @Nullable Instant sentAt,
        @Nullable Instant closedAt,
        Set<UUID> accepted,
        Set<UUID> atRisk,
        @Nullable String reason,
        @Nullable String paper,
        @Nullable Instant remindedAt) {

    public ProposalVersion {
        accepted = Set.copyOf(accepted);
        atRisk = Set.copyOf(atRisk);
        if (revision < 1) {
            throw new IllegalArgumentException("versions count from 1, not " + revision);
        }
    }

    static ProposalVersion draft(int revision, Offer offer, Instant at) {
        return new ProposalVersion(
                revision,
                ProposalStatus.DRAFT,
                offer,
                null,
                at,
                null,
                null,
                null,
                Set.of(),
                Set.of(),
                null,
                null,
                null);
    }

    /** What is too cheap already is no news later. */
    ProposalVersion issued(@Nullable Addressee to, Instant at) {
        var cheap =
                offer.lines().stream()
                        .filter(line -> line.price().isAtRisk())
                        .map(ProposalLine::orderItem)
                        .collect(Collectors.toSet());
        return new ProposalVersion(
                revision,
                enter(ProposalStatus.ISSUED),
                offer,
                to,
                draftedAt,
                at,
                null,
                null,
                Set.of(),
                cheap,
                null,
                null,
                null);
    }

    ProposalVersion sent(Instant at) {
        return new ProposalVersion(
                revision,
                enter(ProposalStatus.SENT),
                offer,
                addressee,
                draftedAt,
                issuedAt,
                at,
                null,
                Set.of(),
                atRisk,
                null,
                paper,
                remindedAt);
    }

    ProposalVersion closed(ProposalStatus end, Set<UUID> items, @Nullable String why, Instant at) {
        return new ProposalVersion(
                revision,
                enter(end),
                offer,
                addressee,
                draftedAt,
                issuedAt,
                sentAt,
                at,
                items,
                atRisk,
                why,
                paper,
                remindedAt);
    }

    ProposalVersion warned(Set<UUID> items) {
        return with(offer, items, paper, remindedAt);
    }

    ProposalVersion withoutCosts() {
        return with(offer.withoutCosts(), Set.of(), paper, remindedAt);
    }

    ProposalVersion printed(String sha256) {
        return with(offer, atRisk, sha256, remindedAt);
    }

    ProposalVersion reminded(Instant at) {
        return with(offer, atRisk, paper, at);
    }

    private ProposalVersion with(
            Offer shown, Set<UUID> risky, @Nullable String printed, @Nullable Instant reminded) {
        return new ProposalVersion(
                revision, status, shown, addressee, draftedAt, issuedAt, sentAt, closedAt, accepted,
                risky, reason, printed, reminded);
    }

    /** The table of steps is the rule, whatever the code around it comes to be. */
    private ProposalStatus enter(ProposalStatus next) {
        if (!ProposalStatus.LIFE.allows(status, next)) {
            throw new IllegalStateException("no step leads from " + status + " to " + next);
        }
        return next;
    }
}
