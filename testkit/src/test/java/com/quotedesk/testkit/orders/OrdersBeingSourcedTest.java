package com.quotedesk.testkit.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.orders.OrderChanges;
import com.quotedesk.application.orders.OrdersBeingSourced;
import com.quotedesk.application.rfqs.OrderProgress.AskedOrder;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderStatus;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrdersBeingSourcedTest {

    private static final Actor SOMEBODY = new Actor.Program();

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final OrdersBeingSourced progress =
            new OrdersBeingSourced(
                    stores.orders(),
                    new OrderChanges(
                            stores.transactions(),
                            stores.orders(),
                            new Journal(
                                    stores.auditLog(),
                                    stores.eventLog(),
                                    new SequentialIds(),
                                    clock)));

    @Test
    void an_order_follows_its_first_request_and_its_first_quote() {
        var order = kept(anOrder());

        asked(order.id());
        asked(order.id());
        assertThat(statusOf(order.id())).isEqualTo(OrderStatus.SOURCING);
        quoted(order.id());
        quoted(order.id());
        asked(order.id());

        assertThat(statusOf(order.id())).isEqualTo(OrderStatus.QUOTED);
        assertThat(stores.auditLog().of("order", order.id().value()))
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder("order.sourcing", "order.quoted");
    }

    @Test
    void a_quote_that_nobody_asked_for_and_an_unknown_order_change_nothing() {
        var order = kept(anOrder());

        quoted(order.id());
        asked(new OrderId(new UUID(7, 7)));

        assertThat(statusOf(order.id())).isEqualTo(OrderStatus.NEW);
        assertThat(stores.auditLog().of("order", order.id().value())).isEmpty();
    }

    @Test
    void what_may_be_asked_for_is_told_without_the_client() {
        var order = kept(anOrder());

        assertThat(found(order.id()))
                .contains(new AskedOrder(order.id(), order.owner(), true, order.openItems()));
        assertThat(progress.look(order.id())).isEqualTo(found(order.id()));
        assertThat(found(new OrderId(new UUID(7, 7)))).isEmpty();
    }

    private static Order anOrder() {
        return OrderFixtures.anOrder(
                new UUID(1, 1),
                new DocumentNumber(DocumentKind.ORDER, 2026, 1),
                null,
                Instant.EPOCH);
    }

    private Order kept(Order order) {
        stores.transactions().run(() -> stores.orders().add(order));
        return order;
    }

    private void asked(OrderId order) {
        stores.transactions().run(() -> progress.asked(order, SOMEBODY));
    }

    private void quoted(OrderId order) {
        stores.transactions().run(() -> progress.quoted(order, SOMEBODY));
    }

    private Optional<AskedOrder> found(OrderId order) {
        return stores.transactions().inTransaction(() -> progress.find(order));
    }

    private OrderStatus statusOf(OrderId order) {
        return stores.orders().get(order).orElseThrow().status();
    }
}
