package com.quotedesk.testkit.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.orders.OrderBoard;
import com.quotedesk.application.orders.OrderBoard.Filter;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.ItemDetails;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.orders.OrderRefusal;
import com.quotedesk.domain.orders.OrderStatus;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.shared.Contact;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.Scope;
import com.quotedesk.domain.users.Sight;
import com.quotedesk.domain.users.TeamId;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.users.UserFixtures;
import com.quotedesk.testkit.work.Stores;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of orders, and every board over it, keeps to. */
public interface OrdersContract {

    Stores stores();

    Sight ALL = new Sight(Scope.ALL, new UserId(new UUID(0, 1)), null);

    Instant NOON = Instant.parse("2026-11-20T12:00:00.123456Z");

    @Test
    default void an_order_comes_back_as_it_was_added() {
        var client = aClient();
        var order = add(3100, 1, client, NOON);

        assertThat(stores().orders().get(order.id())).contains(order);
        var detail = stores().orderBoard().find(order.id()).orElseThrow();
        assertThat(detail.order()).isEqualTo(order);
        assertThat(detail.client()).isEqualTo(OrderBoard.ClientOfOrder.of(client));
        assertThat(detail.messages()).isEmpty();
    }

    @Test
    default void an_order_is_found_by_its_number() {
        var order = add(3120, 7, null, NOON);

        assertThat(stores().orders().find(order.number())).contains(order);
        assertThat(stores().orders().find(new DocumentNumber(DocumentKind.ORDER, 3120, 8)))
                .isEmpty();
    }

    @Test
    default void what_is_doubted_later_is_kept_and_what_is_added_later_is_found() {
        var order = add(3121, 1, null, NOON);

        var doubted =
                replace(
                        order.addRead(
                                List.of(
                                        OrderItem.open(
                                                UUID.randomUUID(),
                                                3,
                                                new ItemDetails(
                                                        "Светильник вандалостойкий",
                                                        null,
                                                        null,
                                                        Unit.PIECE))),
                                List.of(Doubt.of(DoubtKind.ADDED_BY_MAIL, "mail"))));

        assertThat(stores().orders().get(order.id())).contains(doubted);
        var found =
                stores().orderBoard()
                        .list(
                                new OrderBoard.Query(
                                        ALL,
                                        new OrderBoard.Filter(
                                                Set.of(),
                                                null,
                                                null,
                                                null,
                                                "вандалостойк",
                                                null,
                                                null),
                                        Page.MAX_LIMIT,
                                        null));
        assertThat(found.items()).extracting(OrderBoard.Row::id).contains(order.id());
    }

    @Test
    default void nothing_is_found_under_an_unknown_id() {
        var unknown = new OrderId(UUID.randomUUID());

        assertThat(stores().orders().get(unknown)).isEmpty();
        assertThat(stores().orderBoard().find(unknown)).isEmpty();
    }

    @Test
    default void an_order_may_have_no_client() {
        var order = add(3101, 1, null, NOON);

        var detail = stores().orderBoard().find(order.id()).orElseThrow();
        assertThat(detail.client()).isNull();
    }

    @Test
    default void a_number_is_used_once() {
        add(3102, 1, null, NOON);

        assertThatThrownBy(() -> add(3102, 1, null, NOON)).isInstanceOf(RuntimeException.class);
    }

    @Test
    default void a_list_runs_from_the_newest_and_stays_stable_while_orders_are_added() {
        var far = Instant.parse("3103-01-01T00:00:00Z");
        var added = new ArrayList<Order>();
        for (int i = 1; i <= 5; i++) {
            // Two of one instant, to be told apart by their identity.
            added.addFirst(add(3103, i, null, far.plusSeconds(i / 2)));
        }

        var first = list(2, null);
        add(3103, 6, null, far.plusSeconds(9));
        var second = list(2, first.next());

        var seen = new ArrayList<OrderId>();
        first.items().forEach(row -> seen.add(row.id()));
        second.items().forEach(row -> seen.add(row.id()));
        assertThat(seen)
                .containsExactlyElementsOf(added.subList(0, 4).stream().map(Order::id).toList());
        var row = second.items().getFirst();
        assertThat(row.itemCount()).isEqualTo(2);
        assertThat(row.number().year()).isEqualTo(3103);
        assertThat(row.subject()).isEqualTo("Кабель и автоматы 🔌");
    }

    @Test
    default void a_list_is_read_from_its_other_end_too() {
        var orders = new ArrayList<OrderId>();
        for (int i = 1; i <= 3; i++) {
            orders.add(order(3565, i, "3565", Owner.NOBODY).id());
        }
        var filter = new Filter(Set.of(), null, null, null, "3565", null, null);
        var newest = ids(new OrderBoard.Query(ALL, filter, 10, null));

        var first = stores().orderBoard().list(new OrderBoard.Query(ALL, filter, 2, null, true));
        var rest =
                stores().orderBoard()
                        .list(new OrderBoard.Query(ALL, filter, 2, first.next(), true));

        var oldest = new ArrayList<OrderId>();
        first.items().forEach(row -> oldest.add(row.id()));
        rest.items().forEach(row -> oldest.add(row.id()));
        assertThat(oldest).containsExactlyElementsOf(newest.reversed());
        assertThat(oldest).containsExactlyInAnyOrderElementsOf(orders);
        assertThat(rest.next()).isNull();
    }

    @Test
    default void a_list_is_narrowed_by_status_and_review() {
        var order = add(3104, 1, aClient(), NOON);

        assertThat(ids(Set.of(OrderStatus.NEW), true)).contains(order.id());
        assertThat(ids(Set.of(), null)).contains(order.id());
        assertThat(ids(Set.of(OrderStatus.CANCELLED, OrderStatus.ACTIVE), null))
                .doesNotContain(order.id());
        assertThat(ids(Set.of(), false)).doesNotContain(order.id());
    }

    @Test
    default void an_order_takes_the_place_of_the_version_before_it() {
        var order = add(3105, 1, null, NOON);
        var item = order.items().getFirst().id();

        var changed =
                replace(
                        replace(order.cancelItem(item, "передумали"))
                                .addItem(
                                        UUID.randomUUID(),
                                        new ItemDetails(
                                                "Гофра", "G-1", BigDecimal.TEN, Unit.ROLL)));
        var ended = replace(changed.cancel("дорого", NOON.plusSeconds(5)));

        assertThat(stores().orders().get(order.id())).contains(ended);
        assertThat(stores().orderBoard().find(order.id()).orElseThrow().order()).isEqualTo(ended);
    }

    @Test
    default void what_a_later_reading_says_is_kept() {
        var order = add(3119, 1, null, NOON);
        var read =
                order.readAgain(
                        order.items(),
                        LocalDate.parse("2027-02-01"),
                        "Тверь",
                        List.of(new Doubt(DoubtKind.UNKNOWN_UNIT, 1, "бухт")));

        var kept = replace(read);

        assertThat(stores().orders().get(order.id())).contains(kept);
        assertThat(kept.deliveryPlace()).isEqualTo("Тверь");
    }

    @Test
    default void a_stale_version_is_refused() {
        var order = add(3106, 1, null, NOON);
        var one = made(order.review());
        var other = made(order.cancel("дорого", NOON));
        stores().transactions().run(() -> stores().orders().replace(one));

        assertThatThrownBy(
                        () -> stores().transactions().run(() -> stores().orders().replace(other)))
                .isInstanceOf(PortFailure.Stale.class);

        assertThat(stores().orders().get(order.id())).contains(one);
    }

    @Test
    default void a_locked_order_is_the_one_that_is_kept() {
        var order = add(3107, 1, null, NOON);

        var locked =
                stores().transactions().inTransaction(() -> stores().orders().lock(order.id()));

        assertThat(locked).contains(order);
        assertThat(
                        stores().transactions()
                                .inTransaction(
                                        () ->
                                                stores().orders()
                                                        .lock(new OrderId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void open_orders_of_a_client_are_found_from_the_newest() {
        var client = aClient();
        var old = add(3108, 1, client, NOON.minusSeconds(1));
        var first = add(3108, 2, client, NOON);
        var second = add(3108, 3, client, NOON.plusSeconds(1));
        var closed = add(3108, 4, client, NOON.plusSeconds(2));
        replace(closed.cancel("дорого", NOON.plusSeconds(3)));
        add(3108, 5, aClient(), NOON.plusSeconds(4));

        assertThat(stores().orders().openOf(Set.of(client.id()), NOON, 10))
                .containsExactly(second, first);
        assertThat(stores().orders().openOf(Set.of(client.id()), NOON, 1)).containsExactly(second);
        assertThat(stores().orders().openOf(Set.of(client.id()), NOON.minusSeconds(1), 10))
                .contains(old);
        assertThat(stores().orders().openOf(Set.of(), NOON, 10)).isEmpty();
    }

    @Test
    default void what_ended_long_ago_and_is_not_put_away_is_found() {
        var longAgo = Instant.parse("1990-01-01T00:00:00Z");
        var ended = replace(add(3109, 1, null, longAgo).cancel("дорого", longAgo));
        var put = replace(replace(add(3109, 2, null, longAgo).cancel("дорого", longAgo)).archive());
        var open = add(3109, 3, null, longAgo);

        var found = stores().orders().closedBefore(longAgo.plusSeconds(1), 100);

        assertThat(found).contains(ended.id()).doesNotContain(put.id(), open.id());
        assertThat(stores().orders().closedBefore(longAgo, 100)).doesNotContain(ended.id());
        replace(ended.archive());
    }

    private Order replace(Decision<Order, OrderRefusal> decision) {
        var order = made(decision);
        stores().transactions().run(() -> stores().orders().replace(order));
        return order;
    }

    private static Order made(Decision<Order, OrderRefusal> decision) {
        assertThat(decision).isInstanceOf(Decision.Made.class);
        return ((Decision.Made<Order, OrderRefusal>) decision).state();
    }

    private List<OrderId> ids(Set<OrderStatus> statuses, @Nullable Boolean needsReview) {
        return stores()
                .orderBoard()
                .list(query(new Filter(statuses, needsReview, null, null, null, null, null)))
                .items()
                .stream()
                .map(OrderBoard.Row::id)
                .toList();
    }

    private Page<OrderBoard.Row> list(int limit, @Nullable PageKey after) {
        return stores().orderBoard().list(new OrderBoard.Query(ALL, Filter.NONE, limit, after));
    }

    private Client aClient() {
        var id = UUID.randomUUID();
        var client =
                new Client(
                        new ClientId(id),
                        "ООО «Ромашка»",
                        null,
                        List.of(new Contact(null, new EmailAddress(id + "@orders.example"), null)),
                        NOON);
        return stores().transactions()
                .inTransaction(() -> stores().clients().addUnlessKnown(client));
    }

    private Order add(int year, int sequence, @Nullable Client client, Instant at) {
        // Identities in the order of their making, as the real ones are.
        var id = new UUID(0x7000L | (long) year << 32, 0x8000000000000000L | sequence);
        var order =
                OrderFixtures.anOrder(
                        client == null ? id : UUID.randomUUID(),
                        new DocumentNumber(DocumentKind.ORDER, year, sequence),
                        client == null ? null : client.id(),
                        at);
        stores().transactions().run(() -> stores().orders().add(order));
        return order;
    }

    private static OrderBoard.Query query(Filter filter) {
        return new OrderBoard.Query(ALL, filter, Page.MAX_LIMIT, null);
    }

    @Test
    default void orders_are_looked_up_by_what_is_written_in_them() {
        var order = order(3561, 1, "50%_скидка? \\ ЁЛКА 3561", new Owner(null, null));
        order(3561, 2, "50ab скидка 3561", new Owner(null, null));

        for (var text : List.of("ord-3561-0001", "50%_СКИДКА? \\", "елка 3561", " ёлка  3561 ")) {
            assertThat(found(new Filter(Set.of(), null, null, null, text, null, null)))
                    .containsExactly(order.id());
        }
        assertThat(found(new Filter(Set.of(), null, null, null, "3561", null, null))).hasSize(2);
        assertThat(found(new Filter(Set.of(), null, null, null, "vvg-3x2.5", null, null)))
                .contains(order.id());
    }

    @Test
    default void orders_of_a_client_a_manager_and_a_time_are_listed() {
        var manager = aUser();
        var at = Instant.parse("2026-11-20T10:00:00Z");
        var order = order(3562, 1, "3562", new Owner(manager, null));

        assertThat(found(new Filter(Set.of(), null, null, manager, null, at, at.plusSeconds(1))))
                .containsExactly(order.id());
        assertThat(found(new Filter(Set.of(), null, null, manager, null, null, at))).isEmpty();
        assertThat(found(new Filter(Set.of(), null, null, manager, null, at.plusSeconds(1), null)))
                .isEmpty();
        assertThat(
                        found(
                                new Filter(
                                        Set.of(),
                                        null,
                                        new ClientId(UUID.randomUUID()),
                                        null,
                                        null,
                                        null,
                                        null)))
                .isEmpty();
    }

    @Test
    default void what_was_put_away_is_listed_by_itself() {
        var open = order(3564, 1, "3564", Owner.NOBODY);
        var ended = order(3564, 2, "3564", Owner.NOBODY);
        replace(replace(ended.cancel("x", Instant.parse("2026-11-20T11:00:00Z"))).archive());

        assertThat(found(putAway(true))).containsExactly(ended.id());
        assertThat(found(putAway(false))).containsExactly(open.id());
        assertThat(found(putAway(null))).hasSize(2);
    }

    private static Filter putAway(@Nullable Boolean archived) {
        return new Filter(Set.of(), null, null, null, "3564", null, null, archived);
    }

    @Test
    default void nobody_sees_further_than_is_allowed() {
        var mine = aUser();
        var team = new TeamId(UUID.randomUUID());
        var own = order(3563, 1, "3563", new Owner(mine, null));
        var ours = order(3563, 2, "3563", new Owner(aUser(), team));
        var theirs = order(3563, 3, "3563", new Owner(aUser(), new TeamId(UUID.randomUUID())));
        var nobodys = order(3563, 4, "3563", Owner.NOBODY);

        assertThat(seen(new Sight(Scope.OWN, mine, team)))
                .containsExactlyInAnyOrder(own.id(), nobodys.id());
        assertThat(seen(new Sight(Scope.TEAM, mine, team)))
                .containsExactlyInAnyOrder(own.id(), ours.id(), nobodys.id());
        assertThat(seen(new Sight(Scope.TEAM, mine, null)))
                .containsExactlyInAnyOrder(own.id(), nobodys.id());
        assertThat(seen(new Sight(Scope.ALL, mine, null))).contains(theirs.id()).hasSize(4);
    }

    private List<OrderId> seen(Sight sight) {
        var filter = new Filter(Set.of(), null, null, null, "3563", null, null);
        return ids(new OrderBoard.Query(sight, filter, Page.MAX_LIMIT, null));
    }

    private List<OrderId> found(Filter filter) {
        return ids(query(filter));
    }

    private List<OrderId> ids(OrderBoard.Query query) {
        return stores().orderBoard().list(query).items().stream().map(OrderBoard.Row::id).toList();
    }

    private UserId aUser() {
        return UserFixtures.added(stores(), UUID.randomUUID() + "@desk.example", Role.MANAGER).id();
    }

    private Order order(int year, int sequence, String subject, Owner owner) {
        var item =
                OrderFixtures.anOrder(
                                UUID.randomUUID(),
                                new DocumentNumber(DocumentKind.ORDER, year, sequence),
                                null,
                                Instant.EPOCH)
                        .items();
        var order =
                Order.received(
                                new OrderId(UUID.randomUUID()),
                                new DocumentNumber(DocumentKind.ORDER, year, sequence),
                                null,
                                subject,
                                item,
                                null,
                                null,
                                List.of(),
                                owner,
                                Instant.parse("2026-11-20T10:00:00Z"))
                        .state();
        stores().transactions().run(() -> stores().orders().add(order));
        return order;
    }
}
