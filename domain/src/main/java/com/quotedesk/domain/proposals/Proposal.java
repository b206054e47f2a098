package com.quotedesk.domain.proposals;

import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Our priced answer to a client, in versions under one number. Nothing is overwritten once it was
 * issued, and only the newest issued version can be accepted.
 *
 * @param number taken when the first version is issued; null until then
 * @param client null where nobody knows who asks
 * @param versions oldest first, at least one; only the last may be a draft, one at most is open
 * @param version counts the changes, from 1
 */
public record Proposal(
        ProposalId id,
        @Nullable DocumentNumber number,
        OrderId order,
        @Nullable ClientId client,
        List<ProposalVersion> versions,
        Instant createdAt,
        long version) {

    public Proposal {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a proposal has a version");
        }
    }

    /** A first draft. */
    public static Decision.Made<Proposal, ProposalRefusal> draft(
            ProposalId id, OrderId order, @Nullable ClientId client, Offer offer, Instant at) {
        var draft = ProposalVersion.draft(1, offer, at);
        var proposal = new Proposal(id, null, order, client, List.of(draft), at, 1);
        return proposal.told(draft);
    }

    public ProposalVersion newest() {
        return versions.getLast();
    }

    /** The version that waits for the client's answer. */
    public Optional<ProposalVersion> open() {
        return versions.stream().filter(one -> one.status().isOpen()).findFirst();
    }

    public boolean isAccepted() {
        return versions.stream().anyMatch(one -> one.status().isAccepted());
    }

    /** Whether the client may answer it, or has accepted it. */
    public boolean isStanding() {
        return open().isPresent() || isAccepted();
    }

    /** Writes the draft anew, or drafts the next version. What is issued stays good meanwhile. */
    public Decision<Proposal, ProposalRefusal> revise(
            @Nullable ClientId newClient, Offer offer, Instant at) {
        if (isAccepted()) {
            return Decision.refused(ProposalRefusal.ALREADY_ACCEPTED);
        }
        var kept = new ArrayList<>(versions);
        if (newest().status() == ProposalStatus.DRAFT) {
            kept.removeLast();
        }
        var draft = ProposalVersion.draft(kept.size() + 1, offer, at);
        kept.add(draft);
        return new Proposal(id, number, order, newClient, kept, createdAt, version + 1).told(draft);
    }

    /**
     * Offers the draft to the client. The version that was open until now is superseded.
     *
     * @param newNumber asked only when there is no number yet and nothing stands in the way
     * @param to the client as it is known today; null where nobody knows who asks
     * @param today in the company's zone
     */
    public Decision<Proposal, ProposalRefusal> issue(
            Supplier<DocumentNumber> newNumber,
            @Nullable Addressee to,
            LocalDate today,
            Instant at) {
        var draft = newest();
        if (draft.status() != ProposalStatus.DRAFT) {
            return Decision.refused(ProposalRefusal.NO_DRAFT);
        }
        if (draft.offer().lines().isEmpty()) {
            return Decision.refused(ProposalRefusal.NO_LINES);
        }
        if (draft.offer().validUntil().isBefore(today)) {
            return Decision.refused(ProposalRefusal.NO_LONGER_VALID);
        }
        if (draft.offer().lines().stream().anyMatch(line -> line.price().isRefused())) {
            return Decision.refused(ProposalRefusal.BELOW_FLOOR);
        }
        var changed = new ArrayList<ProposalVersion>();
        open().ifPresent(
                        old ->
                                changed.add(
                                        old.closed(ProposalStatus.SUPERSEDED, Set.of(), null, at)));
        changed.add(draft.issued(to, at));
        return step(number == null ? newNumber.get() : number, changed);
    }

    /**
     * Keeps which paper a version was printed on. A version is printed once, so that everybody who
     * has it has the same.
     *
     * @param sha256 of the PDF, in hexadecimal
     */
    public Decision<Proposal, ProposalRefusal> printed(int revision, String sha256) {
        if (revision < 1
                || revision > versions.size()
                || versions.get(revision - 1).issuedAt() == null) {
            return Decision.refused(ProposalRefusal.UNKNOWN_VERSION);
        }
        var asked = versions.get(revision - 1);
        if (asked.paper() != null) {
            return Decision.refused(ProposalRefusal.ALREADY_PRINTED);
        }
        var printed = asked.printed(sha256);
        var next = with(number, List.of(printed));
        return Decision.made(next, new ProposalEvent.Printed(next, printed, sha256));
    }

    /**
     * Reminds a client that has the open version and is silent, once.
     *
     * @param today in the company's zone
     */
    public Decision<Proposal, ProposalRefusal> remind(LocalDate today, Instant at) {
        var open = open();
        if (open.isEmpty()) {
            return Decision.refused(ProposalRefusal.NOT_OPEN);
        }
        var asked = open.get();
        if (asked.status() != ProposalStatus.SENT || asked.remindedAt() != null) {
            return Decision.refused(ProposalRefusal.NOT_TO_REMIND);
        }
        if (asked.offer().validUntil().isBefore(today)) {
            return Decision.refused(ProposalRefusal.NO_LONGER_VALID);
        }
        var reminded = asked.reminded(at);
        var next = with(number, List.of(reminded));
        return Decision.made(next, new ProposalEvent.Reminded(next, reminded));
    }

    /** The open version was given to the mail server, or handed over. */
    public Decision<Proposal, ProposalRefusal> send(Instant at) {
        var open = open();
        if (open.isEmpty()) {
            return Decision.refused(ProposalRefusal.NOT_OPEN);
        }
        return open.get().status() == ProposalStatus.SENT
                ? Decision.refused(ProposalRefusal.ALREADY_SENT)
                : step(number, List.of(open.get().sent(at)));
    }

    /**
     * Takes the client's answer. A draft of a further version is thrown away when the client
     * accepts.
     *
     * @param revision the version that the client has seen
     * @param today in the company's zone
     */
    public Decision<Proposal, ProposalRefusal> answer(
            int revision, Answer answer, LocalDate today, Instant at) {
        var obstacle = obstacleTo(revision);
        if (obstacle.isPresent()) {
            return Decision.refused(obstacle.get());
        }
        var asked = versions.get(revision - 1);
        var offered = asked.offer().items();
        return switch (answer) {
            case Answer.Decline(var reason) ->
                    reason.isBlank()
                            ? Decision.refused(ProposalRefusal.REASON_MISSING)
                            : step(
                                    number,
                                    List.of(
                                            asked.closed(
                                                    ProposalStatus.DECLINED,
                                                    Set.of(),
                                                    reason,
                                                    at)));
            case Answer.AcceptAll() -> accept(asked, offered, today, at);
            case Answer.AcceptItems(var items) -> {
                if (items.isEmpty()) {
                    yield Decision.refused(ProposalRefusal.NOTHING_ACCEPTED);
                }
                yield offered.containsAll(items)
                        ? accept(asked, items, today, at)
                        : Decision.refused(ProposalRefusal.UNKNOWN_ITEM);
            }
        };
    }

    private Decision<Proposal, ProposalRefusal> accept(
            ProposalVersion asked, Set<UUID> items, LocalDate today, Instant at) {
        if (asked.offer().validUntil().isBefore(today)) {
            return Decision.refused(ProposalRefusal.NO_LONGER_VALID);
        }
        var end =
                items.containsAll(asked.offer().items())
                        ? ProposalStatus.ACCEPTED
                        : ProposalStatus.PARTIALLY_ACCEPTED;
        var changed = new ArrayList<ProposalVersion>();
        changed.add(asked.closed(end, items, null, at));
        if (newest().status() == ProposalStatus.DRAFT) {
            changed.add(newest().closed(ProposalStatus.WITHDRAWN, Set.of(), null, at));
        }
        return step(number, changed);
    }

    /**
     * Takes back what is open and throws the draft away.
     *
     * @param reason not blank
     */
    public Decision<Proposal, ProposalRefusal> withdraw(String reason, Instant at) {
        if (reason.isBlank()) {
            return Decision.refused(ProposalRefusal.REASON_MISSING);
        }
        var withdrawn =
                versions.stream()
                        .filter(
                                one ->
                                        ProposalStatus.LIFE.allows(
                                                one.status(), ProposalStatus.WITHDRAWN))
                        .map(one -> one.closed(ProposalStatus.WITHDRAWN, Set.of(), reason, at))
                        .toList();
        return withdrawn.isEmpty()
                ? Decision.refused(ProposalRefusal.NOT_OPEN)
                : step(number, withdrawn);
    }

    /**
     * Closes the open version once its last day is over.
     *
     * @param today in the company's zone
     */
    public Decision<Proposal, ProposalRefusal> expire(LocalDate today, Instant at) {
        var open = open();
        if (open.isEmpty()) {
            return Decision.refused(ProposalRefusal.NOT_OPEN);
        }
        return open.get().offer().validUntil().isBefore(today)
                ? step(
                        number,
                        List.of(open.get().closed(ProposalStatus.EXPIRED, Set.of(), null, at)))
                : Decision.refused(ProposalRefusal.STILL_VALID);
    }

    /**
     * Holds the prices of the open version against what the goods cost now. An item at risk is told
     * once, and again when it had recovered meanwhile.
     *
     * @param costs of one of each item now, without tax, in the currency of the offer; items whose
     *     cost has not moved may be left out
     */
    public Decision<Proposal, ProposalRefusal> heldAgainst(Map<UUID, Money> costs) {
        var open = open();
        if (open.isEmpty()) {
            return Decision.refused(ProposalRefusal.NOT_OPEN);
        }
        var risk = MarginRisk.of(open.get(), costs);
        if (risk.items().equals(open.get().atRisk())) {
            return Decision.made(this);
        }
        var warned = open.get().warned(risk.items());
        var next = with(number, List.of(warned));
        return new Decision.Made<>(
                next,
                risk.news().stream()
                        .<DomainEvent>map(
                                risky ->
                                        new ProposalEvent.MarginAtRisk(
                                                next,
                                                warned,
                                                risky.item(),
                                                risky.price().margin().orElse(null)))
                        .toList());
    }

    /** The proposal as it is shown to who may not see what things cost us. */
    public Proposal withoutCosts() {
        return new Proposal(
                id,
                number,
                order,
                client,
                versions.stream().map(ProposalVersion::withoutCosts).toList(),
                createdAt,
                version);
    }

    private Optional<ProposalRefusal> obstacleTo(int revision) {
        if (revision < 1 || revision > versions.size()) {
            return Optional.of(ProposalRefusal.UNKNOWN_VERSION);
        }
        return switch (versions.get(revision - 1).status()) {
            case ISSUED, SENT -> Optional.empty();
            case SUPERSEDED -> Optional.of(ProposalRefusal.SUPERSEDED);
            case ACCEPTED, PARTIALLY_ACCEPTED -> Optional.of(ProposalRefusal.ALREADY_ACCEPTED);
            case EXPIRED -> Optional.of(ProposalRefusal.NO_LONGER_VALID);
            case DRAFT, DECLINED, WITHDRAWN -> Optional.of(ProposalRefusal.NOT_OPEN);
        };
    }

    private Decision<Proposal, ProposalRefusal> step(
            @Nullable DocumentNumber newNumber, List<ProposalVersion> changed) {
        return with(newNumber, changed).told(changed.toArray(ProposalVersion[]::new));
    }

    private Decision.Made<Proposal, ProposalRefusal> told(ProposalVersion... stepped) {
        var events = new ArrayList<DomainEvent>();
        for (var one : stepped) {
            events.add(new ProposalEvent.Stepped(this, one));
        }
        return new Decision.Made<>(this, events);
    }

    private Proposal with(@Nullable DocumentNumber newNumber, List<ProposalVersion> changed) {
        var next = new ArrayList<>(versions);
        changed.forEach(one -> next.set(one.revision() - 1, one));
        return new Proposal(id, newNumber, order, client, next, createdAt, version + 1);
    }
}
