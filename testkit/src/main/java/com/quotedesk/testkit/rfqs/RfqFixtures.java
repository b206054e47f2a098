package com.quotedesk.testkit.rfqs;

import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqItem;
import com.quotedesk.domain.rfqs.RfqPolicy;
import com.quotedesk.domain.rfqs.RfqRefusal;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.testkit.orders.OrderFixtures;
import com.quotedesk.testkit.work.Stores;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Requests that are valid as they are, with the orders and suppliers they need. */
public final class RfqFixtures {

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private RfqFixtures() {}

    /** What was made, for tests that know it is never refused. */
    public static Rfq made(Decision<Rfq, RfqRefusal> decision) {
        if (decision instanceof Decision.Made<Rfq, RfqRefusal>(var rfq, var _)) {
            return rfq;
        }
        throw new AssertionError("refused: " + decision);
    }

    /** Adds an order of two items. */
    public static Order addOrder(Stores stores, int year, int sequence, Instant at) {
        return addOrder(stores, Owner.NOBODY, year, sequence, at);
    }

    /** Adds an order that is somebody's. */
    public static Order addOrder(Stores stores, Owner owner, int year, int sequence, Instant at) {
        var order =
                OrderFixtures.owned(
                        owner,
                        UUID.randomUUID(),
                        new DocumentNumber(DocumentKind.ORDER, year, sequence),
                        null,
                        at);
        stores.transactions().run(() -> stores.orders().add(order));
        return order;
    }

    /** Adds a supplier with an address of its own. */
    public static SupplierId addSupplier(Stores stores, String name, Instant at) {
        var id = UUID.randomUUID();
        var supplier =
                new Supplier(
                        new SupplierId(id),
                        name,
                        Language.RUSSIAN,
                        List.of(new EmailAddress(id + "@supplier.example")),
                        List.of(),
                        at);
        stores.transactions().run(() -> stores.suppliers().addUnlessKnown(supplier));
        return supplier.id();
    }

    /** Adds a draft with all that it needs. */
    public static RfqId addDraft(Stores stores) {
        var id = new RfqId(UUID.randomUUID());
        var at = Instant.parse("2026-11-20T12:00:00Z");
        int sequence = (int) (id.value().getMostSignificantBits() >>> 40) + 1;
        var order = addOrder(stores, 2090, sequence, at);
        var draft = aDraft(id, order, addSupplier(stores, "S " + id, at), at);
        stores.transactions().run(() -> stores.rfqs().add(draft));
        return id;
    }

    /** Asks for two hundred of each item of the order. */
    public static Rfq aDraft(RfqId id, Order order, SupplierId supplier, Instant at) {
        return Rfq.draft(
                id,
                order.id(),
                supplier,
                order.items().stream()
                        .map(
                                item ->
                                        new RfqItem(
                                                item.line(),
                                                item.id(),
                                                item.name(),
                                                item.sku(),
                                                new BigDecimal("200.5"),
                                                item.unit()))
                        .toList(),
                at);
    }

    /** The draft, numbered and sent. */
    public static Rfq sent(Rfq draft, int year, int sequence) {
        var at = draft.createdAt();
        var policy = RfqPolicy.STANDARD;
        var queued =
                draft.queue(
                        new DocumentNumber(DocumentKind.RFQ, year, sequence),
                        policy.deadlineFrom(at, ZONE),
                        policy,
                        at);
        return made(made(queued).sent(at.plusSeconds(1)));
    }
}
