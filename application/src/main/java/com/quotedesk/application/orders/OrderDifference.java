package com.quotedesk.application.orders;

import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.users.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the journal says of a change: each field before and after. */
final class OrderDifference {

    private OrderDifference() {}

    static List<Change> ofNew(Order order) {
        var changes = new ArrayList<Change>();
        changes.add(Change.set("number", order.number()));
        changes.add(Change.set("status", order.status()));
        changes.add(Change.set("needsReview", order.needsReview()));
        changes.add(Change.set("client", order.client()));
        changes.add(Change.set("subject", order.subject()));
        order.items().forEach(item -> add(changes, name(item), null, text(item)));
        return changes;
    }

    static List<Change> between(Order before, Order after) {
        var changes = new ArrayList<Change>();
        add(changes, "status", before.status().name(), after.status().name());
        add(
                changes,
                "needsReview",
                Boolean.toString(before.needsReview()),
                Boolean.toString(after.needsReview()));
        add(changes, "owner", text(before.owner()), text(after.owner()));
        add(
                changes,
                "archived",
                Boolean.toString(before.archived()),
                Boolean.toString(after.archived()));
        for (var item : after.items()) {
            add(
                    changes,
                    name(item),
                    before.item(item.id()).map(OrderDifference::text).orElse(null),
                    text(item));
        }
        return changes;
    }

    private static void add(
            List<Change> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, before, after));
        }
    }

    private static String name(OrderItem item) {
        return "item " + item.line();
    }

    private static String text(OrderItem item) {
        var amount = item.quantity() == null ? "?" : item.quantity().toPlainString();
        var sku = item.sku() == null ? "" : " (" + item.sku() + ")";
        return item.name()
                + sku
                + " × "
                + amount
                + " "
                + item.unit().code()
                + (item.isOpen() ? "" : ", cancelled");
    }

    private static String text(Owner owner) {
        return owner.user() == null ? "nobody" : owner.user().toString();
    }
}
