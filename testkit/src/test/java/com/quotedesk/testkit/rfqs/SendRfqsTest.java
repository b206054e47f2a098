package com.quotedesk.testkit.rfqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.quotedesk.application.events.EventLog;
import com.quotedesk.application.rfqs.AskableSuppliers.Askable;
import com.quotedesk.application.rfqs.SendRfqs;
import com.quotedesk.application.rfqs.SendRfqs.Obstacle;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.rfqs.Deadline;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqItem;
import com.quotedesk.domain.rfqs.RfqPolicy;
import com.quotedesk.domain.rfqs.RfqStatus;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SendRfqsTest {

    private final RfqDesk desk = new RfqDesk();

    @Test
    void each_supplier_gets_a_request_of_its_own() {
        var outcome =
                desk.send(
                        RfqDesk.MANAGER,
                        RfqDesk.firstTwo(),
                        RfqDesk.NORTH,
                        RfqDesk.SOUTH,
                        RfqDesk.NORTH);

        assertThat(outcome).isInstanceOf(SendRfqs.Outcome.Queued.class);
        var rfqs = ((SendRfqs.Outcome.Queued) outcome).rfqs();
        assertThat(rfqs).extracting(Rfq::supplier).containsExactly(RfqDesk.NORTH, RfqDesk.SOUTH);
        assertThat(rfqs)
                .extracting(rfq -> String.valueOf(rfq.number()))
                .containsExactly("RFQ-2026-0001", "RFQ-2026-0002");
        assertThat(rfqs).extracting(Rfq::status).containsOnly(RfqStatus.QUEUED);
        assertThat(rfqs).allMatch(rfq -> rfq.equals(desk.stored(rfq.id())));
        assertThat(rfqs.getFirst().items())
                .extracting(RfqItem::position, RfqItem::orderItem)
                .containsExactly(tuple(1, RfqDesk.itemId(1)), tuple(2, RfqDesk.itemId(2)));
        assertThat(rfqs.getFirst().timing().deadline())
                .isEqualTo(RfqPolicy.STANDARD.deadlineFrom(RfqDesk.NOON, RfqDesk.ZONE));
        assertThat(desk.orders.told()).containsExactly("asked");
        assertThat(desk.actions(rfqs.getFirst()))
                .containsExactly("rfq.queued by user:" + RfqDesk.ANNA);
        assertThat(desk.stores.auditLog().of("rfq", rfqs.getFirst().id().value()).getFirst())
                .satisfies(
                        entry ->
                                assertThat(entry.changes())
                                        .contains(
                                                Change.set("number", "RFQ-2026-0001"),
                                                Change.set("status", "QUEUED"),
                                                Change.set(
                                                        "deadline",
                                                        "2026-11-22T15:00+03:00[Europe/Moscow]"))
                                        .noneMatch(change -> change.field().equals("responses")));
        assertThat(desk.stores.eventLog().after(EventLog.Position.START, 9))
                .extracting(EventLog.Written::type)
                .containsExactly("rfq.queued.v1", "rfq.queued.v1");
    }

    @Test
    void all_open_items_are_asked_where_none_are_named() {
        desk.orders.put(
                RfqDesk.order(
                        true, RfqDesk.item(1, BigDecimal.TEN), RfqDesk.item(7, BigDecimal.ONE)));

        assertThat(desk.send(RfqDesk.MANAGER, Set.of(), RfqDesk.NORTH))
                .isInstanceOfSatisfying(
                        SendRfqs.Outcome.Queued.class,
                        queued -> assertThat(queued.rfqs().getFirst().items()).hasSize(2));
    }

    @Test
    void a_deadline_can_be_given() {
        assertThat(send(desk.in(5)))
                .isInstanceOfSatisfying(
                        SendRfqs.Outcome.Queued.class,
                        queued ->
                                assertThat(queued.rfqs().getFirst().timing().deadline())
                                        .isEqualTo(desk.in(5)));
        assertThat(send(desk.in(0))).isEqualTo(new SendRfqs.Outcome.DeadlinePassed());
    }

    private SendRfqs.Outcome send(Deadline deadline) {
        return desk.sendRfqs.send(
                new SendRfqs.Command(
                        RfqDesk.MANAGER,
                        RfqDesk.ORDER,
                        List.of(RfqDesk.NORTH),
                        RfqDesk.firstTwo(),
                        deadline));
    }

    @Test
    void who_may_not_ask_asks_nobody() {
        assertThat(desk.send(RfqDesk.STRANGER, RfqDesk.firstTwo(), RfqDesk.NORTH))
                .isEqualTo(new SendRfqs.Outcome.Forbidden());
        assertThat(
                        desk.send(
                                Access.of(RfqDesk.ANNA, null, Role.VIEWER),
                                RfqDesk.firstTwo(),
                                RfqDesk.NORTH))
                .isEqualTo(new SendRfqs.Outcome.Forbidden());
        nothingHappened();
    }

    @Test
    void an_order_that_is_unknown_or_closed_is_not_sourced() {
        assertThat(
                        desk.sendRfqs.send(
                                new SendRfqs.Command(
                                        RfqDesk.MANAGER,
                                        new OrderId(new UUID(7, 7)),
                                        List.of(RfqDesk.NORTH),
                                        Set.of(),
                                        null)))
                .isEqualTo(new SendRfqs.Outcome.UnknownOrder());
        desk.orders.put(RfqDesk.order(false, RfqDesk.item(1, BigDecimal.TEN)));
        assertThat(desk.send(RfqDesk.MANAGER, Set.of(), RfqDesk.NORTH))
                .isEqualTo(new SendRfqs.Outcome.OrderClosed());
        nothingHappened();
    }

    @Test
    void what_is_not_wanted_or_not_counted_is_not_asked() {
        var stranger = new UUID(8, 8);
        assertThat(desk.send(RfqDesk.MANAGER, Set.of(stranger), RfqDesk.NORTH))
                .isEqualTo(new SendRfqs.Outcome.UnknownItems(Set.of(stranger)));
        assertThat(desk.send(RfqDesk.MANAGER, Set.of(), RfqDesk.NORTH))
                .isEqualTo(new SendRfqs.Outcome.QuantityMissing(Set.of(RfqDesk.itemId(3))));
        desk.orders.put(RfqDesk.order(true));
        assertThat(desk.send(RfqDesk.MANAGER, Set.of(), RfqDesk.NORTH))
                .isEqualTo(new SendRfqs.Outcome.NoItems());
        nothingHappened();
    }

    @Test
    void one_supplier_who_cannot_be_asked_holds_up_all() {
        var unknown = new SupplierId(new UUID(3, 7));
        var blocked = new SupplierId(new UUID(3, 8));
        var silent = new SupplierId(new UUID(3, 9));
        desk.suppliers.put(blocked, new Askable(blocked, true, "sold us fakes"));
        desk.suppliers.put(silent, new Askable(silent, false, null));

        assertThat(
                        desk.send(
                                RfqDesk.MANAGER,
                                RfqDesk.firstTwo(),
                                RfqDesk.NORTH,
                                unknown,
                                blocked,
                                silent))
                .isEqualTo(
                        new SendRfqs.Outcome.NotAskable(
                                Map.of(
                                        unknown, Obstacle.UNKNOWN,
                                        blocked, Obstacle.BLOCKED,
                                        silent, Obstacle.NO_ADDRESS)));
        assertThat(desk.send(RfqDesk.MANAGER, RfqDesk.firstTwo()))
                .isEqualTo(new SendRfqs.Outcome.NoSuppliers());
        nothingHappened();
    }

    private void nothingHappened() {
        assertThat(desk.rfqs.of(RfqDesk.ORDER)).isEmpty();
        assertThat(desk.orders.told()).isEmpty();
        assertThat(desk.stores.eventLog().after(EventLog.Position.START, 9)).isEmpty();
    }
}
