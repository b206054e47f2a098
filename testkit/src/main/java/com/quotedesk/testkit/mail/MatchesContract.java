package com.quotedesk.testkit.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.mail.Mailbox;
import com.quotedesk.application.mail.MessageBoard;
import com.quotedesk.application.mail.Messages;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.Belonging;
import com.quotedesk.domain.mail.MatchEffect;
import com.quotedesk.domain.mail.MatchWay;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.MessageMatch;
import com.quotedesk.domain.mail.MessageState;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.Scope;
import com.quotedesk.domain.users.Sight;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.orders.OrderFixtures;
import com.quotedesk.testkit.orders.OrdersContract;
import com.quotedesk.testkit.proposals.ProposalFixtures;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import com.quotedesk.testkit.users.UserFixtures;
import com.quotedesk.testkit.work.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of matches, and the board of mails over it, keeps to. */
public interface MatchesContract {

    Stores stores();

    Instant NOON = Instant.parse("2026-11-20T12:00:00.123456Z");

    @Test
    default void a_match_comes_back_as_it_was_added() {
        var order = addOrder(4210, Owner.NOBODY);
        var rfq = addRfq(order);
        var proposal = addProposal(order);
        for (var to : List.of(to(order), to(rfq), to(order, proposal))) {
            var match = add(aMatch(aMail(3210), 1, to));

            assertThat(stores().matches().of(match.message())).contains(match);
            assertThat(stores().matches().all(match.message())).containsExactly(match);
        }
        assertThat(stores().matches().of(new MessageId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void a_mail_belongs_to_one_thing_at_a_time() {
        var order = addOrder(4211, Owner.NOBODY);
        var first = add(aMatch(aMail(3211), 1, to(order)));

        assertThatThrownBy(() -> add(aMatch(first.message(), 2, to(addRfq(order)))))
                .isInstanceOf(PortFailure.Stale.class);

        replace(first.undo(NOON.plusSeconds(1), new Actor.Program(), "elsewhere\u0000"));
        var second = add(aMatch(first.message(), 2, to(addRfq(order))));
        assertThat(stores().matches().of(first.message())).contains(second);
        assertThat(stores().matches().all(first.message()))
                .extracting(MessageMatch::number)
                .containsExactly(1, 2);
        assertThat(stores().matches().all(first.message()).getFirst().isOpen()).isFalse();
        assertThatThrownBy(() -> add(aMatch(first.message(), 2, to(order))))
                .isInstanceOf(PortFailure.Stale.class);
    }

    @Test
    default void what_followed_is_kept() {
        var match = add(aMatch(aMail(3212), 1, to(addOrder(4212, Owner.NOBODY))));
        for (var effect :
                List.of(
                        MatchEffect.said(NOON.plusSeconds(1)),
                        MatchEffect.added(Set.of(new UUID(0, 1), new UUID(0, 2))),
                        MatchEffect.of(MatchEffect.Kind.QUOTED),
                        MatchEffect.NOTHING)) {
            var changed = replace(match.with(effect));
            assertThat(stores().matches().of(match.message())).contains(changed);
        }
    }

    @Test
    default void the_board_tells_what_a_mail_belongs_to() {
        var order = addOrder(4213, Owner.NOBODY);
        var rfq = addRfq(order);
        var matched = aMail(3213);
        var free = aMail(3213);
        var match = add(aMatch(matched, 1, to(rfq)));

        var row = stores().messageBoard().find(OrdersContract.ALL, matched).orElseThrow();
        assertThat(row.match()).isEqualTo(new Subject(Belonging.RFQ, rfq.id().value()));
        assertThat(row.order()).isEqualTo(order.id());
        assertThat(among(true, null, null)).contains(matched).doesNotContain(free);
        assertThat(among(false, null, null)).contains(free).doesNotContain(matched);
        assertThat(among(null, order.id(), null)).containsExactly(matched);
        assertThat(among(null, null, rfq.id())).containsExactly(matched);
        assertThat(among(null, null, new RfqId(UUID.randomUUID()))).isEmpty();

        replace(match.undo(NOON, new Actor.Program(), "elsewhere"));
        assertThat(among(null, order.id(), null)).isEmpty();
        assertThat(among(null, null, rfq.id())).isEmpty();
        var proposal = addProposal(order);
        add(aMatch(matched, 2, to(order, proposal)));
        assertThat(stores().messageBoard().find(OrdersContract.ALL, matched).orElseThrow().match())
                .isEqualTo(proposal.id().subject());
    }

    @Test
    default void mails_are_narrowed_by_what_they_are() {
        var message = aMail(3214);
        assertThat(ofKind(MessageKind.QUESTION)).contains(message);
        assertThat(ofKind(MessageKind.NEWSLETTER)).doesNotContain(message);
    }

    @Test
    default void mails_of_orders_out_of_sight_are_not_seen() {
        var mine = addUser();
        var other = addUser();
        var free = aMail(3215);
        var ofMine = aMail(3215);
        var ofOther = aMail(3215);
        add(aMatch(ofMine, 1, to(addOrder(4215, new Owner(mine, null)))));
        add(aMatch(ofOther, 1, to(addOrder(4216, new Owner(other, null)))));

        var sight = new Sight(Scope.OWN, mine, null);

        assertThat(seen(sight)).contains(free, ofMine).doesNotContain(ofOther);
        assertThat(stores().messageBoard().find(sight, ofOther)).isEmpty();
        assertThat(stores().messageBoard().find(sight, ofMine)).isPresent();
        assertThat(stores().messageBoard().find(sight, free)).isPresent();
        assertThat(seen(new Sight(Scope.TEAM, mine, null))).doesNotContain(ofOther);
        assertThat(seen(OrdersContract.ALL)).contains(free, ofMine, ofOther);
    }

    private List<MessageId> seen(Sight sight) {
        return ids(new MessageBoard.Query(sight, MessageBoard.Filter.NONE, Page.MAX_LIMIT, null));
    }

    private List<MessageId> ofKind(MessageKind kind) {
        return ids(
                new MessageBoard.Query(
                        OrdersContract.ALL,
                        new MessageBoard.Filter(
                                Set.of(MessageState.FILED), Set.of(kind), null, null, null, null),
                        Page.MAX_LIMIT,
                        null));
    }

    private List<MessageId> among(
            @Nullable Boolean matched, @Nullable OrderId order, @Nullable RfqId rfq) {
        return ids(
                new MessageBoard.Query(
                        OrdersContract.ALL,
                        new MessageBoard.Filter(Set.of(), Set.of(), matched, null, order, rfq),
                        Page.MAX_LIMIT,
                        null));
    }

    private List<MessageId> ids(MessageBoard.Query query) {
        return stores().messageBoard().list(query).items().stream()
                .map(MessageBoard.Row::id)
                .toList();
    }

    private static Belonging to(Order order) {
        return Belonging.of(order.id());
    }

    private static Belonging to(Rfq rfq) {
        return new Belonging(rfq.order(), new Subject(Belonging.RFQ, rfq.id().value()));
    }

    private static Belonging to(Order order, Proposal proposal) {
        return new Belonging(order.id(), proposal.id().subject());
    }

    private static MessageMatch aMatch(MessageId message, int number, Belonging to) {
        return new MessageMatch(
                message,
                number,
                to,
                MatchWay.NUMBER,
                MatchWay.NUMBER.sure(),
                true,
                MatchEffect.NOTHING,
                NOON,
                "system",
                null);
    }

    private MessageMatch add(MessageMatch match) {
        stores().transactions().run(() -> stores().matches().add(match));
        return match;
    }

    private MessageMatch replace(MessageMatch match) {
        stores().transactions().run(() -> stores().matches().replace(match));
        return match;
    }

    private Order addOrder(int year, Owner owner) {
        var plain =
                OrderFixtures.anOrder(
                        UUID.randomUUID(),
                        new DocumentNumber(DocumentKind.ORDER, year, 1),
                        null,
                        NOON);
        var order =
                new Order(
                        plain.id(),
                        plain.number(),
                        plain.status(),
                        plain.needsReview(),
                        null,
                        plain.subject(),
                        plain.items(),
                        null,
                        null,
                        plain.doubts(),
                        owner,
                        null,
                        false,
                        NOON,
                        1);
        stores().transactions().run(() -> stores().orders().add(order));
        return order;
    }

    private Rfq addRfq(Order order) {
        var supplier = RfqFixtures.addSupplier(stores(), "Кабель", NOON);
        var rfq = RfqFixtures.aDraft(new RfqId(UUID.randomUUID()), order, supplier, NOON);
        stores().transactions().run(() -> stores().rfqs().add(rfq));
        return rfq;
    }

    private Proposal addProposal(Order order) {
        var supplier = RfqFixtures.addSupplier(stores(), "Кабель", NOON);
        var proposal =
                ProposalFixtures.aDraft(
                        order,
                        null,
                        ProposalFixtures.anOffer(order, supplier, LocalDate.of(2026, 12, 4)),
                        NOON);
        stores().transactions().run(() -> stores().proposals().add(proposal));
        return proposal;
    }

    private UserId addUser() {
        return UserFixtures.added(stores(), UUID.randomUUID() + "@desk.example", Role.MANAGER).id();
    }

    /** A mail that was read, so late that it stands on the first page of any list. */
    private MessageId aMail(int year) {
        var id = new MessageId(UUID.randomUUID());
        var at = Instant.parse(year + "-01-01T00:00:00Z");
        var raw = Bytes.owning(id.toString().getBytes(UTF_8));
        stores().transactions()
                .run(
                        () -> {
                            stores().messages()
                                    .keep(
                                            "box-" + id,
                                            List.of(
                                                    new Mailbox.Fetched(
                                                            1, 1, at, raw.size(), false, raw)),
                                            List.of(id));
                            stores().messages()
                                    .file(
                                            id,
                                            new Messages.Filing(
                                                    MessageKind.QUESTION,
                                                    null,
                                                    "",
                                                    id + "@supplier.example",
                                                    Set.of(),
                                                    null,
                                                    false));
                        });
        return id;
    }
}
