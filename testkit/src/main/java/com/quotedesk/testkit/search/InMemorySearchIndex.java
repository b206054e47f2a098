package com.quotedesk.testkit.search;

import com.quotedesk.application.mail.MessageBoard;
import com.quotedesk.application.search.Hit;
import com.quotedesk.application.search.HitGroup;
import com.quotedesk.application.search.HitKind;
import com.quotedesk.application.search.SearchIndex;
import com.quotedesk.application.search.Words;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.users.Sight;
import com.quotedesk.testkit.clients.InMemoryClients;
import com.quotedesk.testkit.orders.InMemoryOrders;
import com.quotedesk.testkit.proposals.InMemoryProposals;
import com.quotedesk.testkit.rfqs.InMemoryRfqs;
import com.quotedesk.testkit.suppliers.InMemorySuppliers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at everything there is. Words are found as they are written, not in their other forms. */
public final class InMemorySearchIndex implements SearchIndex {

    private static final Comparator<Hit> BEST_FIRST =
            Comparator.comparing(Hit::exact)
                    .thenComparing(Hit::at)
                    .thenComparing(hit -> hit.id().toString())
                    .reversed();

    private final InMemoryOrders orders;
    private final InMemoryRfqs rfqs;
    private final InMemoryProposals proposals;
    private final InMemoryClients clients;
    private final InMemorySuppliers suppliers;
    private final MessageBoard messages;

    public InMemorySearchIndex(
            InMemoryOrders orders,
            InMemoryRfqs rfqs,
            InMemoryProposals proposals,
            InMemoryClients clients,
            InMemorySuppliers suppliers,
            MessageBoard messages) {
        this.orders = orders;
        this.rfqs = rfqs;
        this.proposals = proposals;
        this.clients = clients;
        this.suppliers = suppliers;
        this.messages = messages;
    }

    @Override
    public List<HitGroup> find(Query query) {
        var groups = new ArrayList<HitGroup>();
        for (var kind : HitKind.values()) {
            var sight = query.kinds().get(kind);
            if (sight != null) {
                var hits = best(hits(kind, sight, query), query.limit() + 1);
                if (!hits.isEmpty()) {
                    groups.add(
                            new HitGroup(
                                    kind,
                                    best(hits.stream(), query.limit()),
                                    hits.size() > query.limit()));
                }
            }
        }
        return groups;
    }

    private static List<Hit> best(Stream<Hit> hits, int limit) {
        return hits.sorted(BEST_FIRST).limit(limit).toList();
    }

    private Stream<Hit> hits(HitKind kind, Sight sight, Query query) {
        return switch (kind) {
            case ORDER -> orders(sight, query);
            case RFQ -> rfqs(sight, query);
            case PROPOSAL -> proposals(sight, query);
            case CLIENT ->
                    clients.all()
                            .filter(one -> Words.found(query.words(), one.searchText()))
                            .map(InMemorySearchIndex::hit);
            case SUPPLIER ->
                    suppliers.all().stream()
                            .filter(one -> Words.found(query.words(), one.searchText()))
                            .map(InMemorySearchIndex::hit);
            case MESSAGE ->
                    messages
                            .list(
                                    new MessageBoard.Query(
                                            sight, MessageBoard.Filter.NONE, 100_000, null))
                            .items()
                            .stream()
                            .filter(
                                    one ->
                                            Words.found(
                                                    query.words(),
                                                    one.subject() + " " + one.sender()))
                            .map(InMemorySearchIndex::hit);
        };
    }

    private Stream<Hit> orders(Sight sight, Query query) {
        return orders.all()
                .filter(order -> sight.reaches(order.owner()))
                .filter(
                        order ->
                                query.numbers().contains(order.number())
                                        || Words.found(query.words(), order.searchText()))
                .map(order -> hit(order, query));
    }

    private Set<OrderId> newestOrders(Sight sight, Query query) {
        return best(orders(sight, query), query.limit() + 1).stream()
                .map(hit -> new OrderId(hit.id()))
                .collect(Collectors.toSet());
    }

    private Stream<Hit> rfqs(Sight sight, Query query) {
        var found = newestOrders(sight, query);
        return rfqs.all()
                .filter(one -> sight.reaches(order(one.order()).owner()))
                .filter(
                        one ->
                                found.contains(one.order())
                                        || (one.number() != null
                                                && query.numbers().contains(one.number())))
                .map(one -> hit(one, query));
    }

    private Stream<Hit> proposals(Sight sight, Query query) {
        var found = newestOrders(sight, query);
        return proposals
                .all()
                .filter(one -> sight.reaches(order(one.order()).owner()))
                .filter(
                        one ->
                                found.contains(one.order())
                                        || (one.number() != null
                                                && query.numbers().contains(one.number())))
                .map(one -> hit(one, query));
    }

    private Order order(OrderId id) {
        return orders.get(id).orElseThrow();
    }

    private @Nullable String clientName(@Nullable ClientId id) {
        return id == null ? null : clients.find(id).map(Client::name).orElse(null);
    }

    private Hit hit(Order order, Query query) {
        return new Hit(
                order.id().value(),
                order.number(),
                order.subject(),
                clientName(order.client()),
                order.status().name(),
                null,
                order.createdAt(),
                query.numbers().contains(order.number()));
    }

    private Hit hit(Rfq rfq, Query query) {
        return new Hit(
                rfq.id().value(),
                rfq.number(),
                order(rfq.order()).subject(),
                suppliers.find(rfq.supplier()).map(Supplier::name).orElse(null),
                rfq.status().name(),
                rfq.order(),
                rfq.createdAt(),
                rfq.number() != null && query.numbers().contains(rfq.number()));
    }

    private Hit hit(Proposal proposal, Query query) {
        return new Hit(
                proposal.id().value(),
                proposal.number(),
                order(proposal.order()).subject(),
                clientName(proposal.client()),
                proposal.newest().status().name(),
                proposal.order(),
                proposal.createdAt(),
                proposal.number() != null && query.numbers().contains(proposal.number()));
    }

    private static Hit hit(Client client) {
        var inn = client.inn();
        return new Hit(
                client.id().value(),
                null,
                client.name(),
                inn == null ? null : inn.toString(),
                client.archived() ? "ARCHIVED" : null,
                null,
                client.createdAt(),
                false);
    }

    private static Hit hit(Supplier supplier) {
        return new Hit(
                supplier.id().value(),
                null,
                supplier.name(),
                String.join(", ", supplier.categories()),
                supplier.blocked() ? "BLOCKED" : null,
                null,
                supplier.createdAt(),
                false);
    }

    private static Hit hit(MessageBoard.Row row) {
        return new Hit(
                row.id().value(),
                null,
                row.subject(),
                row.sender(),
                row.state().name(),
                row.order(),
                row.receivedAt(),
                false);
    }
}
