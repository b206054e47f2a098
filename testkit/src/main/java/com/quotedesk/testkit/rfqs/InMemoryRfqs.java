package com.quotedesk.testkit.rfqs;

import com.quotedesk.application.rfqs.RfqBoard;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.rfqs.ResponseKind;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqStatus;
import com.quotedesk.domain.rfqs.RfqTiming;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.users.Sight;
import com.quotedesk.testkit.orders.InMemoryOrders;
import com.quotedesk.testkit.suppliers.InMemorySuppliers;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Pages;
import com.quotedesk.testkit.work.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

public final class InMemoryRfqs implements Rfqs, RfqBoard {

    private final Table<UUID, Rfq> rfqs;
    private final InMemorySuppliers suppliers;
    private final InMemoryOrders orders;

    public InMemoryRfqs(
            InMemoryTransactions transactions, InMemorySuppliers suppliers, InMemoryOrders orders) {
        this.orders = orders;
        rfqs = new Table<>(transactions);
        this.suppliers = suppliers;
    }

    @Override
    public void add(Rfq rfq) {
        if (rfqs.get(rfq.id().value()).isPresent()
                || rfqs.stream()
                        .anyMatch(
                                other ->
                                        rfq.number() != null
                                                && rfq.number().equals(other.number()))) {
            throw new IllegalStateException("added twice: " + rfq.id());
        }
        rfqs.put(rfq.id().value(), rfq);
    }

    @Override
    public void replace(Rfq changed) {
        var stored = rfqs.get(changed.id().value()).map(Rfq::version).orElse(0L);
        if (stored != changed.version() - 1) {
            throw new PortFailure.Stale("changed meanwhile: " + changed.id(), null);
        }
        rfqs.put(changed.id().value(), changed);
    }

    @Override
    public Optional<Rfq> get(RfqId id) {
        return rfqs.get(id.value());
    }

    @Override
    public Optional<Rfq> find(DocumentNumber number) {
        return rfqs.stream().filter(rfq -> number.equals(rfq.number())).findFirst();
    }

    /** Every request there is, for fakes that live on them. */
    public Stream<Rfq> all() {
        return rfqs.stream();
    }

    @Override
    public List<Rfq> of(OrderId order) {
        return rfqs.stream()
                .filter(rfq -> rfq.order().equals(order))
                .sorted(Comparator.comparing(Rfq::createdAt).thenComparing(rfq -> rfq.id().value()))
                .toList();
    }

    @Override
    public List<RfqId> toRemind(Instant now, int limit) {
        return due(
                rfq ->
                        rfq.status() == RfqStatus.SENT
                                && timing(rfq).remindAt() != null
                                && !now.isBefore(Objects.requireNonNull(timing(rfq).remindAt()))
                                && !timing(rfq).deadline().isMissedBy(now),
                rfq -> Objects.requireNonNull(timing(rfq).remindAt()),
                limit);
    }

    @Override
    public List<RfqId> overdue(Instant now, int limit) {
        return due(
                rfq ->
                        (rfq.status() == RfqStatus.SENT || rfq.status() == RfqStatus.ANSWERED)
                                && timing(rfq).deadline().isMissedBy(now),
                rfq -> timing(rfq).deadline().at(),
                limit);
    }

    private List<RfqId> due(Predicate<Rfq> which, Function<Rfq, Instant> when, int limit) {
        return rfqs.stream()
                .filter(
                        rfq ->
                                rfq.responses().stream()
                                        .anyMatch(
                                                response ->
                                                        response.kind() == ResponseKind.AWAITED))
                .filter(which)
                .sorted(Comparator.comparing(when).thenComparing(rfq -> rfq.id().value()))
                .limit(limit)
                .map(Rfq::id)
                .toList();
    }

    private static RfqTiming timing(Rfq rfq) {
        return Objects.requireNonNull(rfq.timing());
    }

    @Override
    public Page<Row> list(Query query) {
        return Pages.of(
                rfqs.stream()
                        .filter(
                                rfq ->
                                        query.statuses().isEmpty()
                                                || query.statuses().contains(rfq.status()))
                        .filter(rfq -> query.order() == null || query.order().equals(rfq.order()))
                        .filter(
                                rfq ->
                                        query.supplier() == null
                                                || query.supplier().equals(rfq.supplier()))
                        .filter(rfq -> query.sight() == null || sees(query.sight(), rfq))
                        .map(this::row),
                row -> new PageKey(row.createdAt(), row.id().value()),
                query.after(),
                query.limit());
    }

    private boolean sees(Sight sight, Rfq rfq) {
        return sight.reaches(orders.get(rfq.order()).orElseThrow().owner());
    }

    private Row row(Rfq rfq) {
        return new Row(
                rfq.id(),
                rfq.number(),
                rfq.order(),
                rfq.supplier(),
                suppliers.all().stream()
                        .filter(supplier -> supplier.id().equals(rfq.supplier()))
                        .map(Supplier::name)
                        .findFirst()
                        .orElseThrow(),
                rfq.status(),
                rfq.timing() == null ? null : rfq.timing().deadline(),
                rfq.items().size(),
                count(rfq, ResponseKind.QUOTED),
                count(rfq, ResponseKind.AWAITED),
                count(rfq, ResponseKind.QUESTION),
                rfq.createdAt());
    }

    private static int count(Rfq rfq, ResponseKind kind) {
        return (int) rfq.responses().stream().filter(response -> response.kind() == kind).count();
    }
}
