package com.quotedesk.testkit.proposals;

import static com.quotedesk.testkit.proposals.ProposalFixtures.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.proposals.ProposalBoard;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.proposals.Answer;
import com.quotedesk.domain.proposals.Offer;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.proposals.ProposalStatus;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.Scope;
import com.quotedesk.domain.users.Sight;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.orders.OrderFixtures;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import com.quotedesk.testkit.users.UserFixtures;
import com.quotedesk.testkit.work.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of proposals, and every board over it, keeps to. */
public interface ProposalsContract {

    Stores stores();

    Instant WRITTEN = Instant.parse("2026-11-20T12:00:00.123456Z");
    LocalDate LAST = LocalDate.of(2026, 12, 4);
    int EVERYTHING = 10_000;

    @Test
    default void a_proposal_comes_back_as_it_was_added() {
        var draft = add(aDraft(3501, null));
        var issued = add(ProposalFixtures.issued(aDraft(3502, null), 3501, 1));

        assertThat(stores().proposals().get(draft.id())).contains(draft);
        assertThat(stores().proposals().get(issued.id())).contains(issued);
        assertThat(stores().proposals().of(issued.order())).contains(issued);
        assertThat(stores().proposals().orderOf(issued.id())).contains(issued.order());
        assertThat(stores().proposals().find(new DocumentNumber(DocumentKind.PROPOSAL, 3501, 1)))
                .contains(issued);
    }

    @Test
    default void nothing_is_found_of_a_proposal_that_is_unknown() {
        var unknown = new ProposalId(UUID.randomUUID());
        assertThat(stores().proposals().get(unknown)).isEmpty();
        assertThat(stores().proposals().orderOf(unknown)).isEmpty();
        assertThat(stores().proposals().of(new OrderId(UUID.randomUUID()))).isEmpty();
        assertThat(stores().proposals().find(new DocumentNumber(DocumentKind.PROPOSAL, 3503, 77)))
                .isEmpty();
    }

    @Test
    default void every_step_of_a_proposal_is_kept() {
        var draft = add(aDraft(3504, null));
        var offer = draft.newest().offer();
        var shorter =
                new Offer(
                        offer.currency(),
                        offer.language(),
                        offer.lines().subList(1, 2),
                        LAST,
                        null,
                        null);
        var redrafted = kept(replace(made(draft.revise(null, shorter, WRITTEN.plusSeconds(1)))));
        var issued = kept(replace(ProposalFixtures.issued(redrafted, 3504, 1)));
        var sent = kept(replace(made(issued.send(WRITTEN.plusSeconds(2)))));
        var second = kept(replace(made(sent.revise(null, offer, WRITTEN.plusSeconds(3)))));
        var reissued = kept(replace(ProposalFixtures.issued(second, 3504, 1)));
        var item = offer.lines().getFirst().orderItem();
        var warned =
                kept(replace(made(reissued.heldAgainst(Map.of(item, Money.of("200", "RUB"))))));
        assertThat(warned.newest().atRisk()).containsExactly(item);
        var accepted =
                replace(
                        made(
                                warned.answer(
                                        2,
                                        new Answer.AcceptItems(Set.of(item)),
                                        LAST,
                                        WRITTEN.plusSeconds(4))));
        assertThat(kept(accepted).newest().status()).isEqualTo(ProposalStatus.PARTIALLY_ACCEPTED);
    }

    @Test
    default void declined_and_withdrawn_versions_keep_their_reason() {
        var declined =
                add(
                        made(
                                ProposalFixtures.issued(aDraft(3505, null), 3505, 1)
                                        .answer(1, new Answer.Decline("Дорого"), LAST, WRITTEN)));
        var withdrawn = add(made(aDraft(3506, null).withdraw("Ошибка", WRITTEN)));

        kept(declined);
        kept(withdrawn);
    }

    @Test
    default void a_change_of_a_proposal_that_was_changed_meanwhile_is_stale() {
        var issued = add(ProposalFixtures.issued(aDraft(3507, null), 3507, 1));
        var mine = made(issued.withdraw("mine", WRITTEN));
        var theirs = replace(made(issued.send(WRITTEN)));

        assertThatThrownBy(() -> replace(mine)).isInstanceOf(PortFailure.Stale.class);
        assertThatThrownBy(() -> replace(made(aDraft(3508, null).withdraw("x", WRITTEN))))
                .isInstanceOf(PortFailure.Stale.class);
        kept(theirs);
    }

    @Test
    default void an_order_has_one_proposal_and_a_number_is_used_once() {
        var order = anOrder(3509, null);
        add(aDraft(order, null));
        add(ProposalFixtures.issued(aDraft(3510, null), 3509, 1));

        assertThatThrownBy(() -> add(aDraft(order, null))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> add(ProposalFixtures.issued(aDraft(3511, null), 3509, 1)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    default void open_proposals_past_their_last_day_are_overdue() {
        var draft = add(aDraft(3512, null));
        var issued = add(ProposalFixtures.issued(aDraft(3513, null), 3512, 1));
        var sent = add(made(ProposalFixtures.issued(aDraft(3514, null), 3512, 2).send(WRITTEN)));

        assertThat(stores().proposals().overdue(LAST, EVERYTHING))
                .doesNotContain(issued.id(), sent.id());
        assertThat(stores().proposals().overdue(LAST.plusDays(1), EVERYTHING))
                .contains(issued.id(), sent.id())
                .doesNotContain(draft.id());
        replace(made(sent.expire(LAST.plusDays(1), WRITTEN)));
        assertThat(stores().proposals().overdue(LAST.plusDays(1), EVERYTHING))
                .doesNotContain(sent.id());
        assertThat(stores().proposals().overdue(LAST.plusDays(1), 1)).hasSize(1);
    }

    @Test
    default void open_proposals_are_found_one_after_another() {
        var draft = add(aDraft(3520, null));
        var issued = add(ProposalFixtures.issued(aDraft(3521, null), 3520, 1));
        var sent = add(made(ProposalFixtures.issued(aDraft(3522, null), 3520, 2).send(WRITTEN)));
        replace(made(sent.revise(null, sent.newest().offer(), WRITTEN)));

        var open = stores().proposals().open(null, EVERYTHING);
        assertThat(open).contains(issued.id(), sent.id()).doesNotContain(draft.id());
        assertThat(stores().proposals().open(open.get(0), 1)).containsExactly(open.get(1));
        assertThat(stores().proposals().open(open.getLast(), EVERYTHING)).isEmpty();
    }

    @Test
    default void issued_versions_without_a_paper_are_to_be_printed() {
        var draft = add(aDraft(3750, null));
        var older = add(ProposalFixtures.issued(aDraft(3751, null), 3750, 1));
        var issued = add(ProposalFixtures.issued(aDraft(3752, null), 3750, 2));

        assertThat(stores().proposals().unprinted(EVERYTHING))
                .contains(issued.id(), older.id())
                .doesNotContain(draft.id());
        assertThat(stores().proposals().unprinted(1)).hasSize(1);
        kept(replace(made(issued.printed(1, "0".repeat(64)))));
        assertThat(stores().proposals().unprinted(EVERYTHING))
                .contains(older.id())
                .doesNotContain(issued.id());
    }

    @Test
    default void clients_that_have_a_proposal_are_reminded_once() {
        var issued = add(ProposalFixtures.issued(aDraft(3753, null), 3753, 1));
        var sent = add(made(ProposalFixtures.issued(aDraft(3754, null), 3753, 2).send(WRITTEN)));
        var later = WRITTEN.plusSeconds(1);

        assertThat(stores().proposals().toRemind(LAST, later, EVERYTHING))
                .contains(sent.id())
                .doesNotContain(issued.id());
        assertThat(stores().proposals().toRemind(LAST, WRITTEN, EVERYTHING))
                .doesNotContain(sent.id());
        assertThat(stores().proposals().toRemind(LAST.minusDays(1), later, EVERYTHING))
                .doesNotContain(sent.id());
        assertThat(stores().proposals().toRemind(LAST, later, 1)).hasSize(1);
        kept(replace(made(sent.remind(LAST, later))));
        assertThat(stores().proposals().toRemind(LAST, later, EVERYTHING))
                .doesNotContain(sent.id());
    }

    @Test
    default void a_list_shows_the_newest_version() {
        var client = new ClientId(UUID.randomUUID());
        stores().transactions()
                .run(
                        () ->
                                stores().clients()
                                        .add(
                                                new Client(
                                                        client,
                                                        "ООО «Заказ»",
                                                        null,
                                                        List.of(),
                                                        WRITTEN)));
        var order = anOrder(3515, client);
        var issued = add(ProposalFixtures.issued(aDraft(order, client), 3515, 1));
        var item = issued.newest().offer().lines().getFirst().orderItem();
        replace(made(issued.heldAgainst(Map.of(item, Money.of("200", "RUB")))));
        var later = anOrder(3516, client);
        var draft =
                add(
                        ProposalFixtures.aDraft(
                                later, client, offerFor(later), WRITTEN.plusSeconds(5)));

        assertThat(list(Set.of(), null, client, null))
                .containsExactly(
                        new ProposalBoard.Row(
                                draft.id(),
                                null,
                                later.id(),
                                later.number(),
                                "ООО «Заказ»",
                                1,
                                ProposalStatus.DRAFT,
                                draft.newest().offer().total().gross(),
                                LAST,
                                0,
                                WRITTEN.plusSeconds(5)),
                        new ProposalBoard.Row(
                                issued.id(),
                                issued.number(),
                                order.id(),
                                order.number(),
                                "ООО «Заказ»",
                                1,
                                ProposalStatus.ISSUED,
                                issued.newest().offer().total().gross(),
                                LAST,
                                1,
                                WRITTEN));
        assertThat(list(Set.of(ProposalStatus.DRAFT), null, client, null)).hasSize(1);
        assertThat(list(Set.of(ProposalStatus.SENT), null, client, null)).isEmpty();
        assertThat(list(Set.of(), order.id(), null, null))
                .extracting(ProposalBoard.Row::id)
                .containsExactly(issued.id());
        var first =
                stores().proposalBoard()
                        .list(new ProposalBoard.Query(null, Set.of(), null, client, 1, null));
        assertThat(list(Set.of(), null, client, first.next()))
                .extracting(ProposalBoard.Row::id)
                .containsExactly(issued.id());
        var nobodys = add(aDraft(3517, null));
        assertThat(list(Set.of(), nobodys.order(), null, null).getFirst().clientName()).isNull();
    }

    @Test
    default void a_list_shows_what_lies_in_sight() {
        var olga = UserFixtures.added(stores(), "p1@sight.example", Role.MANAGER);
        var ivan = UserFixtures.added(stores(), "p2@sight.example", Role.MANAGER);
        var order =
                OrderFixtures.owned(
                        new Owner(olga.id(), null),
                        UUID.randomUUID(),
                        new DocumentNumber(DocumentKind.ORDER, 3530, 1),
                        null,
                        WRITTEN);
        stores().transactions().run(() -> stores().orders().add(order));
        var proposal = add(aDraft(order, null));

        assertThat(seenBy(olga.id(), Scope.OWN, order)).containsExactly(proposal.id());
        assertThat(seenBy(ivan.id(), Scope.TEAM, order)).isEmpty();
        assertThat(seenBy(ivan.id(), Scope.ALL, order)).containsExactly(proposal.id());
    }

    private List<ProposalId> seenBy(UserId user, Scope scope, Order order) {
        var sight = new Sight(scope, user, null);
        return stores()
                .proposalBoard()
                .list(new ProposalBoard.Query(sight, Set.of(), order.id(), null, 10, null))
                .items()
                .stream()
                .map(ProposalBoard.Row::id)
                .toList();
    }

    private List<ProposalBoard.Row> list(
            Set<ProposalStatus> statuses,
            @Nullable OrderId order,
            @Nullable ClientId client,
            @Nullable PageKey after) {
        return stores().proposalBoard()
                .list(new ProposalBoard.Query(null, statuses, order, client, 10, after))
                .items();
    }

    private Proposal kept(Proposal expected) {
        assertThat(stores().proposals().get(expected.id())).contains(expected);
        return expected;
    }

    private Order anOrder(int year, @Nullable ClientId client) {
        var order =
                OrderFixtures.anOrder(
                        UUID.randomUUID(),
                        new DocumentNumber(DocumentKind.ORDER, year, 1),
                        client,
                        WRITTEN);
        stores().transactions().run(() -> stores().orders().add(order));
        return order;
    }

    private Offer offerFor(Order order) {
        return ProposalFixtures.anOffer(
                order, RfqFixtures.addSupplier(stores(), "ООО «Провод»", WRITTEN), LAST);
    }

    private Proposal aDraft(int year, @Nullable ClientId client) {
        return aDraft(anOrder(year, client), client);
    }

    private Proposal aDraft(Order order, @Nullable ClientId client) {
        return ProposalFixtures.aDraft(order, client, offerFor(order), WRITTEN);
    }

    private Proposal add(Proposal proposal) {
        stores().transactions().run(() -> stores().proposals().add(proposal));
        return proposal;
    }

    private Proposal replace(Proposal proposal) {
        stores().transactions().run(() -> stores().proposals().replace(proposal));
        return proposal;
    }
}
