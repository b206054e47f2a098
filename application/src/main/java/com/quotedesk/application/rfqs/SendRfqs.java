package com.quotedesk.application.rfqs;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.numbering.DocumentNumbers;
import com.quotedesk.application.rfqs.OrderProgress.AskedOrder;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.rfqs.Deadline;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqItem;
import com.quotedesk.domain.rfqs.RfqPolicy;
import com.quotedesk.domain.rfqs.RfqRefusal;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks several suppliers for items of an order: one request each, blind to the client and to each
 * other. All are given out or none.
 */
public final class SendRfqs {

    /**
     * @param suppliers who is asked, in this order; each once
     * @param items of the order; empty for all that are open
     * @param deadline null for the usual one
     */
    public record Command(
            Access access,
            OrderId order,
            List<SupplierId> suppliers,
            Set<UUID> items,
            @Nullable Deadline deadline) {
        public Command {
            suppliers = suppliers.stream().distinct().toList();
            items = Set.copyOf(items);
        }
    }

    /** Why a supplier cannot be asked. */
    public enum Obstacle {
        UNKNOWN,
        BLOCKED,
        NO_ADDRESS
    }

    public sealed interface Outcome {
        record Queued(List<Rfq> rfqs) implements Outcome {
            public Queued {
                rfqs = List.copyOf(rfqs);
            }
        }

        record UnknownOrder() implements Outcome {}

        record Forbidden() implements Outcome {}

        /** Completed or cancelled. */
        record OrderClosed() implements Outcome {}

        record NoSuppliers() implements Outcome {}

        record NoItems() implements Outcome {}

        /** Not in the order, or not open. */
        record UnknownItems(Set<UUID> items) implements Outcome {}

        /** Nobody knows how much of these is wanted. */
        record QuantityMissing(Set<UUID> items) implements Outcome {}

        record NotAskable(Map<SupplierId, Obstacle> suppliers) implements Outcome {}

        record DeadlinePassed() implements Outcome {}
    }

    private final Transactions transactions;
    private final Rfqs rfqs;
    private final OrderProgress orders;
    private final AskableSuppliers suppliers;
    private final DocumentNumbers numbers;
    private final Journal journal;
    private final RfqLetters letters;
    private final Ids ids;
    private final Clock clock;
    private final ZoneId zone;
    private final Supplier<RfqPolicy> policy;

    /**
     * @param zone the company's, in which deadlines are told and years begin
     */
    public SendRfqs(
            Transactions transactions,
            Rfqs rfqs,
            OrderProgress orders,
            AskableSuppliers suppliers,
            DocumentNumbers numbers,
            Journal journal,
            RfqLetters letters,
            Ids ids,
            Clock clock,
            ZoneId zone,
            Supplier<RfqPolicy> policy) {
        this.transactions = transactions;
        this.rfqs = rfqs;
        this.orders = orders;
        this.suppliers = suppliers;
        this.numbers = numbers;
        this.journal = journal;
        this.letters = letters;
        this.ids = ids;
        this.clock = clock;
        this.zone = zone;
        this.policy = policy;
    }

    public Outcome send(Command command) {
        return transactions.inTransaction(
                () ->
                        orders.find(command.order())
                                .map(order -> send(command, order))
                                .orElseGet(Outcome.UnknownOrder::new));
    }

    private Outcome send(Command command, AskedOrder order) {
        if (!command.access().may(Permission.SEND_RFQS, order.owner())) {
            return new Outcome.Forbidden();
        }
        if (!order.open()) {
            return new Outcome.OrderClosed();
        }
        if (command.suppliers().isEmpty()) {
            return new Outcome.NoSuppliers();
        }
        var open = order.items().stream().map(OrderItem::id).collect(Collectors.toSet());
        var unknown = without(command.items(), open::contains);
        if (!unknown.isEmpty()) {
            return new Outcome.UnknownItems(unknown);
        }
        var wanted =
                order.items().stream()
                        .filter(
                                item ->
                                        command.items().isEmpty()
                                                || command.items().contains(item.id()))
                        .toList();
        if (wanted.isEmpty()) {
            return new Outcome.NoItems();
        }
        return ask(command, wanted);
    }

    private Outcome ask(Command command, List<OrderItem> wanted) {
        var uncounted =
                wanted.stream()
                        .filter(item -> item.quantity() == null)
                        .map(OrderItem::id)
                        .collect(Collectors.toSet());
        if (!uncounted.isEmpty()) {
            return new Outcome.QuantityMissing(uncounted);
        }
        var obstacles = obstacles(command.suppliers());
        if (!obstacles.isEmpty()) {
            return new Outcome.NotAskable(obstacles);
        }
        var now = clock.instant();
        var deadline =
                command.deadline() == null
                        ? policy.get().deadlineFrom(now, zone)
                        : command.deadline();
        if (!deadline.at().isAfter(now)) {
            return new Outcome.DeadlinePassed();
        }
        var actor = new Actor.Person(command.access().user());
        var items = itemsOf(wanted);
        var queued = new ArrayList<Rfq>();
        for (var supplier : command.suppliers()) {
            queued.add(queue(command.order(), supplier, items, deadline, actor, now));
        }
        orders.asked(command.order(), actor);
        return new Outcome.Queued(queued);
    }

    private Map<SupplierId, Obstacle> obstacles(List<SupplierId> asked) {
        var found = new TreeMap<SupplierId, Obstacle>(Comparator.comparing(SupplierId::value));
        for (var id : asked) {
            var supplier = suppliers.find(id);
            if (supplier.isEmpty()) {
                found.put(id, Obstacle.UNKNOWN);
            } else if (supplier.get().blocked() != null) {
                found.put(id, Obstacle.BLOCKED);
            } else if (!supplier.get().reachable()) {
                found.put(id, Obstacle.NO_ADDRESS);
            }
        }
        return found;
    }

    private Rfq queue(
            OrderId order,
            SupplierId supplier,
            List<RfqItem> items,
            Deadline deadline,
            Actor actor,
            Instant now) {
        var number = numbers.next(DocumentKind.RFQ, now.atZone(zone).getYear());
        // A checked draft is never refused.
        var given =
                (Decision.Made<Rfq, RfqRefusal>)
                        Rfq.draft(new RfqId(ids.next()), order, supplier, items, now)
                                .queue(number, deadline, policy.get(), now);
        rfqs.add(given.state());
        journal.write(
                actor,
                "rfq.queued",
                given.events().getFirst().subject(),
                RfqChanges.differences(null, given.state()),
                null,
                given.events());
        letters.write(given.state(), given.events());
        return given.state();
    }

    private static List<RfqItem> itemsOf(List<OrderItem> wanted) {
        var items = new ArrayList<RfqItem>();
        for (var item : wanted) {
            items.add(
                    new RfqItem(
                            items.size() + 1,
                            item.id(),
                            item.name(),
                            item.sku(),
                            Objects.requireNonNull(item.quantity()),
                            item.unit()));
        }
        return items;
    }

    private static <T> Set<T> without(Set<T> all, Function<T, Boolean> known) {
        return all.stream().filter(one -> !known.apply(one)).collect(Collectors.toSet());
    }
}
