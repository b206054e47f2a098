package com.quotedesk.domain.orders;

import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.shared.Folded;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What we are working on for a client. Every change gives a new order with the next version; an
 * order never becomes what its {@link OrderStatus#LIFE} does not allow.
 *
 * @param client null until somebody knows who asks
 * @param subject what the order is about in a line, as the client wrote it
 * @param doubts what a person should look at
 * @param needsReview true until a person has looked at the doubts
 * @param owner the manager who works on it
 * @param closing when and why it ended, null while it is open
 * @param archived true once it is put away; closed orders only
 * @param version counts the changes, from 1
 */
public record Order(
        OrderId id,
        DocumentNumber number,
        OrderStatus status,
        boolean needsReview,
        @Nullable ClientId client,
        String subject,
        List<OrderItem> items,
        @Nullable LocalDate neededBy,
        @Nullable String deliveryPlace,
        List<Doubt> doubts,
        Owner owner,
        @Nullable Closing closing,
        boolean archived,
        Instant createdAt,
        long version) {

    /**
     * The end of an order.
     *
     * @param reason null for a completed one
     */
    public record Closing(Instant at, @Nullable String reason) {}

    public Order {
        items = List.copyOf(items);
        doubts = List.copyOf(doubts);
        if (status.isOpen() != (closing == null)) {
            throw new IllegalArgumentException("an order is either open or has an end");
        }
        if (archived && status.isOpen()) {
            throw new IllegalArgumentException("open orders are not put away");
        }
    }

    /** A new order; what is doubted is to be reviewed. */
    public static Decision.Made<Order, OrderRefusal> received(
            OrderId id,
            DocumentNumber number,
            @Nullable ClientId client,
            String subject,
            List<OrderItem> items,
            @Nullable LocalDate neededBy,
            @Nullable String deliveryPlace,
            List<Doubt> doubts,
            Owner owner,
            Instant at) {
        var order =
                new Order(
                        id,
                        number,
                        OrderStatus.NEW,
                        !doubts.isEmpty(),
                        client,
                        subject,
                        items,
                        neededBy,
                        deliveryPlace,
                        doubts,
                        owner,
                        null,
                        false,
                        at,
                        1);
        return new Decision.Made<>(
                order, List.of(new OrderEvent.Received(id, number, order.needsReview())));
    }

    /** Everything an order is looked up by, folded, a line each. */
    public String searchText() {
        return Stream.concat(
                        Stream.of(number.toString(), subject),
                        items.stream().flatMap(item -> Stream.of(item.name(), item.sku())))
                .filter(Objects::nonNull)
                .map(Folded::of)
                .collect(Collectors.joining("\n"));
    }

    public List<OrderItem> openItems() {
        return items.stream().filter(OrderItem::isOpen).toList();
    }

    public Optional<OrderItem> item(UUID item) {
        return items.stream().filter(one -> one.id().equals(item)).findFirst();
    }

    /** Suppliers are being asked. Asking more of them later changes nothing. */
    public Decision<Order, OrderRefusal> source() {
        return status == OrderStatus.QUOTED || status == OrderStatus.SOURCING
                ? Decision.made(this)
                : step(OrderStatus.SOURCING);
    }

    /** A supplier has answered with prices; one who answers later changes nothing. */
    public Decision<Order, OrderRefusal> quote() {
        return status.isOpen() && status.compareTo(OrderStatus.QUOTED) >= 0
                ? Decision.made(this)
                : step(OrderStatus.QUOTED);
    }

    /** The client has our proposal; another version of it changes nothing. */
    public Decision<Order, OrderRefusal> propose() {
        if (status == OrderStatus.PROPOSED) {
            return Decision.made(this);
        }
        if (openItems().isEmpty()) {
            return Decision.refused(new OrderRefusal.NothingToOffer());
        }
        var unknown =
                openItems().stream()
                        .filter(item -> item.quantity() == null)
                        .map(OrderItem::line)
                        .toList();
        return unknown.isEmpty()
                ? step(OrderStatus.PROPOSED)
                : Decision.refused(new OrderRefusal.QuantityMissing(unknown));
    }

    /** The client did not take our proposal: it can be changed and offered again. */
    public Decision<Order, OrderRefusal> reopen() {
        return status == OrderStatus.PROPOSED ? step(OrderStatus.QUOTED) : wrongStatus();
    }

    /**
     * The client took {@code accepted}; what it did not take is cancelled.
     *
     * @param reason why the rest is cancelled
     */
    public Decision<Order, OrderRefusal> accept(Set<UUID> accepted, String reason) {
        if (status != OrderStatus.PROPOSED) {
            return wrongStatus();
        }
        for (var item : accepted) {
            var refusal = refusalOf(item);
            if (refusal.isPresent()) {
                return Decision.refused(refusal.get());
            }
        }
        if (accepted.isEmpty()) {
            return Decision.refused(new OrderRefusal.NothingToOffer());
        }
        var events = new ArrayList<DomainEvent>();
        var kept = new ArrayList<OrderItem>();
        for (var item : items) {
            boolean dropped = item.isOpen() && !accepted.contains(item.id());
            kept.add(dropped ? item.cancelled() : item);
            if (dropped) {
                events.add(new OrderEvent.ItemCancelled(id, item.id(), reason));
            }
        }
        events.add(new OrderEvent.StatusChanged(id, status, OrderStatus.ACTIVE, null));
        return new Decision.Made<>(
                changed(OrderStatus.ACTIVE, needsReview, kept, owner, null, false), events);
    }

    public Decision<Order, OrderRefusal> complete(Instant at) {
        return end(OrderStatus.COMPLETED, new Closing(at, null));
    }

    public Decision<Order, OrderRefusal> cancel(String reason, Instant at) {
        return reason.isBlank()
                ? Decision.refused(new OrderRefusal.ReasonMissing())
                : end(OrderStatus.CANCELLED, new Closing(at, reason));
    }

    /** Adds an item at the end. */
    public Decision<Order, OrderRefusal> addItem(UUID item, ItemDetails details) {
        if (!canBeEdited()) {
            return wrongStatus();
        }
        int line = items.stream().mapToInt(OrderItem::line).max().orElse(0) + 1;
        var more = new ArrayList<>(items);
        more.add(OrderItem.open(item, line, details));
        return Decision.made(withItems(more), new OrderEvent.ItemAdded(id, item, line));
    }

    /** Adds what a mail of the client asks for as well, for a person to look at. */
    public Decision<Order, OrderRefusal> addRead(List<OrderItem> read, List<Doubt> about) {
        if (!canBeEdited()) {
            return wrongStatus();
        }
        var more = new ArrayList<>(items);
        more.addAll(read);
        var events = new ArrayList<DomainEvent>();
        read.forEach(item -> events.add(new OrderEvent.ItemAdded(id, item.id(), item.line())));
        events.add(new OrderEvent.ToReview(id));
        return new Decision.Made<>(doubted(more, about), events);
    }

    /** A person should look at the order again. */
    public Decision<Order, OrderRefusal> doubt(Doubt about) {
        return Decision.made(doubted(items, List.of(about)), new OrderEvent.ToReview(id));
    }

    private Order doubted(List<OrderItem> newItems, List<Doubt> about) {
        return new Order(
                id,
                number,
                status,
                true,
                client,
                subject,
                newItems,
                neededBy,
                deliveryPlace,
                Stream.concat(doubts.stream(), about.stream()).distinct().toList(),
                owner,
                closing,
                archived,
                createdAt,
                version + 1);
    }

    public Decision<Order, OrderRefusal> changeItem(UUID item, ItemDetails details) {
        if (!canBeEdited()) {
            return wrongStatus();
        }
        return refusalOf(item)
                .<Decision<Order, OrderRefusal>>map(Decision::refused)
                .orElseGet(
                        () ->
                                Decision.made(
                                        withItem(
                                                item,
                                                old -> OrderItem.open(item, old.line(), details)),
                                        new OrderEvent.ItemChanged(id, item)));
    }

    /**
     * The mail was read again and says otherwise.
     *
     * @param read all items, those there were in their places, new ones at the end
     * @param wanted when the goods are wanted now, null where nobody knows
     * @param place where they go now
     * @param left what is doubtful now
     */
    public Decision<Order, OrderRefusal> readAgain(
            List<OrderItem> read,
            @Nullable LocalDate wanted,
            @Nullable String place,
            List<Doubt> left) {
        if (!canBeEdited()) {
            return wrongStatus();
        }
        var events = new ArrayList<DomainEvent>();
        for (var now : read) {
            var before = item(now.id());
            if (before.isEmpty()) {
                events.add(new OrderEvent.ItemAdded(id, now.id(), now.line()));
            } else if (before.get().isOpen() && !now.isOpen()) {
                events.add(new OrderEvent.ItemCancelled(id, now.id(), "read again"));
            } else if (!before.get().equals(now)) {
                events.add(new OrderEvent.ItemChanged(id, now.id()));
            }
        }
        return new Decision.Made<>(
                new Order(
                        id,
                        number,
                        status,
                        !left.isEmpty(),
                        client,
                        subject,
                        read,
                        wanted,
                        place,
                        left,
                        owner,
                        closing,
                        archived,
                        createdAt,
                        version + 1),
                events);
    }

    /** The item stays, as a cancelled one. */
    public Decision<Order, OrderRefusal> cancelItem(UUID item, String reason) {
        if (!status.isOpen()) {
            return wrongStatus();
        }
        if (reason.isBlank()) {
            return Decision.refused(new OrderRefusal.ReasonMissing());
        }
        var refusal = refusalOf(item);
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        if (openItems().size() == 1) {
            return Decision.refused(new OrderRefusal.LastItem(item));
        }
        return Decision.made(
                withItem(item, OrderItem::cancelled),
                new OrderEvent.ItemCancelled(id, item, reason));
    }

    /** A person has looked at the doubts; they stay to be seen. */
    public Decision<Order, OrderRefusal> review() {
        return needsReview
                ? Decision.made(
                        changed(status, false, items, owner, closing, archived),
                        new OrderEvent.Reviewed(id))
                : Decision.refused(new OrderRefusal.AlreadyReviewed());
    }

    /** Gives the order to a manager; giving it to whoever has it changes nothing. */
    public Decision<Order, OrderRefusal> assign(UserId manager, Owner as) {
        if (!status.isOpen()) {
            return wrongStatus();
        }
        return owner.equals(as)
                ? Decision.made(this)
                : Decision.made(
                        changed(status, needsReview, items, as, closing, archived),
                        new OrderEvent.Assigned(id, manager.value()));
    }

    public Decision<Order, OrderRefusal> archive() {
        if (status.isOpen()) {
            return wrongStatus();
        }
        return archived
                ? Decision.refused(new OrderRefusal.AlreadyArchived())
                : Decision.made(
                        changed(status, needsReview, items, owner, closing, true),
                        new OrderEvent.Archived(id));
    }

    /** Until the client has a proposal; from then on it is what was proposed. */
    private boolean canBeEdited() {
        return status.compareTo(OrderStatus.PROPOSED) < 0;
    }

    private Optional<OrderRefusal> refusalOf(UUID item) {
        var found = item(item);
        if (found.isEmpty()) {
            return Optional.of(new OrderRefusal.UnknownItem(item));
        }
        return found.get().isOpen()
                ? Optional.empty()
                : Optional.of(new OrderRefusal.ItemIsCancelled(item));
    }

    private Decision<Order, OrderRefusal> step(OrderStatus to) {
        return OrderStatus.LIFE.allows(status, to)
                ? Decision.made(
                        changed(to, needsReview, items, owner, null, false),
                        new OrderEvent.StatusChanged(id, status, to, null))
                : wrongStatus();
    }

    private Decision<Order, OrderRefusal> end(OrderStatus to, Closing end) {
        return OrderStatus.LIFE.allows(status, to)
                ? Decision.made(
                        changed(to, needsReview, items, owner, end, false),
                        new OrderEvent.StatusChanged(id, status, to, end.reason()))
                : wrongStatus();
    }

    private Decision<Order, OrderRefusal> wrongStatus() {
        return Decision.refused(new OrderRefusal.WrongStatus(status));
    }

    private Order withItem(UUID item, UnaryOperator<OrderItem> change) {
        return withItems(
                items.stream()
                        .map(one -> one.id().equals(item) ? change.apply(one) : one)
                        .toList());
    }

    private Order withItems(List<OrderItem> changed) {
        return changed(status, needsReview, changed, owner, closing, archived);
    }

    private Order changed(
            OrderStatus newStatus,
            boolean stillNeedsReview,
            List<OrderItem> newItems,
            Owner newOwner,
            @Nullable Closing newClosing,
            boolean nowArchived) {
        return new Order(
                id,
                number,
                newStatus,
                stillNeedsReview,
                client,
                subject,
                newItems,
                neededBy,
                deliveryPlace,
                doubts,
                newOwner,
                newClosing,
                nowArchived,
                createdAt,
                version + 1);
    }
}
