package com.quotedesk.testkit.rfqs;

import static com.quotedesk.testkit.rfqs.RfqFixtures.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.rfqs.RfqBoard;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.rfqs.Deadline;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqPolicy;
import com.quotedesk.domain.rfqs.RfqStatus;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.Scope;
import com.quotedesk.domain.users.Sight;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.users.UserFixtures;
import com.quotedesk.testkit.work.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of requests to suppliers, and every board over it, keeps to. */
public interface RfqsContract {

    Stores stores();

    Instant NOON = Instant.parse("2026-11-20T12:00:00.123456Z");
    int ALL = 10_000;

    @Test
    default void a_request_comes_back_as_it_was_added() {
        var draft = aDraft(3201);
        add(draft);
        var sent = add(RfqFixtures.sent(aDraft(3202), 3201, 1));

        assertThat(stores().rfqs().get(draft.id())).contains(draft);
        assertThat(stores().rfqs().get(sent.id())).contains(sent);
        assertThat(stores().rfqs().find(new DocumentNumber(DocumentKind.RFQ, 3201, 1)))
                .contains(sent);
    }

    @Test
    default void nothing_is_found_under_what_is_unknown() {
        assertThat(stores().rfqs().get(new RfqId(UUID.randomUUID()))).isEmpty();
        assertThat(stores().rfqs().find(new DocumentNumber(DocumentKind.RFQ, 3203, 77))).isEmpty();
        assertThat(stores().rfqs().of(new OrderId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void a_changed_request_replaces_the_one_it_was_made_from() {
        var sent = add(RfqFixtures.sent(aDraft(3204), 3204, 1));
        var asked = replace(made(sent.question(Set.of(2), "Какой цвет? 🎨", NOON)));
        var answered = replace(made(asked.answer(Set.of(1), NOON.plus(Duration.ofDays(9)))));

        assertThat(stores().rfqs().get(sent.id())).contains(answered);

        var over = add(RfqFixtures.sent(aDraft(3205), 3204, 2));
        var cancelled = replace(made(over.cancel("Клиент передумал")));
        assertThat(stores().rfqs().get(over.id())).contains(cancelled);
    }

    @Test
    default void a_draft_gets_its_number_and_its_responses_later() {
        var draft = add(aDraft(3206));

        var queued =
                replace(
                        made(
                                draft.queue(
                                        new DocumentNumber(DocumentKind.RFQ, 3206, 1),
                                        new Deadline(NOON.plusSeconds(60), ZoneOffset.UTC),
                                        RfqPolicy.STANDARD,
                                        NOON)));
        var sent = replace(made(queued.sent(NOON)));

        assertThat(stores().rfqs().get(draft.id())).contains(sent);
    }

    @Test
    default void a_change_of_what_was_changed_meanwhile_is_stale() {
        var sent = add(RfqFixtures.sent(aDraft(3207), 3207, 1));
        var mine = made(sent.cancel("mine"));
        var theirs = replace(made(sent.answer(Set.of(1), NOON)));

        assertThatThrownBy(() -> replace(mine)).isInstanceOf(PortFailure.Stale.class);
        assertThatThrownBy(() -> replace(made(aDraft(3208).cancel("never added"))))
                .isInstanceOf(PortFailure.Stale.class);

        assertThat(stores().rfqs().get(sent.id())).contains(theirs);
    }

    @Test
    default void a_number_is_used_once() {
        add(RfqFixtures.sent(aDraft(3209), 3209, 1));

        assertThatThrownBy(() -> add(RfqFixtures.sent(aDraft(3210), 3209, 1)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    default void the_requests_of_an_order_run_from_the_oldest() {
        var order = RfqFixtures.addOrder(stores(), 3211, 1, NOON);
        var second = add(aDraft(order, NOON.plusSeconds(5)));
        var first = add(aDraft(order, NOON));

        assertThat(stores().rfqs().of(order.id())).containsExactly(first, second);
    }

    @Test
    default void a_reminder_is_due_while_an_item_waits_and_the_deadline_is_ahead() {
        var sent = add(RfqFixtures.sent(aDraft(3212), 3212, 1));
        var asked = add(RfqFixtures.sent(aDraft(3213), 3212, 2));
        replace(made(asked.question(Set.of(), "which?", NOON)));
        var due = NOON.plus(Duration.ofHours(24));

        assertThat(stores().rfqs().toRemind(due.minusSeconds(1), ALL)).doesNotContain(sent.id());
        assertThat(stores().rfqs().toRemind(due, ALL))
                .contains(sent.id())
                .doesNotContain(asked.id());
        assertThat(stores().rfqs().toRemind(due, 1)).hasSize(1);
        assertThat(stores().rfqs().toRemind(NOON.plus(Duration.ofHours(49)), ALL))
                .doesNotContain(sent.id());
        replace(made(sent.remind(due)));
        assertThat(stores().rfqs().toRemind(due, ALL)).doesNotContain(sent.id());
    }

    @Test
    default void what_waits_past_its_deadline_is_overdue() {
        var sent = add(RfqFixtures.sent(aDraft(3214), 3214, 1));
        var partial = add(RfqFixtures.sent(aDraft(3215), 3214, 2));
        replace(made(partial.answer(Set.of(1), NOON)));
        var whole = add(RfqFixtures.sent(aDraft(3216), 3214, 3));
        replace(made(whole.answer(Set.of(1, 2), NOON)));
        var deadline = NOON.plus(Duration.ofDays(2));

        assertThat(stores().rfqs().overdue(deadline, ALL)).doesNotContain(sent.id());
        assertThat(stores().rfqs().overdue(deadline.plusSeconds(1), ALL))
                .contains(sent.id(), partial.id())
                .doesNotContain(whole.id());
        replace(made(sent.timeOut(deadline.plusSeconds(1))));
        assertThat(stores().rfqs().overdue(deadline.plusSeconds(1), ALL)).doesNotContain(sent.id());
    }

    @Test
    default void a_list_tells_how_far_each_request_is() {
        var order = RfqFixtures.addOrder(stores(), 3217, 1, NOON);
        var supplier = RfqFixtures.addSupplier(stores(), "ООО «Провод»", NOON);
        var sent =
                add(RfqFixtures.sent(RfqFixtures.aDraft(anId(1), order, supplier, NOON), 3217, 1));
        replace(made(sent.answer(Set.of(1), NOON)));
        var draft = add(aDraft(order, NOON.plusSeconds(9)));

        var rows = list(Set.of(), order.id(), null, null, 10);
        assertThat(rows).extracting(RfqBoard.Row::id).containsExactly(draft.id(), sent.id());
        assertThat(rows.get(1))
                .isEqualTo(
                        new RfqBoard.Row(
                                sent.id(),
                                sent.number(),
                                order.id(),
                                supplier,
                                "ООО «Провод»",
                                RfqStatus.ANSWERED,
                                Objects.requireNonNull(sent.timing()).deadline(),
                                2,
                                1,
                                1,
                                0,
                                NOON));
        assertThat(rows.get(0).number()).isNull();
        assertThat(rows.get(0).deadline()).isNull();
        assertThat(list(Set.of(RfqStatus.ANSWERED), order.id(), null, null, 10)).hasSize(1);
        assertThat(list(Set.of(RfqStatus.SENT), order.id(), null, null, 10)).isEmpty();
        assertThat(list(Set.of(), null, supplier, null, 10))
                .extracting(RfqBoard.Row::id)
                .containsExactly(sent.id());
        var first =
                stores().rfqBoard()
                        .list(new RfqBoard.Query(null, Set.of(), order.id(), null, 1, null));
        assertThat(list(Set.of(), order.id(), null, first.next(), 10))
                .extracting(RfqBoard.Row::id)
                .containsExactly(sent.id());
    }

    @Test
    default void a_list_shows_what_lies_in_sight() {
        var olga = UserFixtures.added(stores(), "r1@sight.example", Role.MANAGER);
        var ivan = UserFixtures.added(stores(), "r2@sight.example", Role.MANAGER);
        var order = RfqFixtures.addOrder(stores(), new Owner(olga.id(), null), 3490, 1, NOON);
        var rfq = add(aDraft(order, NOON));

        assertThat(seenBy(olga.id(), Scope.OWN, order)).containsExactly(rfq.id());
        assertThat(seenBy(olga.id(), Scope.TEAM, order)).containsExactly(rfq.id());
        assertThat(seenBy(ivan.id(), Scope.OWN, order)).isEmpty();
        assertThat(seenBy(ivan.id(), Scope.TEAM, order)).isEmpty();
        assertThat(seenBy(ivan.id(), Scope.ALL, order)).containsExactly(rfq.id());
    }

    private List<RfqId> seenBy(UserId user, Scope scope, Order order) {
        var sight = new Sight(scope, user, null);
        return stores()
                .rfqBoard()
                .list(new RfqBoard.Query(sight, Set.of(), order.id(), null, 10, null))
                .items()
                .stream()
                .map(RfqBoard.Row::id)
                .toList();
    }

    private List<RfqBoard.Row> list(
            Set<RfqStatus> statuses,
            @Nullable OrderId order,
            @Nullable SupplierId supplier,
            @Nullable PageKey after,
            int limit) {
        var query = new RfqBoard.Query(null, statuses, order, supplier, limit, after);
        return new ArrayList<>(stores().rfqBoard().list(query).items());
    }

    private Rfq aDraft(int year) {
        return aDraft(RfqFixtures.addOrder(stores(), year, 1, NOON), NOON);
    }

    private Rfq aDraft(Order order, Instant at) {
        return RfqFixtures.aDraft(
                new RfqId(UUID.randomUUID()),
                order,
                RfqFixtures.addSupplier(stores(), "ООО «Кабель»", NOON),
                at);
    }

    private static RfqId anId(int number) {
        return new RfqId(new UUID(0x7000L, 0x8000000000000000L | number));
    }

    private Rfq add(Rfq rfq) {
        stores().transactions().run(() -> stores().rfqs().add(rfq));
        return rfq;
    }

    private Rfq replace(Rfq rfq) {
        stores().transactions().run(() -> stores().rfqs().replace(rfq));
        return rfq;
    }
}
