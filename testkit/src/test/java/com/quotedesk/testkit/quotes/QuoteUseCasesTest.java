package com.quotedesk.testkit.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.quotes.ConfirmQuote;
import com.quotedesk.application.quotes.DiscardQuote;
import com.quotedesk.application.quotes.QuoteChanges;
import com.quotedesk.application.quotes.QuoteDecision;
import com.quotedesk.application.quotes.QuoteIntake;
import com.quotedesk.application.quotes.QuoteJournal;
import com.quotedesk.application.quotes.QuoteOutcome;
import com.quotedesk.application.quotes.RecordQuote;
import com.quotedesk.application.quotes.WithdrawQuote;
import com.quotedesk.application.reading.LearnFromCorrection;
import com.quotedesk.application.rfqs.AnswerRfq;
import com.quotedesk.application.rfqs.By;
import com.quotedesk.application.rfqs.OrderProgress.AskedOrder;
import com.quotedesk.application.rfqs.RfqChanges;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.quotes.Offer;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.quotes.QuoteRefusal;
import com.quotedesk.domain.quotes.QuoteStatus;
import com.quotedesk.domain.quotes.QuoteVersion;
import com.quotedesk.domain.rfqs.ResponseKind;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqRefusal;
import com.quotedesk.domain.rfqs.RfqResponse;
import com.quotedesk.domain.rfqs.RfqStatus;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.rfqs.RecordingOrderProgress;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.OvertakenTransactions;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuoteUseCasesTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Access MANAGER = Access.of(new UserId(new UUID(9, 1)), null, Role.MANAGER);
    private static final Access VIEWER = Access.of(new UserId(new UUID(9, 2)), null, Role.VIEWER);
    private static final By READER = new By.Machine(new Actor.Reader("rules/1"));

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = new SettableClock(NOON);
    private final SequentialIds ids = new SequentialIds();
    private final RecordingOrderProgress orders = new RecordingOrderProgress();
    private final Journal journal = new Journal(stores.auditLog(), stores.eventLog(), ids, clock);
    private final AnswerRfq answerRfq =
            new AnswerRfq(
                    new RfqChanges(
                            stores.transactions(),
                            stores.rfqs(),
                            orders,
                            journal,
                            (rfq, happened) -> {}));
    private final QuoteJournal quoteJournal = new QuoteJournal(journal);
    private final QuoteIntake intake =
            new QuoteIntake(stores.quotes(), stores.rfqs(), orders, answerRfq, quoteJournal, ids);
    private final LearnFromCorrection lessons =
            new LearnFromCorrection(stores.readings(), stores.readingMemory(), clock);
    private final RecordQuote recordQuote = new RecordQuote(stores.transactions(), intake, lessons);
    private final QuoteChanges changes =
            new QuoteChanges(
                    stores.transactions(), stores.quotes(), stores.rfqs(), orders, quoteJournal);
    private final ConfirmQuote confirm = new ConfirmQuote(changes, answerRfq, orders);
    private final DiscardQuote discard = new DiscardQuote(changes);
    private final WithdrawQuote withdraw = new WithdrawQuote(changes, answerRfq);

    private Rfq rfq;

    @BeforeEach
    void a_supplier_was_asked_for_two_items() {
        Order order = RfqFixtures.addOrder(stores, 2026, 1, NOON);
        orders.put(
                new AskedOrder(
                        order.id(), new Owner(MANAGER.user(), null), true, order.openItems()));
        var supplier = RfqFixtures.addSupplier(stores, "North", NOON);
        rfq =
                RfqFixtures.sent(
                        RfqFixtures.aDraft(new RfqId(new UUID(2, 1)), order, supplier, NOON),
                        2026,
                        1);
        stores.transactions().run(() -> stores.rfqs().add(rfq));
    }

    @Test
    void an_answer_makes_a_quote_answers_the_request_and_moves_the_order_on() {
        var quote = recorded(READER, prices("100", "50"), false, NOON);

        assertThat(stores.quotes().ofRfq(rfq.id())).contains(quote);
        assertThat(quote.valid()).map(QuoteVersion::late).contains(false);
        assertThat(stored().status()).isEqualTo(RfqStatus.ANSWERED);
        assertThat(orders.told()).containsExactly("quoted");
        assertThat(actions("quote", quote.ref().id().value()))
                .containsExactly("quote.received by reader:rules/1");
        assertThat(actions("rfq", rfq.id().value()))
                .containsExactly("rfq.answered by reader:rules/1");
    }

    @Test
    void a_late_answer_counts_and_says_so() {
        var quote = recorded(READER, prices("100"), false, NOON.plus(Duration.ofDays(30)));

        assertThat(quote.valid()).map(QuoteVersion::late).contains(true);
        assertThat(stored().responses().getFirst().late()).isTrue();
    }

    @Test
    void a_second_answer_is_a_second_version() {
        recorded(READER, prices("100", "50"), false, NOON);
        var quote = recorded(new By.Person(MANAGER), prices("90"), false, NOON);

        assertThat(quote.versions()).hasSize(2);
        assertThat(stores.quotes().of(rfq.order())).containsExactly(quote);
    }

    @Test
    void what_is_held_waits_for_a_person() {
        var quote = recorded(READER, prices("100", "50"), true, NOON);
        assertThat(stored().status()).isEqualTo(RfqStatus.SENT);
        assertThat(orders.told()).isEmpty();

        var confirmed = confirm.confirm(decision(quote, 1));

        assertThat(confirmed).isEqualTo(new QuoteOutcome.Done(kept(quote)));
        assertThat(kept(quote).valid()).isPresent();
        assertThat(kinds()).containsExactly(ResponseKind.QUOTED, ResponseKind.QUOTED);
        assertThat(orders.told()).containsExactly("quoted");
        assertThat(actions("quote", quote.ref().id().value()))
                .contains("quote.confirmed by user:" + MANAGER.user());
    }

    @Test
    void what_was_held_can_be_put_aside() {
        var quote = recorded(READER, prices("100"), true, NOON);

        discard.discard(decision(quote, 1), "not from them");

        assertThat(kept(quote).versions().getFirst().is(QuoteStatus.DISCARDED)).isTrue();
        assertThat(stored().status()).isEqualTo(RfqStatus.SENT);
        assertThat(stores.auditLog().of("quote", quote.ref().id().value()))
                .extracting(AuditEntry::reason)
                .contains("not from them");
    }

    @Test
    void a_version_of_something_else_is_taken_back_with_its_answers() {
        recorded(READER, prices("100"), false, NOON);
        var second = recorded(READER, prices("90", "40"), false, NOON);

        withdraw.withdraw(decision(second, 2), "of another request");
        assertThat(kinds()).containsExactly(ResponseKind.QUOTED, ResponseKind.AWAITED);

        withdraw.withdraw(decision(kept(second), 1), "this too");
        assertThat(kinds()).containsExactly(ResponseKind.AWAITED, ResponseKind.AWAITED);
        assertThat(stored().status()).isEqualTo(RfqStatus.SENT);
    }

    @Test
    void taking_back_what_the_version_before_offers_too_leaves_the_request_as_it_is() {
        recorded(READER, prices("100"), false, NOON);
        var second = recorded(READER, prices("90"), false, NOON);
        var before = stored();

        assertThat(withdraw.withdraw(decision(second, 2), "a slip"))
                .isInstanceOf(QuoteOutcome.Done.class);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void what_answers_a_request_that_was_cancelled_is_not_taken_back() {
        var quote = recorded(READER, prices("100"), false, NOON);
        var cancelled =
                new Rfq(
                        rfq.id(),
                        rfq.number(),
                        rfq.order(),
                        rfq.supplier(),
                        RfqStatus.CANCELLED,
                        rfq.items(),
                        stored().responses(),
                        rfq.timing(),
                        "not needed",
                        rfq.createdAt(),
                        stored().version() + 1);
        stores.transactions().run(() -> stores.rfqs().replace(cancelled));

        assertThat(withdraw.withdraw(decision(quote, 1), "a slip"))
                .isEqualTo(new QuoteOutcome.RfqRefused(RfqRefusal.WRONG_STATUS));
        assertThat(kept(quote)).isEqualTo(quote);
    }

    @Test
    void what_cannot_be_is_refused_and_nothing_is_kept() {
        assertThat(record(READER, prices("1", "2", "3"), false, NOON))
                .isEqualTo(new RecordQuote.Outcome.Refused(RfqRefusal.UNKNOWN_POSITION));
        assertThat(record(READER, prices("1", "2", "3"), true, NOON))
                .isEqualTo(new RecordQuote.Outcome.Refused(RfqRefusal.UNKNOWN_POSITION));
        assertThat(record(new By.Person(VIEWER), prices("1"), false, NOON))
                .isEqualTo(new RecordQuote.Outcome.Forbidden());
        assertThat(
                        recordQuote.record(
                                new QuoteIntake.Command(
                                        READER,
                                        new RfqId(new UUID(7, 7)),
                                        prices("1"),
                                        false,
                                        NOON)))
                .isEqualTo(new RecordQuote.Outcome.UnknownRfq());
        assertThat(stores.quotes().of(rfq.order())).isEmpty();
    }

    @Test
    void a_request_that_was_cancelled_takes_no_price() {
        var quote = recorded(READER, prices("100"), true, NOON);
        var cancelled = RfqFixtures.made(stored().cancel("not needed"));
        stores.transactions().run(() -> stores.rfqs().replace(cancelled));

        assertThat(confirm.confirm(decision(quote, 1)))
                .isEqualTo(new QuoteOutcome.RfqRefused(RfqRefusal.WRONG_STATUS));
        assertThat(kept(quote)).isEqualTo(quote);
    }

    @Test
    void an_answer_to_a_draft_can_be_held_but_is_never_late() {
        var draft =
                Rfq.draft(
                        new RfqId(new UUID(2, 2)), rfq.order(), rfq.supplier(), rfq.items(), NOON);
        stores.transactions().run(() -> stores.rfqs().add(draft));

        var outcome =
                recordQuote.record(
                        new QuoteIntake.Command(READER, draft.id(), prices("1"), true, NOON));

        assertThat(((RecordQuote.Outcome.Recorded) outcome).quote().versions().getFirst().late())
                .isFalse();
    }

    @Test
    void who_may_not_who_saw_an_older_one_and_what_is_unknown_is_told() {
        var quote = recorded(READER, prices("100"), true, NOON);

        assertThat(confirm.confirm(new QuoteDecision(VIEWER, quote.ref().id(), 1, 1)))
                .isEqualTo(new QuoteOutcome.Forbidden());
        assertThat(confirm.confirm(new QuoteDecision(MANAGER, quote.ref().id(), 1, 9)))
                .isEqualTo(new QuoteOutcome.Conflict());
        assertThat(confirm.confirm(decision(quote, 5)))
                .isEqualTo(new QuoteOutcome.Refused(QuoteRefusal.UNKNOWN_VERSION));
        assertThat(
                        discard.discard(
                                new QuoteDecision(MANAGER, new QuoteId(new UUID(7, 7)), 1, 1), "x"))
                .isEqualTo(new QuoteOutcome.Unknown());
    }

    @Test
    void who_was_overtaken_is_told() {
        var overtaken = new OvertakenTransactions();

        assertThat(
                        new RecordQuote(overtaken, intake, lessons)
                                .record(
                                        new QuoteIntake.Command(
                                                READER, rfq.id(), prices("1"), false, NOON)))
                .isEqualTo(new RecordQuote.Outcome.Conflict());
    }

    private RecordQuote.Outcome record(By by, Offer offer, boolean held, Instant at) {
        return recordQuote.record(new QuoteIntake.Command(by, rfq.id(), offer, held, at));
    }

    private Quote recorded(By by, Offer offer, boolean held, Instant at) {
        return ((RecordQuote.Outcome.Recorded) record(by, offer, held, at)).quote();
    }

    private QuoteDecision decision(Quote quote, int number) {
        return new QuoteDecision(MANAGER, quote.ref().id(), number, quote.version());
    }

    private Quote kept(Quote quote) {
        return stores.quotes().get(quote.ref().id()).orElseThrow();
    }

    private Rfq stored() {
        return stores.rfqs().get(rfq.id()).orElseThrow();
    }

    private List<ResponseKind> kinds() {
        return stored().responses().stream().map(RfqResponse::kind).toList();
    }

    private List<String> actions(String type, UUID id) {
        return stores.auditLog().of(type, id).stream()
                .map(entry -> entry.action() + " by " + entry.actor().code())
                .toList();
    }

    private static Offer prices(String... prices) {
        return QuoteFixtures.prices(Unit.METRE, prices);
    }
}
