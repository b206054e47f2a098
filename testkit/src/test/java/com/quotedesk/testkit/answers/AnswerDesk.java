package com.quotedesk.testkit.answers;

import static com.quotedesk.testkit.rfqs.RfqFixtures.made;

import com.quotedesk.application.answers.Answer;
import com.quotedesk.application.answers.AnswerDrafts;
import com.quotedesk.application.answers.AnswerMark;
import com.quotedesk.application.answers.AttachFile;
import com.quotedesk.application.answers.HearAnswer;
import com.quotedesk.application.answers.SaveDraft;
import com.quotedesk.application.answers.SubmitAnswer;
import com.quotedesk.application.answers.TakeFileBack;
import com.quotedesk.application.answers.Visit;
import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.files.FileStore;
import com.quotedesk.application.files.KeepFile;
import com.quotedesk.application.quotes.QuoteIntake;
import com.quotedesk.application.quotes.QuoteJournal;
import com.quotedesk.application.quotes.TakeBackOffer;
import com.quotedesk.application.rfqs.AnswerRfq;
import com.quotedesk.application.rfqs.MarkRfqSent;
import com.quotedesk.application.rfqs.OrderProgress.AskedOrder;
import com.quotedesk.application.rfqs.RecordDecline;
import com.quotedesk.application.rfqs.RecordQuestion;
import com.quotedesk.application.rfqs.RfqChanges;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.quotes.Offer;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteDoor;
import com.quotedesk.domain.quotes.QuoteLine;
import com.quotedesk.domain.quotes.QuoteTerms;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqPolicy;
import com.quotedesk.domain.rfqs.RfqRefusal;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.testkit.files.FakeFileStore;
import com.quotedesk.testkit.rfqs.RecordingOrderProgress;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A desk whose suppliers answer on their pages, in memory. */
final class AnswerDesk {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final Visit ANNA = new Visit("203.0.113.7", "Anna", 1);

    final InMemoryStores stores = new InMemoryStores();
    final SettableClock clock = new SettableClock(NOON);
    final SequentialIds ids = new SequentialIds();
    final RecordingOrderProgress orders = new RecordingOrderProgress();
    final Journal journal = new Journal(stores.auditLog(), stores.eventLog(), ids, clock);
    final RfqChanges changes =
            new RfqChanges(
                    stores.transactions(), stores.rfqs(), orders, journal, (rfq, happened) -> {});
    final AnswerRfq answerRfq = new AnswerRfq(changes);
    final QuoteJournal quoteJournal = new QuoteJournal(journal);
    final FakeFileStore fileStore = new FakeFileStore(stores.transactions());
    final SaveDraft saveDraft =
            new SaveDraft(stores.transactions(), stores.rfqs(), stores.answerDrafts(), clock);
    final SubmitAnswer submitAnswer = submitAnswer(stores.answerDrafts());
    final AttachFile attachFile = attachFile(fileStore);
    final TakeFileBack takeFileBack =
            new TakeFileBack(stores.transactions(), stores.answerFiles(), journal, clock);

    AttachFile attachFile(FileStore store) {
        return new AttachFile(
                new KeepFile(store, 1000),
                stores.transactions(),
                stores.rfqs(),
                orders,
                stores.answerFiles(),
                journal,
                ids,
                clock,
                2);
    }

    SubmitAnswer submitAnswer(AnswerDrafts drafts) {
        return new SubmitAnswer(
                stores.transactions(),
                stores.rfqs(),
                stores.quotes(),
                orders,
                drafts,
                stores.answerFiles(),
                new HearAnswer(
                        new QuoteIntake(
                                stores.quotes(),
                                stores.rfqs(),
                                orders,
                                answerRfq,
                                quoteJournal,
                                ids),
                        new TakeBackOffer(stores.quotes(), stores.rfqs(), answerRfq, quoteJournal),
                        stores.rfqs(),
                        answerRfq,
                        new RecordDecline(changes, clock),
                        new RecordQuestion(changes, clock)),
                new MarkRfqSent(changes, clock),
                journal,
                clock);
    }

    /** A numbered request for two things, on its way to the supplier. */
    Rfq queued() {
        var order = RfqFixtures.addOrder(stores, 2026, 1, NOON);
        orders.put(new AskedOrder(order.id(), new Owner(null, null), true, List.of()));
        var supplier = RfqFixtures.addSupplier(stores, "Кабель", NOON);
        var policy = RfqPolicy.STANDARD;
        var rfq =
                made(
                        RfqFixtures.aDraft(new RfqId(ids.next()), order, supplier, NOON)
                                .queue(
                                        new DocumentNumber(DocumentKind.RFQ, 2026, 1),
                                        policy.deadlineFrom(NOON, ZoneOffset.UTC),
                                        policy,
                                        NOON));
        stores.transactions().run(() -> stores.rfqs().add(rfq));
        return rfq;
    }

    Rfq sent() {
        return change(queued(), rfq -> rfq.sent(NOON));
    }

    Rfq change(Rfq rfq, Function<Rfq, Decision<Rfq, RfqRefusal>> decide) {
        var changed = made(decide.apply(rfq));
        stores.transactions().run(() -> stores.rfqs().replace(changed));
        return changed;
    }

    Rfq stored(Rfq rfq) {
        return stores.rfqs().get(rfq.id()).orElseThrow();
    }

    Optional<Quote> quote(Rfq rfq) {
        return stores.quotes().ofRfq(rfq.id());
    }

    String mark(Rfq rfq) {
        return AnswerMark.of(stored(rfq), quote(rfq));
    }

    SubmitAnswer.Outcome submit(Rfq rfq, Answer answer) {
        clock.advance(Duration.ofMinutes(1));
        return submitAnswer.submit(command(rfq, UUID.randomUUID(), mark(rfq), answer));
    }

    static SubmitAnswer.Command command(Rfq rfq, UUID form, String seen, Answer answer) {
        return new SubmitAnswer.Command(
                ANNA, rfq.id(), form, seen, answer, Map.of("price-1", "10"));
    }

    /** A price for each position from 1 on; none where it is empty. */
    static Answer.Prices prices(String... prices) {
        return new Answer.Prices(offer(prices), Map.of());
    }

    static Offer offer(String... prices) {
        var terms = QuoteTerms.of(Money.of("1", "RUB").currency(), null);
        return new Offer(
                QuoteDoor.LINK,
                null,
                terms,
                IntStream.range(0, prices.length)
                        .filter(i -> !prices[i].isEmpty())
                        .mapToObj(i -> QuoteLine.of(i + 1, Money.of(prices[i], "RUB"), Unit.PIECE))
                        .toList(),
                List.of());
    }

    List<AuditEntry> journal(Rfq rfq) {
        return stores.auditLog().of("rfq", rfq.id().value());
    }
}
