package com.quotedesk.testkit.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.events.EventLog;
import com.quotedesk.application.orders.AddItem;
import com.quotedesk.application.orders.ArchiveOrder;
import com.quotedesk.application.orders.ArchiveOrders;
import com.quotedesk.application.orders.CancelItem;
import com.quotedesk.application.orders.CancelOrder;
import com.quotedesk.application.orders.ChangeItem;
import com.quotedesk.application.orders.CloseOrders;
import com.quotedesk.application.orders.CompleteOrder;
import com.quotedesk.application.orders.CopyOrder;
import com.quotedesk.application.orders.CreateOrder;
import com.quotedesk.application.orders.FindDuplicates;
import com.quotedesk.application.orders.OrderChanges;
import com.quotedesk.application.orders.OrderOutcome;
import com.quotedesk.application.orders.OrderRequest;
import com.quotedesk.application.orders.Orders;
import com.quotedesk.application.orders.ReviewOrder;
import com.quotedesk.application.reading.LearnFromCorrection;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.ItemDetails;
import com.quotedesk.domain.orders.ItemStatus;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.orders.OrderRefusal;
import com.quotedesk.domain.orders.OrderStatus;
import com.quotedesk.domain.shared.Contact;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.Scope;
import com.quotedesk.domain.users.TeamId;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.Meanwhile;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderUseCasesTest {

    private static final ItemDetails CABLE =
            new ItemDetails("Кабель ВВГ 3х2,5", "V-1", new BigDecimal("200"), Unit.METRE);
    private static final ItemDetails LAMP =
            new ItemDetails("Лампа E27", null, BigDecimal.TEN, Unit.PIECE);
    private static final ClientId CLIENT = new ClientId(new UUID(0, 500));

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final SequentialIds ids = new SequentialIds();
    private final Journal journal = new Journal(stores.auditLog(), stores.eventLog(), ids, clock);
    private final OrderChanges changes =
            new OrderChanges(stores.transactions(), stores.orders(), journal);
    private final LearnFromCorrection lessons =
            new LearnFromCorrection(stores.readings(), stores.readingMemory(), clock);
    private final CreateOrder createOrder =
            new CreateOrder(
                    stores.transactions(),
                    stores.orders(),
                    stores.clients(),
                    stores.numbers(),
                    journal,
                    ids,
                    clock,
                    ZoneId.of("Europe/Moscow"));
    private final CancelOrder cancelOrder = new CancelOrder(changes, clock);
    private final CompleteOrder completeOrder = new CompleteOrder(changes, clock);

    private final Access olga = manager(1, 10);
    private final Access boris = manager(2, 20);
    private final Access viewer = Access.of(new UserId(new UUID(0, 3)), null, Role.VIEWER);

    @BeforeEach
    void aClient() {
        var client =
                new Client(
                        CLIENT,
                        "ООО «Ромашка»",
                        null,
                        List.of(new Contact(null, new EmailAddress("a@romashka.example"), null)),
                        clock.instant());
        stores.transactions().run(() -> stores.clients().addUnlessKnown(client));
    }

    @Test
    void an_order_begun_by_hand_belongs_to_whoever_began_it() {
        var order = create(olga, CABLE, LAMP);

        assertThat(order.number()).hasToString("ORD-2026-0001");
        assertThat(order.owner()).isEqualTo(new Owner(olga.user(), olga.team()));
        assertThat(order.items()).extracting(OrderItem::line).containsExactly(1, 2);
        assertThat(order.items()).extracting(OrderItem::details).containsExactly(CABLE, LAMP);
        assertThat(stores.orders().get(order.id())).contains(order);
        assertThat(journalOf(order))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.action()).isEqualTo("order.created");
                            assertThat(entry.actor().code()).isEqualTo("user:" + olga.user());
                            assertThat(entry.changes())
                                    .contains(
                                            Change.set("number", "ORD-2026-0001"),
                                            Change.set("item 1", "Кабель ВВГ 3х2,5 (V-1) × 200 m"),
                                            Change.set("item 2", "Лампа E27 × 10 pcs"));
                        });
        assertThat(eventsOf(order)).containsExactly("order.received.v1");
    }

    @Test
    void only_what_makes_sense_is_begun() {
        assertThat(createOrder.create(command(viewer, CLIENT, CABLE)))
                .isEqualTo(new CreateOrder.Outcome.NotAllowed());
        assertThat(createOrder.create(command(olga, CLIENT)))
                .isEqualTo(new CreateOrder.Outcome.NothingAsked());
        assertThat(createOrder.create(command(olga, new ClientId(new UUID(0, 9)), CABLE)))
                .isEqualTo(new CreateOrder.Outcome.UnknownClient());
        assertThat(create(olga, CABLE).number()).hasToString("ORD-2026-0001");
    }

    @Test
    void items_are_added_corrected_and_cancelled() {
        var order = create(olga, CABLE);
        var item = order.items().getFirst().id();

        var added =
                done(
                        new AddItem(changes, ids)
                                .add(new AddItem.Command(request(olga, order), LAMP)));
        var changed =
                done(
                        new ChangeItem(changes, lessons)
                                .change(
                                        new ChangeItem.Command(
                                                request(olga, added),
                                                item,
                                                new ItemDetails(
                                                        "Кабель ВВГ 3х4",
                                                        null,
                                                        null,
                                                        Unit.METRE))));
        var cancelled =
                done(
                        new CancelItem(changes)
                                .cancel(
                                        new CancelItem.Command(
                                                request(olga, changed), item, "передумали")));

        assertThat(cancelled.openItems()).extracting(OrderItem::details).containsExactly(LAMP);
        assertThat(stores.orders().get(order.id())).contains(cancelled);
        assertThat(journalOf(order))
                .extracting(AuditEntry::action)
                .containsExactly(
                        "order.created",
                        "order.item-added",
                        "order.item-changed",
                        "order.item-cancelled");
        assertThat(journalOf(order).get(2).changes())
                .containsExactly(
                        new Change(
                                "item 1",
                                "Кабель ВВГ 3х2,5 (V-1) × 200 m",
                                "Кабель ВВГ 3х4 × ? m"));
        assertThat(journalOf(order).getLast().reason()).isEqualTo("передумали");
        assertThat(journalOf(order).getLast().changes())
                .containsExactly(
                        new Change(
                                "item 1",
                                "Кабель ВВГ 3х4 × ? m",
                                "Кабель ВВГ 3х4 × ? m, cancelled"));
        assertThat(eventsOf(order))
                .containsExactly(
                        "order.received.v1",
                        "order.item-added.v1",
                        "order.item-changed.v1",
                        "order.item-cancelled.v1");
    }

    @Test
    void a_cancelled_order_says_why_and_stays_cancelled() {
        var order = create(olga, CABLE);

        var cancelled = done(cancel(request(olga, order), "дорого"));

        assertThat(cancelled.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(cancelled.closing()).isEqualTo(new Order.Closing(clock.instant(), "дорого"));
        assertThat(journalOf(order).getLast().changes())
                .containsExactly(new Change("status", "NEW", "CANCELLED"));
        assertThat(cancel(request(olga, cancelled), "ещё раз"))
                .isEqualTo(
                        new OrderOutcome.Refused(
                                new OrderRefusal.WrongStatus(OrderStatus.CANCELLED)));
        assertThat(journalOf(order)).hasSize(2);
    }

    @Test
    void whoever_looked_at_an_older_version_is_told() {
        var order = create(olga, CABLE);
        done(cancel(request(olga, order), "дорого"));

        assertThat(cancel(request(olga, order), "дорого")).isEqualTo(new OrderOutcome.Conflict(2));
        assertThat(cancel(new OrderRequest(olga, order.id(), 2L), "дорого"))
                .isInstanceOf(OrderOutcome.Refused.class);
    }

    @Test
    void others_do_not_see_it_and_viewers_do_not_change_it() {
        var order = create(olga, CABLE);

        assertThat(cancel(request(boris, order), "x")).isEqualTo(new OrderOutcome.Unknown());
        assertThat(cancel(request(viewer, order), "x")).isEqualTo(new OrderOutcome.NotAllowed());
        assertThat(cancel(new OrderRequest(olga, new OrderId(new UUID(0, 9)), null), "x"))
                .isEqualTo(new OrderOutcome.Unknown());
        assertThat(stores.orders().get(order.id())).contains(order);
    }

    @Test
    void a_doubtful_order_is_looked_through_once() {
        var doubtful =
                OrderFixtures.anOrder(
                        new UUID(0, 700),
                        new DocumentNumber(DocumentKind.ORDER, 2026, 70),
                        CLIENT,
                        clock.instant());
        stores.transactions().run(() -> stores.orders().add(doubtful));
        var reviewOrder = new ReviewOrder(changes);

        var reviewed = done(reviewOrder.review(request(olga, doubtful)));

        assertThat(reviewed.needsReview()).isFalse();
        assertThat(journalOf(doubtful).getFirst().changes())
                .containsExactly(new Change("needsReview", "true", "false"));
        assertThat(reviewOrder.review(request(olga, reviewed)))
                .isEqualTo(new OrderOutcome.Refused(new OrderRefusal.AlreadyReviewed()));
    }

    @Test
    void many_are_closed_each_for_itself() {
        var open = create(olga, CABLE);
        var active = active(create(olga, CABLE));
        var foreign = create(boris, CABLE);
        var closeOrders = new CloseOrders(completeOrder, cancelOrder);

        var completed =
                closeOrders.close(
                        new CloseOrders.Command(
                                olga,
                                List.of(open.id(), active.id(), foreign.id(), active.id()),
                                new CloseOrders.End.Completed()));

        assertThat(completed.keySet()).containsExactly(open.id(), active.id(), foreign.id());
        assertThat(completed.get(open.id()))
                .isEqualTo(new OrderOutcome.Refused(new OrderRefusal.WrongStatus(OrderStatus.NEW)));
        assertThat(done(completed.get(active.id())).status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(completed.get(foreign.id())).isEqualTo(new OrderOutcome.Unknown());

        var cancelled =
                closeOrders.close(
                        new CloseOrders.Command(
                                olga, List.of(open.id()), new CloseOrders.End.Cancelled("дорого")));
        assertThat(done(cancelled.get(open.id())).status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void a_copy_asks_for_the_same_and_begins_anew() {
        var order = create(olga, CABLE, LAMP);
        done(
                new CancelItem(changes)
                        .cancel(
                                new CancelItem.Command(
                                        request(olga, order),
                                        order.items().getFirst().id(),
                                        "не нужно")));
        var copyOrder = new CopyOrder(stores.orders(), createOrder);

        var copy = copied(copyOrder.copy(new CopyOrder.Command(olga, order.id())));

        assertThat(copy.number()).hasToString("ORD-2026-0002");
        assertThat(copy.status()).isEqualTo(OrderStatus.NEW);
        assertThat(copy.items()).extracting(OrderItem::details).containsExactly(LAMP);
        assertThat(copy.client()).isEqualTo(CLIENT);
        assertThat(copyOrder.copy(new CopyOrder.Command(boris, order.id())))
                .isEqualTo(new CopyOrder.Outcome.Unknown());
        assertThat(copyOrder.copy(new CopyOrder.Command(viewer, order.id())))
                .isEqualTo(new CopyOrder.Outcome.NotAllowed());
    }

    @Test
    void what_says_neither_who_nor_what_cannot_be_copied() {
        var copyOrder = new CopyOrder(stores.orders(), createOrder);
        var nobody =
                OrderFixtures.anOrder(
                        new UUID(0, 701),
                        new DocumentNumber(DocumentKind.ORDER, 2026, 71),
                        null,
                        clock.instant());
        var nothing =
                Order.received(
                                new OrderId(new UUID(0, 702)),
                                new DocumentNumber(DocumentKind.ORDER, 2026, 72),
                                CLIENT,
                                "",
                                List.of(),
                                null,
                                null,
                                List.of(),
                                Owner.NOBODY,
                                clock.instant())
                        .state();
        stores.transactions()
                .run(
                        () -> {
                            stores.orders().add(nobody);
                            stores.orders().add(nothing);
                        });

        for (var order : List.of(nobody, nothing)) {
            assertThat(copyOrder.copy(new CopyOrder.Command(olga, order.id())))
                    .isEqualTo(new CopyOrder.Outcome.NothingToCopy());
        }
    }

    @Test
    void an_order_whose_items_were_all_dropped_is_copied_with_them() {
        var order = create(olga, CABLE);
        var proposedAndRefused =
                new Order(
                        order.id(),
                        order.number(),
                        OrderStatus.CANCELLED,
                        false,
                        order.client(),
                        order.subject(),
                        List.of(cancelled(order.items().getFirst())),
                        null,
                        null,
                        List.of(),
                        order.owner(),
                        new Order.Closing(clock.instant(), "x"),
                        false,
                        order.createdAt(),
                        order.version() + 1);
        stores.transactions().run(() -> stores.orders().replace(proposedAndRefused));

        var copy =
                copied(
                        new CopyOrder(stores.orders(), createOrder)
                                .copy(new CopyOrder.Command(olga, order.id())));

        assertThat(copy.openItems()).extracting(OrderItem::details).containsExactly(CABLE);
    }

    @Test
    void what_ended_long_ago_is_put_away_by_the_program() {
        var orders = IntStream.range(0, 205).mapToObj(i -> create(olga, CABLE)).toList();
        orders.forEach(order -> done(cancel(request(olga, order), "дорого")));
        var open = create(olga, CABLE);
        clock.advance(Duration.ofDays(91));
        var recent = create(olga, CABLE);
        done(cancel(request(olga, recent), "дорого"));
        var archiveOrders =
                new ArchiveOrders(stores.transactions(), stores.orders(), changes, clock);

        assertThat(archiveOrders.archive(Duration.ofDays(90))).isEqualTo(205);
        assertThat(archiveOrders.archive(Duration.ofDays(90))).isZero();

        assertThat(stores.orders().get(orders.getFirst().id()).orElseThrow().archived()).isTrue();
        assertThat(stores.orders().get(open.id()).orElseThrow().archived()).isFalse();
        assertThat(stores.orders().get(recent.id()).orElseThrow().archived()).isFalse();
        assertThat(journalOf(orders.getFirst()).getLast().actor().code()).isEqualTo("system");
        assertThat(journalOf(orders.getFirst()).getLast().changes())
                .containsExactly(new Change("archived", "false", "true"));
    }

    @Test
    void what_somebody_else_put_away_meanwhile_is_not_put_away_twice() {
        var order = create(olga, CABLE);
        done(cancel(request(olga, order), "дорого"));
        clock.advance(Duration.ofDays(91));
        var archiveOrders =
                new ArchiveOrders(stores.transactions(), stores.orders(), changes, clock);
        var orders =
                Meanwhile.after(
                        Orders.class,
                        stores.orders(),
                        "closedBefore",
                        () -> archiveOrders.archive(Duration.ofDays(90)));

        new ArchiveOrders(stores.transactions(), orders, changes, clock)
                .archive(Duration.ofDays(90));

        assertThat(journalOf(order))
                .extracting(AuditEntry::action)
                .containsOnlyOnce("order.archived");
    }

    @Test
    void an_order_of_a_client_who_is_gone_cannot_be_copied() {
        var order =
                OrderFixtures.anOrder(
                        new UUID(0, 703),
                        new DocumentNumber(DocumentKind.ORDER, 2026, 73),
                        new ClientId(new UUID(0, 9)),
                        clock.instant());
        stores.transactions().run(() -> stores.orders().add(order));

        assertThat(
                        new CopyOrder(stores.orders(), createOrder)
                                .copy(new CopyOrder.Command(olga, order.id())))
                .isEqualTo(new CopyOrder.Outcome.NothingToCopy());
    }

    @Test
    void what_has_ended_is_put_away_once() {
        var order = create(olga, CABLE);
        var archiveOrder = new ArchiveOrder(changes);
        assertThat(archiveOrder.archive(request(olga, order)))
                .isEqualTo(new OrderOutcome.Refused(new OrderRefusal.WrongStatus(OrderStatus.NEW)));

        var ended = done(cancel(request(olga, order), "дорого"));
        var archived = done(archiveOrder.archive(request(olga, ended)));

        assertThat(archived.archived()).isTrue();
        assertThat(journalOf(order).getLast().action()).isEqualTo("order.archived");
        assertThat(archiveOrder.archive(request(olga, archived)))
                .isEqualTo(new OrderOutcome.Refused(new OrderRefusal.AlreadyArchived()));
    }

    @Test
    void open_orders_that_ask_for_the_same_are_found() {
        var same = create(olga, CABLE, LAMP);
        create(olga, LAMP);
        var closed = create(olga, CABLE, LAMP);
        done(cancel(request(olga, closed), "дорого"));
        var duplicates = new FindDuplicates(stores.orders(), clock, () -> Duration.ofDays(14));

        assertThat(duplicates.of(CLIENT, same.items())).containsExactly(same);

        clock.advance(Duration.ofDays(15));
        assertThat(duplicates.of(CLIENT, same.items())).isEmpty();
    }

    private Order active(Order order) {
        var proposed = ((Decision.Made<Order, OrderRefusal>) order.propose()).state();
        var accepted =
                (Decision.Made<Order, OrderRefusal>)
                        proposed.accept(
                                Set.copyOf(order.items().stream().map(OrderItem::id).toList()),
                                "x");
        stores.transactions()
                .run(
                        () -> {
                            stores.orders().replace(proposed);
                            stores.orders().replace(accepted.state());
                        });
        return accepted.state();
    }

    private static OrderItem cancelled(OrderItem item) {
        return new OrderItem(
                item.id(),
                item.line(),
                item.name(),
                item.sku(),
                item.quantity(),
                item.unit(),
                ItemStatus.CANCELLED);
    }

    private static Access manager(int user, int team) {
        var grants =
                Map.of(
                        Permission.VIEW_ORDERS, Scope.TEAM,
                        Permission.EDIT_ORDERS, Scope.TEAM,
                        Permission.CLOSE_ORDERS, Scope.TEAM,
                        Permission.ASSIGN_ORDERS, Scope.OWN);
        return new Access(new UserId(new UUID(0, user)), new TeamId(new UUID(0, team)), grants);
    }

    private Order create(Access by, ItemDetails... items) {
        return ((CreateOrder.Outcome.Created) createOrder.create(command(by, CLIENT, items)))
                .order();
    }

    private static CreateOrder.Command command(Access by, ClientId client, ItemDetails... items) {
        return new CreateOrder.Command(by, client, "Заявка", List.of(items), null, "Тверь");
    }

    private OrderOutcome cancel(OrderRequest request, String reason) {
        return cancelOrder.cancel(new CancelOrder.Command(request, reason));
    }

    private static OrderRequest request(Access by, Order order) {
        return new OrderRequest(by, order.id(), order.version());
    }

    private static Order done(OrderOutcome outcome) {
        assertThat(outcome).isInstanceOf(OrderOutcome.Done.class);
        return ((OrderOutcome.Done) outcome).order();
    }

    private static Order copied(CopyOrder.Outcome outcome) {
        assertThat(outcome).isInstanceOf(CopyOrder.Outcome.Copied.class);
        return ((CopyOrder.Outcome.Copied) outcome).copy();
    }

    private List<AuditEntry> journalOf(Order order) {
        return stores.auditLog().of("order", order.id().value());
    }

    private List<String> eventsOf(Order order) {
        return stores.eventLog().after(EventLog.Position.START, 1000).stream()
                .filter(event -> event.subject().equals(order.id().subject()))
                .map(EventLog.Written::type)
                .toList();
    }
}
