package com.quotedesk.application.orders;

import com.quotedesk.application.work.Ids;
import com.quotedesk.domain.orders.ItemDetails;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.reading.Inquiry;
import com.quotedesk.domain.reading.InquiryLine;
import com.quotedesk.domain.reading.LinePairs;
import com.quotedesk.domain.users.Permission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets an order say what a later reading of its mail says, in the transaction of its caller. Items
 * that a person changed or cancelled since stay as they are, and are named.
 */
public final class ApplyInquiry {

    /**
     * @param before the reading that the items come from
     * @param lines the line of {@code before} that each item comes from
     */
    public record Command(
            OrderRequest request, Inquiry before, Inquiry after, Map<UUID, Integer> lines) {}

    public sealed interface Outcome {

        /**
         * @param lines the line of the later reading that each item comes from now
         * @param kept the items that say something else than the reading, because a person said so
         */
        record Applied(Order order, Map<UUID, Integer> lines, List<UUID> kept) implements Outcome {}

        record NotApplied(OrderOutcome why) implements Outcome {}
    }

    private final OrderChanges changes;
    private final Ids ids;

    public ApplyInquiry(OrderChanges changes, Ids ids) {
        this.changes = changes;
        this.ids = ids;
    }

    public Outcome applyWithin(Command command) {
        var lines = new TreeMap<UUID, Integer>();
        var kept = new ArrayList<UUID>();
        var outcome =
                changes.changeWithin(
                        command.request(),
                        Permission.EDIT_ORDERS,
                        "order.read-again",
                        command.after().reader(),
                        order ->
                                order.readAgain(
                                        items(order, command, lines, kept),
                                        valueOf(command.after().neededBy()),
                                        valueOf(command.after().deliveryPlace()),
                                        command.after().doubts()));
        return outcome instanceof OrderOutcome.Done(var order)
                ? new Outcome.Applied(order, lines, kept)
                : new Outcome.NotApplied(outcome);
    }

    private List<OrderItem> items(
            Order order, Command command, Map<UUID, Integer> lines, List<UUID> kept) {
        var pairs = LinePairs.of(command.before(), command.after());
        var items = new ArrayList<OrderItem>();
        for (var item : order.items()) {
            var line = command.lines().get(item.id());
            if (line == null) {
                items.add(item);
                continue;
            }
            var now = Optional.ofNullable(pairs.get(line));
            now.ifPresent(found -> lines.put(item.id(), found));
            var said = details(command.before().lines().get(line - 1));
            var says = now.map(found -> details(command.after().lines().get(found - 1)));
            items.add(item(item, said, says, kept));
        }
        addNew(command.after(), items, lines);
        return items;
    }

    /** What becomes of an item that was read as {@code said}, and now as {@code says}. */
    private static OrderItem item(
            OrderItem item, ItemDetails said, Optional<ItemDetails> says, List<UUID> kept) {
        boolean touched = !item.isOpen() || !isSame(item.details(), said);
        if (touched) {
            if (says.isEmpty() || !isSame(item.details(), says.get())) {
                kept.add(item.id());
            }
            return item;
        }
        return says.map(details -> OrderItem.open(item.id(), item.line(), details))
                .orElseGet(item::cancelled);
    }

    private void addNew(Inquiry after, List<OrderItem> items, Map<UUID, Integer> lines) {
        for (int number = 1; number <= after.lines().size(); number++) {
            var details = details(after.lines().get(number - 1));
            if (!lines.containsValue(number) && !details.name().isBlank()) {
                var item = OrderItem.open(ids.next(), items.size() + 1, details);
                items.add(item);
                lines.put(item.id(), number);
            }
        }
    }

    private static boolean isSame(ItemDetails one, ItemDetails other) {
        return one.name().equals(other.name())
                && Objects.equals(one.sku(), other.sku())
                && one.unit() == other.unit()
                && (one.quantity() == null
                        ? other.quantity() == null
                        : other.quantity() != null
                                && one.quantity().compareTo(other.quantity()) == 0);
    }

    private static ItemDetails details(InquiryLine line) {
        return new ItemDetails(
                line.name().value(),
                valueOf(line.sku()),
                Optional.<BigDecimal>ofNullable(valueOf(line.quantity()))
                        .filter(OrderItem::isQuantity)
                        .orElse(null),
                line.unit().value());
    }

    private static <T> @Nullable T valueOf(@Nullable Found<T> found) {
        return found == null ? null : found.value();
    }
}
