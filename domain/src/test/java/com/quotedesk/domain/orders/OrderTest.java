package com.quotedesk.domain.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.Order.Closing;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final OrderId ID = new OrderId(new UUID(0, 1));
    private static final UUID CABLE = new UUID(0, 2);
    private static final UUID LAMP = new UUID(0, 3);
    private static final UUID NOWHERE = new UUID(0, 99);
    private static final ItemDetails BOLTS =
            new ItemDetails("Болт М8х40", "B-8", new BigDecimal("100"), Unit.PIECE);
    private static final Map<OrderStatus, Order> AT = inEveryStatus();

    @Test
    void an_order_begins_new_and_tells_so() {
        var received = newOrder(List.of());

        assertThat(received.state().status()).isEqualTo(OrderStatus.NEW);
        assertThat(received.state().version()).isEqualTo(1);
        assertThat(received.state().needsReview()).isFalse();
        assertThat(received.state().archived()).isFalse();
        assertThat(received.state().closing()).isNull();
        assertThat(received.events())
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.type()).isEqualTo("order.received.v1");
                            assertThat(event.subject()).isEqualTo(ID.subject());
                            assertThat(event.subject().type()).isEqualTo("order");
                            assertThat(event.values())
                                    .containsEntry("number", "ORD-2026-0007")
                                    .containsEntry("needsReview", "false");
                        });
    }

    @Test
    void what_is_doubted_is_to_be_reviewed_once() {
        var order = newOrder(List.of(Doubt.of(DoubtKind.NO_ITEMS))).state();
        assertThat(order.needsReview()).isTrue();

        var reviewed = made(order.review());

        assertThat(reviewed.needsReview()).isFalse();
        assertThat(reviewed.doubts()).isEqualTo(order.doubts());
        assertThat(reviewed.version()).isEqualTo(2);
        assertThat(eventsOf(order.review())).containsExactly(new OrderEvent.Reviewed(ID));
        assertRefused(reviewed.review(), new OrderRefusal.AlreadyReviewed());
    }

    @Test
    void the_life_of_an_order_is_the_documented_one() {
        assertThat(OrderStatus.LIFE.picture())
                .isEqualTo(
                        """
                        stateDiagram-v2
                            NEW --> SOURCING : order.sourcing.v1
                            NEW --> PROPOSED : order.proposed.v1
                            NEW --> CANCELLED : order.cancelled.v1
                            SOURCING --> QUOTED : order.quoted.v1
                            SOURCING --> PROPOSED : order.proposed.v1
                            SOURCING --> CANCELLED : order.cancelled.v1
                            QUOTED --> PROPOSED : order.proposed.v1
                            QUOTED --> CANCELLED : order.cancelled.v1
                            PROPOSED --> ACTIVE : order.activated.v1
                            PROPOSED --> QUOTED : order.reopened.v1
                            PROPOSED --> CANCELLED : order.cancelled.v1
                            ACTIVE --> COMPLETED : order.completed.v1
                            ACTIVE --> CANCELLED : order.cancelled.v1
                        """);
        assertThat(AT.keySet()).containsExactly(OrderStatus.values());
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void every_step_is_taken_or_refused_as_the_table_says(OrderStatus from) {
        var order = AT.get(from);
        var life = OrderStatus.LIFE;

        assertStep(order.cancel("дорого", NOON), from, OrderStatus.CANCELLED);
        assertStep(order.complete(NOON), from, OrderStatus.COMPLETED);
        assertStep(order.accept(Set.of(CABLE, LAMP), "не нужно"), from, OrderStatus.ACTIVE);
        if (from != OrderStatus.PROPOSED) {
            assertStep(order.propose(), from, OrderStatus.PROPOSED);
        }
        if (from == OrderStatus.NEW || !life.after(from).contains(OrderStatus.PROPOSED)) {
            assertStep(order.source(), from, OrderStatus.SOURCING);
        }
        assertThat(from.isOpen()).isEqualTo(order.closing() == null);
    }

    @Test
    void asking_more_suppliers_and_more_answers_change_nothing() {
        for (var status : List.of(OrderStatus.SOURCING, OrderStatus.QUOTED)) {
            assertThat(AT.get(status).source()).isEqualTo(Decision.made(AT.get(status)));
        }
        for (var status : List.of(OrderStatus.QUOTED, OrderStatus.PROPOSED, OrderStatus.ACTIVE)) {
            assertThat(AT.get(status).quote()).isEqualTo(Decision.made(AT.get(status)));
        }
        assertThat(AT.get(OrderStatus.PROPOSED).propose())
                .isEqualTo(Decision.made(AT.get(OrderStatus.PROPOSED)));
        assertStep(AT.get(OrderStatus.SOURCING).quote(), OrderStatus.SOURCING, OrderStatus.QUOTED);
        for (var status : List.of(OrderStatus.NEW, OrderStatus.COMPLETED, OrderStatus.CANCELLED)) {
            assertRefused(AT.get(status).quote(), new OrderRefusal.WrongStatus(status));
        }
    }

    @Test
    void an_end_has_its_moment_and_a_cancellation_its_reason() {
        assertThat(made(AT.get(OrderStatus.ACTIVE).complete(NOON)).closing())
                .isEqualTo(new Closing(NOON, null));
        var cancelled = AT.get(OrderStatus.NEW).cancel("дорого", NOON);
        assertThat(made(cancelled).closing()).isEqualTo(new Closing(NOON, "дорого"));
        assertThat(eventsOf(cancelled).getFirst().values())
                .containsEntry("from", "NEW")
                .containsEntry("to", "CANCELLED")
                .containsEntry("reason", "дорого");
        assertThat(eventsOf(AT.get(OrderStatus.ACTIVE).complete(NOON)).getFirst().values())
                .containsOnlyKeys("from", "to");
        assertRefused(AT.get(OrderStatus.NEW).cancel(" ", NOON), new OrderRefusal.ReasonMissing());
    }

    @Test
    void the_client_takes_all_or_some_and_the_rest_is_cancelled() {
        var order = AT.get(OrderStatus.PROPOSED);

        var decision = order.accept(Set.of(LAMP), "клиент не взял");

        var active = made(decision);
        assertThat(active.status()).isEqualTo(OrderStatus.ACTIVE);
        assertThat(active.openItems()).extracting(OrderItem::id).containsExactly(LAMP);
        assertThat(active.items()).hasSize(2);
        assertThat(active.version()).isEqualTo(order.version() + 1);
        assertThat(eventsOf(decision))
                .containsExactly(
                        new OrderEvent.ItemCancelled(ID, CABLE, "клиент не взял"),
                        new OrderEvent.StatusChanged(
                                ID, OrderStatus.PROPOSED, OrderStatus.ACTIVE, null));
        assertThat(made(order.accept(Set.of(LAMP, CABLE), "x")).openItems()).hasSize(2);
        assertRefused(order.accept(Set.of(), "x"), new OrderRefusal.NothingToOffer());
        assertRefused(order.accept(Set.of(NOWHERE), "x"), new OrderRefusal.UnknownItem(NOWHERE));
        assertRefused(
                made(order.cancelItem(CABLE, "x")).accept(Set.of(CABLE), "x"),
                new OrderRefusal.ItemIsCancelled(CABLE));
    }

    @Test
    void what_was_cancelled_before_is_not_cancelled_again_by_an_acceptance() {
        var order = made(AT.get(OrderStatus.PROPOSED).cancelItem(CABLE, "раньше"));

        assertThat(eventsOf(order.accept(Set.of(LAMP), "x")))
                .singleElement()
                .isInstanceOf(OrderEvent.StatusChanged.class);
    }

    @Test
    void only_what_is_wanted_in_known_amounts_is_proposed() {
        var unknownAmount =
                made(
                        newOrder(List.of())
                                .state()
                                .changeItem(
                                        LAMP, new ItemDetails("Лампа", null, null, Unit.PIECE)));

        assertRefused(
                unknownAmount.propose(),
                new OrderRefusal.QuantityMissing(
                        List.of(unknownAmount.item(LAMP).orElseThrow().line())));
        assertThat(made(made(unknownAmount.cancelItem(LAMP, "x")).propose()).status())
                .isEqualTo(OrderStatus.PROPOSED);
        assertRefused(withoutItems().propose(), new OrderRefusal.NothingToOffer());
    }

    @Test
    void what_the_client_did_not_take_is_changed_and_offered_again() {
        var again = AT.get(OrderStatus.PROPOSED).reopen();

        assertThat(made(again).status()).isEqualTo(OrderStatus.QUOTED);
        assertThat(eventsOf(again).getFirst().type()).isEqualTo("order.reopened.v1");
        assertThat(made(made(again).propose()).status()).isEqualTo(OrderStatus.PROPOSED);
        assertThat(made(made(again).addItem(NOWHERE, BOLTS)).items()).hasSize(3);
        assertRefused(
                AT.get(OrderStatus.SOURCING).reopen(),
                new OrderRefusal.WrongStatus(OrderStatus.SOURCING));
    }

    @Test
    void an_item_is_added_at_the_end() {
        var order = newOrder(List.of()).state();

        var decision = order.addItem(NOWHERE, BOLTS);

        assertThat(made(decision).items().getLast()).isEqualTo(OrderItem.open(NOWHERE, 3, BOLTS));
        assertThat(made(decision).items().getLast().details()).isEqualTo(BOLTS);
        assertThat(eventsOf(decision)).containsExactly(new OrderEvent.ItemAdded(ID, NOWHERE, 3));
        assertThat(made(withoutItems().addItem(NOWHERE, BOLTS)).items().getFirst().line())
                .isEqualTo(1);
    }

    @Test
    void an_item_is_corrected_in_its_place() {
        var order = newOrder(List.of()).state();

        var decision = order.changeItem(CABLE, BOLTS);

        assertThat(made(decision).items())
                .containsExactly(OrderItem.open(CABLE, 1, BOLTS), order.items().get(1));
        assertThat(eventsOf(decision)).containsExactly(new OrderEvent.ItemChanged(ID, CABLE));
        assertRefused(order.changeItem(NOWHERE, BOLTS), new OrderRefusal.UnknownItem(NOWHERE));
        assertRefused(
                made(order.cancelItem(CABLE, "x")).changeItem(CABLE, BOLTS),
                new OrderRefusal.ItemIsCancelled(CABLE));
    }

    @Test
    void a_cancelled_item_stays_and_the_last_one_cannot_be_cancelled() {
        var order = newOrder(List.of()).state();

        var decision = order.cancelItem(CABLE, "передумали");

        var changed = made(decision);
        assertThat(changed.items()).hasSize(2);
        assertThat(changed.item(CABLE)).hasValueSatisfying(i -> assertThat(i.isOpen()).isFalse());
        assertThat(eventsOf(decision))
                .containsExactly(new OrderEvent.ItemCancelled(ID, CABLE, "передумали"));
        assertRefused(changed.cancelItem(LAMP, "x"), new OrderRefusal.LastItem(LAMP));
        assertRefused(changed.cancelItem(CABLE, "x"), new OrderRefusal.ItemIsCancelled(CABLE));
        assertRefused(order.cancelItem(NOWHERE, "x"), new OrderRefusal.UnknownItem(NOWHERE));
        assertRefused(order.cancelItem(CABLE, ""), new OrderRefusal.ReasonMissing());
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void items_are_edited_until_there_is_a_proposal_and_cancelled_until_the_end(
            OrderStatus status) {
        var order = AT.get(status);
        boolean editable =
                Set.of(OrderStatus.NEW, OrderStatus.SOURCING, OrderStatus.QUOTED).contains(status);
        var wrongStatus = new OrderRefusal.WrongStatus(status);

        if (editable) {
            assertThat(order.addItem(NOWHERE, BOLTS)).isInstanceOf(Decision.Made.class);
            assertThat(order.changeItem(CABLE, BOLTS)).isInstanceOf(Decision.Made.class);
        } else {
            assertRefused(order.addItem(NOWHERE, BOLTS), wrongStatus);
            assertRefused(order.changeItem(CABLE, BOLTS), wrongStatus);
        }
        if (status.isOpen()) {
            assertThat(order.cancelItem(CABLE, "x")).isInstanceOf(Decision.Made.class);
        } else {
            assertRefused(order.cancelItem(CABLE, "x"), wrongStatus);
        }
    }

    @Test
    void an_open_order_is_given_to_a_manager() {
        var order = newOrder(List.of()).state();
        var manager = new UserId(new UUID(0, 7));
        var owner = new Owner(manager, null);

        var decision = order.assign(manager, owner);

        assertThat(made(decision).owner()).isEqualTo(owner);
        assertThat(eventsOf(decision))
                .containsExactly(new OrderEvent.Assigned(ID, manager.value()));
        var again = made(decision).assign(manager, owner);
        assertThat(made(again)).isSameAs(made(decision));
        assertThat(eventsOf(again)).isEmpty();
        assertRefused(
                AT.get(OrderStatus.COMPLETED).assign(manager, owner),
                new OrderRefusal.WrongStatus(OrderStatus.COMPLETED));
    }

    @Test
    void what_has_ended_is_put_away_once() {
        var ended = AT.get(OrderStatus.CANCELLED);

        var archived = made(ended.archive());

        assertThat(archived.archived()).isTrue();
        assertThat(archived.closing()).isEqualTo(ended.closing());
        assertThat(eventsOf(ended.archive())).containsExactly(new OrderEvent.Archived(ID));
        assertRefused(archived.archive(), new OrderRefusal.AlreadyArchived());
        assertRefused(
                AT.get(OrderStatus.ACTIVE).archive(),
                new OrderRefusal.WrongStatus(OrderStatus.ACTIVE));
    }

    @Test
    void events_have_names_and_values_that_stay() {
        var events =
                Stream.<OrderEvent>of(
                        new OrderEvent.ItemAdded(ID, CABLE, 3),
                        new OrderEvent.ItemChanged(ID, CABLE),
                        new OrderEvent.ItemCancelled(ID, CABLE, "x"),
                        new OrderEvent.Reviewed(ID),
                        new OrderEvent.Assigned(ID, CABLE),
                        new OrderEvent.Archived(ID));

        assertThat(events)
                .extracting(event -> event.type() + " " + new TreeMap<>(event.values()))
                .containsExactly(
                        "order.item-added.v1 {item=" + CABLE + ", line=3}",
                        "order.item-changed.v1 {item=" + CABLE + "}",
                        "order.item-cancelled.v1 {item=" + CABLE + ", reason=x}",
                        "order.reviewed.v1 {}",
                        "order.assigned.v1 {manager=" + CABLE + "}",
                        "order.archived.v1 {}");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"NEW", "COMPLETED"})
    void an_order_is_open_or_has_an_end_and_only_ended_ones_are_put_away(OrderStatus status) {
        var order = AT.get(status);
        var wrongEnd = status.isOpen() ? new Closing(NOON, null) : null;

        assertThatThrownBy(() -> with(order, wrongEnd, false))
                .isInstanceOf(IllegalArgumentException.class);
        if (status.isOpen()) {
            assertThatThrownBy(() -> with(order, null, true))
                    .isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(with(order, order.closing(), true).archived()).isTrue();
        }
    }

    @Test
    void a_mail_that_is_read_again_may_say_otherwise() {
        var order = AT.get(OrderStatus.SOURCING);
        var first = order.items().get(0);
        var second = order.items().get(1);
        var changed = OrderItem.open(first.id(), first.line(), BOLTS);
        var added = OrderItem.open(NOWHERE, 3, BOLTS);
        var day = LocalDate.parse("2027-01-01");

        var decision =
                order.readAgain(
                        List.of(changed, second.cancelled(), added),
                        day,
                        "Тверь",
                        List.of(Doubt.of(DoubtKind.NO_SENDER)));

        var now = made(decision);
        assertThat(now.items()).containsExactly(changed, second.cancelled(), added);
        assertThat(now.neededBy()).isEqualTo(day);
        assertThat(now.deliveryPlace()).isEqualTo("Тверь");
        assertThat(now.needsReview()).isTrue();
        assertThat(now.version()).isEqualTo(order.version() + 1);
        assertThat(now.status()).isEqualTo(OrderStatus.SOURCING);
        assertThat(eventsOf(decision))
                .containsExactly(
                        new OrderEvent.ItemChanged(ID, first.id()),
                        new OrderEvent.ItemCancelled(ID, second.id(), "read again"),
                        new OrderEvent.ItemAdded(ID, NOWHERE, 3));
    }

    @Test
    void what_is_read_the_same_again_stays() {
        var order = AT.get(OrderStatus.NEW);

        var decision = order.readAgain(order.items(), null, null, List.of());

        assertThat(eventsOf(decision)).isEmpty();
        assertThat(made(decision).needsReview()).isFalse();
        assertThat(
                        made(made(decision)
                                        .readAgain(made(decision).items(), null, null, List.of()))
                                .items())
                .isEqualTo(order.items());
    }

    @Test
    void an_order_that_was_offered_is_not_read_again() {
        var order = AT.get(OrderStatus.PROPOSED);

        assertRefused(
                order.readAgain(order.items(), null, null, List.of()),
                new OrderRefusal.WrongStatus(OrderStatus.PROPOSED));
    }

    private static Order with(Order order, Closing closing, boolean archived) {
        return new Order(
                order.id(),
                order.number(),
                order.status(),
                order.needsReview(),
                order.client(),
                order.subject(),
                order.items(),
                order.neededBy(),
                order.deliveryPlace(),
                order.doubts(),
                order.owner(),
                closing,
                archived,
                order.createdAt(),
                order.version());
    }

    private static Decision.Made<Order, OrderRefusal> newOrder(List<Doubt> doubts) {
        return Order.received(
                ID,
                new DocumentNumber(DocumentKind.ORDER, 2026, 7),
                new ClientId(new UUID(0, 5)),
                "Заявка",
                List.of(
                        OrderItem.open(
                                CABLE,
                                1,
                                new ItemDetails("Кабель", null, new BigDecimal("200"), Unit.METRE)),
                        OrderItem.open(
                                LAMP,
                                2,
                                new ItemDetails("Лампа", null, BigDecimal.ONE, Unit.PIECE))),
                LocalDate.of(2026, 12, 1),
                "Тверь",
                doubts,
                Owner.NOBODY,
                NOON);
    }

    private static Order withoutItems() {
        return Order.received(
                        ID,
                        new DocumentNumber(DocumentKind.ORDER, 2026, 7),
                        null,
                        "",
                        List.of(),
                        null,
                        null,
                        List.of(),
                        Owner.NOBODY,
                        NOON)
                .state();
    }

    private static Map<OrderStatus, Order> inEveryStatus() {
        var at = new EnumMap<OrderStatus, Order>(OrderStatus.class);
        var order = newOrder(List.of()).state();
        var sourcing = made(order.source());
        var quoted = made(sourcing.quote());
        var proposed = made(quoted.propose());
        var active = made(proposed.accept(Set.of(CABLE, LAMP), "x"));
        at.put(OrderStatus.NEW, order);
        at.put(OrderStatus.SOURCING, sourcing);
        at.put(OrderStatus.QUOTED, quoted);
        at.put(OrderStatus.PROPOSED, proposed);
        at.put(OrderStatus.ACTIVE, active);
        at.put(OrderStatus.COMPLETED, made(active.complete(NOON)));
        at.put(OrderStatus.CANCELLED, made(active.cancel("x", NOON)));
        return at;
    }

    private static void assertStep(
            Decision<Order, OrderRefusal> decision, OrderStatus from, OrderStatus to) {
        if (OrderStatus.LIFE.allows(from, to)) {
            var after = made(decision);
            assertThat(after.status()).isEqualTo(to);
            assertThat(after.version()).isEqualTo(AT.get(from).version() + 1);
            assertThat(eventsOf(decision))
                    .last()
                    .satisfies(
                            event ->
                                    assertThat(OrderStatus.LIFE.steps())
                                            .anyMatch(
                                                    step ->
                                                            step.from() == from
                                                                    && step.to() == to
                                                                    && step.event()
                                                                            .equals(event.type())));
        } else {
            assertRefused(decision, new OrderRefusal.WrongStatus(from));
        }
    }

    private static Order made(Decision<Order, OrderRefusal> decision) {
        assertThat(decision).isInstanceOf(Decision.Made.class);
        return ((Decision.Made<Order, OrderRefusal>) decision).state();
    }

    private static List<DomainEvent> eventsOf(Decision<Order, OrderRefusal> decision) {
        return new ArrayList<>(((Decision.Made<Order, OrderRefusal>) decision).events());
    }

    private static void assertRefused(Decision<Order, OrderRefusal> decision, OrderRefusal reason) {
        assertThat(decision).isEqualTo(Decision.refused(reason));
    }

    @Test
    void what_a_mail_adds_is_to_be_reviewed() {
        var item = OrderItem.open(NOWHERE, 3, BOLTS);
        var added =
                AT.get(OrderStatus.QUOTED)
                        .addRead(List.of(item), List.of(Doubt.of(DoubtKind.ADDED_BY_MAIL, "x")));

        assertThat(made(added).openItems()).hasSize(3).contains(item);
        assertThat(made(added).needsReview()).isTrue();
        assertThat(made(added).status()).isEqualTo(OrderStatus.QUOTED);
        assertThat(made(added).doubts()).containsExactly(Doubt.of(DoubtKind.ADDED_BY_MAIL, "x"));
        assertThat(made(added).version()).isEqualTo(AT.get(OrderStatus.QUOTED).version() + 1);
        assertThat(eventsOf(added))
                .containsExactly(
                        new OrderEvent.ItemAdded(ID, NOWHERE, 3), new OrderEvent.ToReview(ID));
        assertRefused(
                AT.get(OrderStatus.PROPOSED).addRead(List.of(item), List.of()),
                new OrderRefusal.WrongStatus(OrderStatus.PROPOSED));
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void an_order_can_be_doubted_at_any_time(OrderStatus status) {
        var order = AT.get(status);
        var doubt = Doubt.of(DoubtKind.CLIENT_ASKS, "mail");

        var doubted = made(order.doubt(doubt));

        assertThat(doubted.needsReview()).isTrue();
        assertThat(doubted.status()).isEqualTo(status);
        assertThat(doubted.doubts()).containsExactly(doubt);
        assertThat(made(doubted.doubt(doubt)).doubts()).containsExactly(doubt);
        assertThat(eventsOf(order.doubt(doubt)))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.type()).isEqualTo("order.to-review.v1");
                            assertThat(event.values()).isEmpty();
                        });
    }
}
