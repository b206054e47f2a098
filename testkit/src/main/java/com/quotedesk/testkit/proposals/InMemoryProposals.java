package com.quotedesk.testkit.proposals;

import com.quotedesk.application.proposals.ProposalBoard;
import com.quotedesk.application.proposals.Proposals;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.proposals.ProposalVersion;
import com.quotedesk.domain.users.Sight;
import com.quotedesk.testkit.clients.InMemoryClients;
import com.quotedesk.testkit.orders.InMemoryOrders;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Pages;
import com.quotedesk.testkit.work.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

public final class InMemoryProposals implements Proposals, ProposalBoard {

    private final Table<UUID, Proposal> proposals;
    private final InMemoryOrders orders;
    private final InMemoryClients clients;

    public InMemoryProposals(
            InMemoryTransactions transactions, InMemoryOrders orders, InMemoryClients clients) {
        proposals = new Table<>(transactions);
        this.orders = orders;
        this.clients = clients;
    }

    @Override
    public void add(Proposal proposal) {
        if (get(proposal.id()).isPresent() || of(proposal.order()).isPresent()) {
            throw new IllegalStateException("added twice: " + proposal.id());
        }
        put(proposal);
    }

    @Override
    public void replace(Proposal changed) {
        if (get(changed.id()).map(Proposal::version).orElse(0L) != changed.version() - 1) {
            throw new PortFailure.Stale("changed meanwhile: " + changed.id(), null);
        }
        put(changed);
    }

    private void put(Proposal proposal) {
        if (proposal.number() != null
                && find(proposal.number())
                        .filter(other -> !other.id().equals(proposal.id()))
                        .isPresent()) {
            throw new IllegalStateException("used twice: " + proposal.number());
        }
        proposals.put(proposal.id().value(), proposal);
    }

    /** Every proposal there is, for fakes that live on them. */
    public Stream<Proposal> all() {
        return proposals.stream();
    }

    @Override
    public Optional<Proposal> get(ProposalId id) {
        return proposals.get(id.value());
    }

    @Override
    public Optional<Proposal> find(DocumentNumber number) {
        return proposals.stream().filter(one -> number.equals(one.number())).findFirst();
    }

    @Override
    public Optional<Proposal> of(OrderId order) {
        return proposals.stream().filter(one -> one.order().equals(order)).findFirst();
    }

    @Override
    public Optional<OrderId> orderOf(ProposalId id) {
        return get(id).map(Proposal::order);
    }

    private record Due(LocalDate until, ProposalId id) {}

    @Override
    public List<ProposalId> overdue(LocalDate today, int limit) {
        return proposals.stream()
                .flatMap(
                        one ->
                                one.open().stream()
                                        .map(open -> new Due(open.offer().validUntil(), one.id())))
                .filter(due -> due.until().isBefore(today))
                .sorted(Comparator.comparing(Due::until).thenComparing(due -> due.id().value()))
                .limit(limit)
                .map(Due::id)
                .toList();
    }

    @Override
    public List<ProposalId> unprinted(int limit) {
        return proposals.stream()
                .flatMap(
                        one ->
                                one.versions().stream()
                                        .filter(version -> version.paper() == null)
                                        .flatMap(version -> Stream.ofNullable(version.issuedAt()))
                                        .min(Comparator.naturalOrder())
                                        .map(at -> Map.entry(at, one.id()))
                                        .stream())
                .sorted(Map.Entry.comparingByKey())
                .limit(limit)
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public List<ProposalId> toRemind(LocalDate until, Instant sentBefore, int limit) {
        return proposals.stream()
                .flatMap(
                        one ->
                                one.open().stream()
                                        .filter(open -> isToRemind(open, sentBefore))
                                        .map(open -> new Due(open.offer().validUntil(), one.id())))
                .filter(due -> !due.until().isAfter(until))
                .sorted(Comparator.comparing(Due::until))
                .limit(limit)
                .map(Due::id)
                .toList();
    }

    private static boolean isToRemind(ProposalVersion open, Instant sentBefore) {
        var sent = open.sentAt();
        return sent != null && sent.isBefore(sentBefore) && open.remindedAt() == null;
    }

    @Override
    public List<ProposalId> open(@Nullable ProposalId after, int limit) {
        return proposals.stream()
                .filter(one -> one.open().isPresent())
                .map(one -> one.id().value().toString())
                // As texts: UUIDs compare as signed numbers.
                .sorted()
                .filter(id -> after == null || id.compareTo(after.toString()) > 0)
                .limit(limit)
                .map(id -> new ProposalId(UUID.fromString(id)))
                .toList();
    }

    @Override
    public Page<Row> list(Query query) {
        return Pages.of(
                proposals.stream()
                        .filter(
                                one ->
                                        query.statuses().isEmpty()
                                                || query.statuses().contains(one.newest().status()))
                        .filter(one -> query.order() == null || query.order().equals(one.order()))
                        .filter(
                                one ->
                                        query.client() == null
                                                || query.client().equals(one.client()))
                        .filter(one -> query.sight() == null || sees(query.sight(), one))
                        .map(this::row),
                row -> new PageKey(row.createdAt(), row.id().value()),
                query.after(),
                query.limit());
    }

    private boolean sees(Sight sight, Proposal proposal) {
        return sight.reaches(orders.get(proposal.order()).orElseThrow().owner());
    }

    private Row row(Proposal proposal) {
        var newest = proposal.newest();
        return new Row(
                proposal.id(),
                proposal.number(),
                proposal.order(),
                orders.get(proposal.order()).orElseThrow().number(),
                Optional.ofNullable(proposal.client())
                        .flatMap(clients::find)
                        .map(Client::name)
                        .orElse(null),
                newest.revision(),
                newest.status(),
                newest.offer().total().gross(),
                newest.offer().validUntil(),
                newest.atRisk().size(),
                proposal.createdAt());
    }
}
