package com.quotedesk.testkit.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.quotedesk.application.mail.Mailbox;
import com.quotedesk.application.mail.Messages;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderEvent;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderStatus;
import com.quotedesk.domain.proposals.Answer;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.quotes.QuoteRef;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.TeamId;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.orders.OrderFixtures;
import com.quotedesk.testkit.proposals.ProposalFixtures;
import com.quotedesk.testkit.quotes.QuoteFixtures;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import com.quotedesk.testkit.users.UserFixtures;
import com.quotedesk.testkit.work.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happens in a desk of two managers, at random, written as use cases write it. */
final class History {

    private final Stores stores;
    private final Random random;
    private final int year;
    private final Instant start;
    private int sequence;

    final UserId me;
    final UserId other;
    final TeamId team = new TeamId(UUID.randomUUID());
    final List<OrderId> orders = new ArrayList<>();
    final List<SupplierId> suppliers = new ArrayList<>();
    final List<Client> clients = new ArrayList<>();

    /**
     * @param year of all numbers, which no other test has
     * @param start from when on orders come, for a hundred days
     */
    History(Stores stores, int year, Instant start) {
        this.stores = stores;
        this.random = new Random(year);
        this.year = year;
        this.start = start;
        me = user();
        other = user();
        for (int i = 0; i < 3; i++) {
            suppliers.add(RfqFixtures.addSupplier(stores, "Supplier " + i, start));
            var client =
                    new Client(
                            new ClientId(UUID.randomUUID()), "Client " + i, null, List.of(), start);
            stores.transactions().run(() -> stores.clients().add(client));
            clients.add(client);
        }
    }

    private UserId user() {
        return UserFixtures.added(stores, UUID.randomUUID() + "@desk.example", Role.MANAGER).id();
    }

    /** Something happens, an order comes or goes on. */
    void goOn() {
        if (orders.isEmpty() || random.nextInt(9) == 0) {
            addOrder();
            return;
        }
        var order = stores.orders().get(orders.get(random.nextInt(orders.size()))).orElseThrow();
        var at = order.createdAt().plus(Duration.ofMinutes(random.nextInt(60 * 24 * 60)));
        switch (random.nextInt(11)) {
            case 0 -> {
                ask(order, at);
                ask(order, at);
            }
            case 1, 2 -> answer(order, at);
            case 3, 9, 10 -> stay(order, at);
            case 4 -> propose(order, at);
            case 5 -> {
                propose(order, at);
                accept(order, at);
            }
            case 6 ->
                    move(
                            order,
                            random.nextBoolean() ? OrderStatus.CANCELLED : OrderStatus.COMPLETED,
                            at);
            case 7 -> replace(order, order.status(), closing(order), owner(), at);
            default -> mail(order, at);
        }
    }

    private Owner owner() {
        return switch (random.nextInt(4)) {
            case 0 -> new Owner(me, team);
            case 1 -> new Owner(me, null);
            case 2 -> new Owner(other, team);
            default -> Owner.NOBODY;
        };
    }

    private void addOrder() {
        var number = new DocumentNumber(DocumentKind.ORDER, year, ++sequence);
        var at = start.plus(Duration.ofMinutes(random.nextInt(100 * 24 * 60)));
        var client = random.nextInt(4) == 0 ? null : clients.get(random.nextInt(3)).id();
        var order = OrderFixtures.owned(owner(), UUID.randomUUID(), number, client, at);
        stores.transactions()
                .run(
                        () -> {
                            stores.orders().add(order);
                            tell(at, new OrderEvent.Received(order.id(), number, true));
                        });
        orders.add(order.id());
    }

    private void ask(Order order, Instant at) {
        var draft =
                RfqFixtures.aDraft(
                        new RfqId(UUID.randomUUID()), order, suppliers.get(random.nextInt(3)), at);
        var rfq = random.nextInt(4) == 0 ? draft : RfqFixtures.sent(draft, year, ++sequence);
        stores.transactions()
                .run(
                        () -> {
                            stores.rfqs().add(rfq);
                            tell(at, new OrderEvent.ToReview(order.id()));
                        });
    }

    private Stream<Rfq> rfqs(Order order) {
        return stores.rfqs().of(order.id()).stream().filter(rfq -> rfq.number() != null);
    }

    private void answer(Order order, Instant at) {
        for (var rfq : rfqs(order).toList()) {
            var when = rfq.createdAt().plus(Duration.ofMinutes(1 + random.nextInt(9999)));
            if (stores.quotes().ofRfq(rfq.id()).isEmpty()
                    && rfq.answer(Set.of(1, 2), when)
                            instanceof Decision.Made<Rfq, ?>(var answered, var told)) {
                var ref =
                        new QuoteRef(
                                new QuoteId(UUID.randomUUID()),
                                rfq.id(),
                                order.id(),
                                rfq.supplier());
                var one = Integer.toString(1 + random.nextInt(4));
                var two = Integer.toString(1 + random.nextInt(4));
                var offer =
                        random.nextBoolean()
                                ? QuoteFixtures.prices(Unit.METRE, one, two)
                                : QuoteFixtures.withoutTax(Unit.METRE, one, two);
                var quote = Quote.first(ref, offer, random.nextInt(5) == 0, false, when);
                stores.transactions()
                        .run(
                                () -> {
                                    stores.rfqs().replace(answered);
                                    stores.quotes().add(quote.state());
                                    tell(at, told);
                                    tell(at, quote.events());
                                });
                return;
            }
        }
    }

    /** Without a price: a no, silence, or a mail that never arrived. */
    private void stay(Order order, Instant at) {
        for (var rfq : rfqs(order).toList()) {
            var when = rfq.createdAt().plus(Duration.ofMinutes(1 + random.nextInt(9999)));
            var step =
                    switch (random.nextInt(9)) {
                        case 0, 1 -> rfq.decline(Set.of(), "no", when);
                        case 2 -> rfq.undeliverable("bounced");
                        case 3 -> rfq.cancel("found");
                        default -> rfq.timeOut(when.plus(Duration.ofDays(30)));
                    };
            if (step instanceof Decision.Made<Rfq, ?>(var next, var told)) {
                stores.transactions()
                        .run(
                                () -> {
                                    stores.rfqs().replace(next);
                                    tell(at, told);
                                });
            }
        }
    }

    private void propose(Order order, Instant at) {
        if (stores.proposals().of(order.id()).isPresent()) {
            return;
        }
        var until = LocalDate.ofInstant(at, ZoneOffset.UTC).plusYears(1);
        var offer = ProposalFixtures.anOffer(order, suppliers.get(random.nextInt(3)), until);
        var draft = ProposalFixtures.aDraft(order, order.client(), offer, at);
        var proposal =
                random.nextInt(4) == 0 ? draft : ProposalFixtures.issued(draft, year, ++sequence);
        stores.transactions()
                .run(
                        () -> {
                            stores.proposals().add(proposal);
                            tell(at, new OrderEvent.ToReview(order.id()));
                        });
    }

    private void accept(Order order, Instant at) {
        var proposal = stores.proposals().of(order.id());
        if (proposal.isEmpty() || closing(order) != null) {
            return;
        }
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        var some = new Answer.AcceptItems(Set.of(order.items().getFirst().id()));
        var answer = random.nextBoolean() ? new Answer.AcceptAll() : some;
        if (proposal.get().answer(1, answer, day, at)
                instanceof Decision.Made<Proposal, ?>(var accepted, var told)) {
            stores.transactions()
                    .run(
                            () -> {
                                stores.proposals().replace(accepted);
                                tell(at, told);
                            });
            move(order, OrderStatus.ACTIVE, at);
        }
    }

    private void move(Order order, OrderStatus to, Instant at) {
        var why = to == OrderStatus.CANCELLED ? "Дорого " + random.nextInt(3) : null;
        replace(order, to, to.isOpen() ? null : new Order.Closing(at, why), order.owner(), at);
    }

    private static Order.@Nullable Closing closing(Order order) {
        return order.closing();
    }

    private void replace(
            Order order, OrderStatus to, Order.@Nullable Closing closing, Owner owner, Instant at) {
        var next =
                new Order(
                        order.id(),
                        order.number(),
                        to,
                        false,
                        order.client(),
                        order.subject(),
                        order.items(),
                        order.neededBy(),
                        order.deliveryPlace(),
                        order.doubts(),
                        owner,
                        closing,
                        false,
                        order.createdAt(),
                        order.version() + 1);
        stores.transactions()
                .run(
                        () -> {
                            stores.orders().replace(next);
                            tell(at, new OrderEvent.Reviewed(order.id()));
                        });
    }

    private void mail(Order order, Instant at) {
        var id = new MessageId(UUID.randomUUID());
        var raw = Bytes.owning(id.toString().getBytes(UTF_8));
        var came = order.createdAt().minus(Duration.ofMinutes(random.nextInt(5000)));
        var mail = new Mailbox.Fetched(7, 1, came, raw.size(), false, raw);
        var filing =
                new Messages.Filing(
                        MessageKind.CLIENT_REQUEST, null, "", null, Set.of(), order.id(), false);
        stores.transactions()
                .run(
                        () -> {
                            stores.messages().keep("box-" + id, List.of(mail), List.of(id));
                            stores.messages().file(id, filing);
                            tell(at, new OrderEvent.ToReview(order.id()));
                        });
    }

    private void tell(Instant at, DomainEvent event) {
        tell(at, List.of(event));
    }

    private void tell(Instant at, List<DomainEvent> events) {
        stores.eventLog().add(at, events);
    }
}
