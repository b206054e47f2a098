package com.quotedesk.persistence.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.orders.CancelOrder;
import com.quotedesk.application.orders.OrderChanges;
import com.quotedesk.application.orders.OrderOutcome;
import com.quotedesk.application.orders.OrderRequest;
import com.quotedesk.application.orders.OrdersBeingProposed;
import com.quotedesk.application.proposals.AnswerProposal;
import com.quotedesk.application.proposals.By;
import com.quotedesk.application.proposals.ProposalChanges;
import com.quotedesk.application.proposals.ProposalOutcome;
import com.quotedesk.application.work.Ids;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderRefusal;
import com.quotedesk.domain.orders.OrderStatus;
import com.quotedesk.domain.proposals.Answer;
import com.quotedesk.domain.proposals.ProposalRefusal;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.orders.OrderFixtures;
import com.quotedesk.testkit.proposals.ProposalFixtures;
import com.quotedesk.testkit.proposals.RecordingProposalLetters;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import com.quotedesk.testkit.work.SettableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Many at once, on a real PostgreSQL. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConcurrencyTest {

    private static final int THREADS = 64;
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final PostgresStores stores = PostgresStores.running();
    private final SettableClock clock = new SettableClock(NOON);
    private final Ids ids = UUID::randomUUID;

    @Test
    void of_sixty_four_who_cancel_one_order_one_succeeds_and_one_entry_is_written()
            throws Exception {
        var order = anOrder(1);
        var cancelOrder = cancelOrder();
        var admin = Access.of(new UserId(UUID.randomUUID()), null, Role.ADMIN);
        var request = new OrderRequest(admin, order.id(), null);

        var outcomes =
                together(
                        THREADS,
                        thread ->
                                cancelOrder.cancel(
                                        new CancelOrder.Command(request, "thread " + thread)));

        assertThat(outcomes).filteredOn(OrderOutcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(OrderOutcome.Refused.class::isInstance)
                .hasSize(THREADS - 1)
                .allMatch(
                        outcome ->
                                outcome.equals(
                                        new OrderOutcome.Refused(
                                                new OrderRefusal.WrongStatus(
                                                        OrderStatus.CANCELLED))));
        assertThat(stores.auditLog().of("order", order.id().value())).hasSize(1);
    }

    @Test
    void of_those_who_saw_one_version_one_succeeds_and_the_others_are_told() throws Exception {
        var order = anOrder(2);
        var cancelOrder = cancelOrder();
        var admin = Access.of(new UserId(UUID.randomUUID()), null, Role.ADMIN);
        var request = new OrderRequest(admin, order.id(), order.version());

        var outcomes =
                together(
                        THREADS,
                        thread -> cancelOrder.cancel(new CancelOrder.Command(request, "x")));

        assertThat(outcomes).filteredOn(OrderOutcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.equals(new OrderOutcome.Conflict(2)))
                .hasSize(THREADS - 1);
    }

    @Test
    void of_sixty_four_who_accept_one_proposal_one_succeeds_and_one_entry_is_written()
            throws Exception {
        var order = anOrder(5);
        var supplier = RfqFixtures.addSupplier(stores, "ООО «Кабель»", NOON);
        var proposal =
                ProposalFixtures.issued(
                        ProposalFixtures.aDraft(
                                order,
                                null,
                                ProposalFixtures.anOffer(
                                        order, supplier, LocalDate.of(2026, 12, 4)),
                                NOON),
                        4005,
                        1);
        stores.transactions().run(() -> stores.proposals().add(proposal));
        stores.transactions().run(() -> stores.orders().replace(proposed(order)));
        var answerProposal = answerProposal();
        var visitor = new By.Visitor(new Actor.Visitor("203.0.113.7", "Anna"));

        var outcomes =
                together(
                        THREADS,
                        thread ->
                                answerProposal.answer(
                                        new AnswerProposal.Command(
                                                visitor,
                                                proposal.id(),
                                                1,
                                                new Answer.AcceptAll(),
                                                null)));

        assertThat(outcomes).filteredOn(ProposalOutcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(
                        outcome ->
                                outcome.equals(
                                        new ProposalOutcome.Refused(
                                                ProposalRefusal.ALREADY_ACCEPTED)))
                .hasSize(THREADS - 1);
        assertThat(stores.auditLog().of("proposal", proposal.id().value()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo(visitor.actor()));
        assertThat(stores.orders().get(order.id()).orElseThrow().status())
                .isEqualTo(OrderStatus.ACTIVE);
    }

    private static Order proposed(Order order) {
        return new Order(
                order.id(),
                order.number(),
                OrderStatus.PROPOSED,
                order.needsReview(),
                order.client(),
                order.subject(),
                order.items(),
                order.neededBy(),
                order.deliveryPlace(),
                order.doubts(),
                order.owner(),
                null,
                false,
                order.createdAt(),
                order.version() + 1);
    }

    private AnswerProposal answerProposal() {
        var journal = new Journal(stores.auditLog(), stores.eventLog(), ids, clock);
        var orders =
                new OrdersBeingProposed(
                        stores.orders(),
                        new OrderChanges(stores.transactions(), stores.orders(), journal));
        var changes =
                new ProposalChanges(
                        stores.transactions(),
                        stores.proposals(),
                        orders,
                        journal,
                        new RecordingProposalLetters());
        return new AnswerProposal(changes, orders, clock, ZoneOffset.UTC);
    }

    @Test
    void five_thousand_numbers_with_a_third_rolled_back_leave_no_hole_and_no_double()
            throws Exception {
        int each = (5000 + THREADS - 1) / THREADS;

        var taken = together(THREADS, thread -> takeNumbers(each));

        var numbers = taken.stream().flatMap(List::stream).sorted().toList();
        assertThat(numbers)
                .hasSizeGreaterThan(3000)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    @Test
    void the_victim_of_a_deadlock_is_done_again() throws Exception {
        var one = anOrder(3);
        var other = anOrder(4);
        var bothHoldOne = new CyclicBarrier(2);

        var tries =
                together(
                        2,
                        thread -> {
                            var counted = new ArrayList<Integer>();
                            stores.transactions()
                                    .run(
                                            () -> {
                                                counted.add(1);
                                                lock(thread == 0 ? one : other);
                                                if (counted.size() == 1) {
                                                    await(bothHoldOne);
                                                }
                                                lock(thread == 0 ? other : one);
                                            });
                            return counted.size();
                        });

        assertThat(tries).containsExactlyInAnyOrder(1, 2);
    }

    private void lock(Order order) {
        assertThat(stores.orders().lock(order.id())).isPresent();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private List<Integer> takeNumbers(int times) {
        var taken = new ArrayList<Integer>();
        for (int i = 0; i < times; i++) {
            boolean changesItsMind = i % 3 == 2;
            try {
                taken.add(
                        stores.transactions()
                                .inTransaction(
                                        () -> {
                                            int number =
                                                    stores.numbers()
                                                            .next(DocumentKind.PROPOSAL, 4001)
                                                            .sequence();
                                            if (changesItsMind) {
                                                throw new IllegalStateException("undone");
                                            }
                                            return number;
                                        }));
            } catch (IllegalStateException undone) {
                assertThat(changesItsMind).isTrue();
            }
        }
        return taken;
    }

    private Order anOrder(int sequence) {
        var order =
                OrderFixtures.anOrder(
                        UUID.randomUUID(),
                        new DocumentNumber(DocumentKind.ORDER, 4002, sequence),
                        null,
                        NOON);
        stores.transactions().run(() -> stores.orders().add(order));
        return order;
    }

    private CancelOrder cancelOrder() {
        var journal = new Journal(stores.auditLog(), stores.eventLog(), ids, clock);
        return new CancelOrder(
                new OrderChanges(stores.transactions(), stores.orders(), journal), clock);
    }

    /** Work of one of several threads. */
    private interface Work<T> {
        T by(int thread) throws Exception;
    }

    private static <T> List<T> together(int threads, Work<T> work) throws Exception {
        var start = new CyclicBarrier(threads);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var tasks =
                    IntStream.range(0, threads)
                            .mapToObj(
                                    thread ->
                                            (Callable<T>)
                                                    () -> {
                                                        start.await();
                                                        return work.by(thread);
                                                    })
                            .toList();
            var results = new ArrayList<T>();
            for (var result : pool.invokeAll(tasks)) {
                results.add(Objects.requireNonNull(result.get()));
            }
            return results;
        }
    }
}
