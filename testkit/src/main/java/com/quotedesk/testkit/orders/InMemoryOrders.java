package com.quotedesk.testkit.orders;

import com.quotedesk.application.mail.MessageBoard;
import com.quotedesk.application.orders.OrderBoard;
import com.quotedesk.application.orders.Orders;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.shared.Folded;
import com.quotedesk.testkit.clients.InMemoryClients;
import com.quotedesk.testkit.mail.InMemoryMessages;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Pages;
import com.quotedesk.testkit.work.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

public final class InMemoryOrders implements Orders, OrderBoard {

    private static final Comparator<Order> NEWEST_FIRST =
            Comparator.comparing(Order::createdAt)
                    .thenComparing(order -> order.id().value())
                    .reversed();

    private final Table<UUID, Order> orders;
    private final InMemoryClients clients;
    private final InMemoryMessages messages;

    public InMemoryOrders(
            InMemoryTransactions transactions, InMemoryClients clients, InMemoryMessages messages) {
        orders = new Table<>(transactions);
        this.clients = clients;
        this.messages = messages;
    }

    @Override
    public void addAll(List<Order> added) {
        added.forEach(this::put);
    }

    private void put(Order order) {
        if (orders.get(order.id().value()).isPresent()
                || orders.stream().anyMatch(other -> other.number().equals(order.number()))) {
            throw new IllegalStateException("added twice: " + order.number());
        }
        orders.put(order.id().value(), order);
    }

    @Override
    public Optional<Detail> find(OrderId id) {
        return get(id).map(
                        order ->
                                new Detail(
                                        order,
                                        detailOf(clientOf(order)),
                                        messages.rows()
                                                .filter(row -> id.equals(row.order()))
                                                .sorted(
                                                        Comparator.comparing(
                                                                MessageBoard.Row::receivedAt))
                                                .map(
                                                        row ->
                                                                new MailOfOrder(
                                                                        row.id(),
                                                                        row.sender(),
                                                                        row.subject(),
                                                                        row.receivedAt()))
                                                .toList()));
    }

    /** Every order there is, for fakes that live on them. */
    public Stream<Order> all() {
        return orders.stream();
    }

    @Override
    public Optional<Order> get(OrderId id) {
        return orders.get(id.value());
    }

    @Override
    public Optional<Order> find(DocumentNumber number) {
        return orders.stream().filter(order -> order.number().equals(number)).findFirst();
    }

    @Override
    public Optional<Order> lock(OrderId id) {
        return get(id);
    }

    @Override
    public void replace(Order order) {
        var kept = get(order.id());
        if (kept.isEmpty() || kept.get().version() != order.version() - 1) {
            throw new PortFailure.Stale(order.number() + " was changed meanwhile", null);
        }
        orders.put(order.id().value(), order);
    }

    @Override
    public List<Order> openOf(Set<ClientId> wanted, Instant since, int limit) {
        return wanted.stream()
                .flatMap(client -> openOf(client, since, limit))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private Stream<Order> openOf(ClientId client, Instant since, int limit) {
        return orders.stream()
                .filter(order -> client.equals(order.client()))
                .filter(order -> order.status().isOpen())
                .filter(order -> !order.createdAt().isBefore(since))
                .sorted(NEWEST_FIRST)
                .limit(limit);
    }

    @Override
    public List<OrderId> closedBefore(Instant before, int limit) {
        return orders.stream()
                .filter(order -> order.closing() != null && !order.archived())
                .filter(order -> endOf(order).isBefore(before))
                .sorted(Comparator.comparing(InMemoryOrders::endOf))
                .map(Order::id)
                .limit(limit)
                .toList();
    }

    private static Instant endOf(Order order) {
        return Objects.requireNonNull(order.closing()).at();
    }

    @Override
    public Page<Row> list(Query query) {
        return Pages.of(
                orders.stream()
                        .filter(order -> query.sight().reaches(order.owner()))
                        .filter(order -> matches(order, query.filter()))
                        .map(this::rowOf),
                row -> new PageKey(row.createdAt(), row.id().value()),
                query.after(),
                query.limit(),
                query.oldestFirst());
    }

    private static boolean matches(Order order, Filter filter) {
        return (filter.statuses().isEmpty() || filter.statuses().contains(order.status()))
                && isOr(filter.needsReview(), order.needsReview())
                && isOr(filter.archived(), order.archived())
                && isOr(filter.client(), order.client())
                && isOr(filter.manager(), order.owner().user())
                && (filter.search() == null
                        || order.searchText().contains(Folded.of(filter.search())))
                && (filter.from() == null || !order.createdAt().isBefore(filter.from()))
                && (filter.until() == null || order.createdAt().isBefore(filter.until()));
    }

    private static boolean isOr(@Nullable Object wanted, @Nullable Object value) {
        return wanted == null || wanted.equals(value);
    }

    private Row rowOf(Order order) {
        var client = clientOf(order);
        return new Row(
                order.id(),
                order.number(),
                order.status(),
                order.needsReview(),
                client == null ? null : new ClientName(client.id(), client.name()),
                order.subject(),
                order.items().size(),
                order.createdAt());
    }

    private static @Nullable ClientOfOrder detailOf(@Nullable Client client) {
        return client == null ? null : ClientOfOrder.of(client);
    }

    private @Nullable Client clientOf(Order order) {
        return order.client() == null ? null : clients.find(order.client()).orElseThrow();
    }
}
