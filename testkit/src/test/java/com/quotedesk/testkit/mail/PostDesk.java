package com.quotedesk.testkit.mail;

import static com.quotedesk.testkit.rfqs.RfqFixtures.made;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.mail.DeliverMail;
import com.quotedesk.application.mail.FindThread;
import com.quotedesk.application.mail.KeepReading;
import com.quotedesk.application.mail.Marks;
import com.quotedesk.application.mail.MatchDesk;
import com.quotedesk.application.mail.MatchMails;
import com.quotedesk.application.mail.OutgoingChanges;
import com.quotedesk.application.mail.OutgoingPolicy;
import com.quotedesk.application.mail.OutgoingProof;
import com.quotedesk.application.mail.Papers;
import com.quotedesk.application.mail.Parties;
import com.quotedesk.application.mail.Post;
import com.quotedesk.application.mail.ReadMail;
import com.quotedesk.application.mail.ReadOffers;
import com.quotedesk.application.mail.ResolveUnknown;
import com.quotedesk.application.mail.RfqDelivery;
import com.quotedesk.application.mail.RfqEnclosures;
import com.quotedesk.application.mail.RfqMail;
import com.quotedesk.application.mail.TakeAnswer;
import com.quotedesk.application.mail.TakeBounce;
import com.quotedesk.application.mail.TakeClientMail;
import com.quotedesk.application.mail.TakeForm;
import com.quotedesk.application.mail.TakeMail;
import com.quotedesk.application.numbering.DocumentNumbers;
import com.quotedesk.application.orders.FindDuplicates;
import com.quotedesk.application.orders.OrderChanges;
import com.quotedesk.application.orders.OrderIntake;
import com.quotedesk.application.orders.OrderMail;
import com.quotedesk.application.orders.OrdersBeingProposed;
import com.quotedesk.application.proposals.AnswerProposal;
import com.quotedesk.application.proposals.ProposalChanges;
import com.quotedesk.application.quotes.QuoteIntake;
import com.quotedesk.application.quotes.QuoteJournal;
import com.quotedesk.application.quotes.TakeBackQuote;
import com.quotedesk.application.reading.InquiryReader;
import com.quotedesk.application.reading.MessageClassifier;
import com.quotedesk.application.rfqs.AnswerRfq;
import com.quotedesk.application.rfqs.MarkRfqSent;
import com.quotedesk.application.rfqs.MarkUndeliverable;
import com.quotedesk.application.rfqs.OrderProgress.AskedOrder;
import com.quotedesk.application.rfqs.RecordDecline;
import com.quotedesk.application.rfqs.RecordQuestion;
import com.quotedesk.application.rfqs.RfqChanges;
import com.quotedesk.application.rfqs.TakeBackAnswer;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.OutgoingState;
import com.quotedesk.domain.mail.SenderProof;
import com.quotedesk.domain.mail.ThreadToken;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.quotes.ReadOffer;
import com.quotedesk.domain.reading.AnswerOutcome;
import com.quotedesk.domain.reading.ClientReply;
import com.quotedesk.domain.reading.SupplierAnswer;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqEvent;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqPolicy;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.testkit.documents.FakeQuoteSheets;
import com.quotedesk.testkit.proposals.RecordingProposalLetters;
import com.quotedesk.testkit.rfqs.RecordingOrderProgress;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Everything that writes mails, in memory. */
final class PostDesk {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final EmailAddress US = new EmailAddress("orders@desk.example");

    final InMemoryStores stores = new InMemoryStores();
    final SettableClock clock = new SettableClock(NOON);
    final SequentialIds ids = new SequentialIds();
    final RecordingOrderProgress orders = new RecordingOrderProgress();
    final FakeMailTransport server = new FakeMailTransport(stores.transactions());
    final PlainLetters letters = new PlainLetters();
    final ThreadToken tokens = new ThreadToken("0123456789abcdef0123456789abcdef");
    final Journal journal = new Journal(stores.auditLog(), stores.eventLog(), ids, clock);
    final FakeQuoteSheets sheets = new FakeQuoteSheets();
    OutgoingPolicy policy = policy(true, 10, 2);
    RfqEnclosures.Enclosed enclosed = RfqEnclosures.Enclosed.NOTHING;
    RfqEnclosures enclosures = (rfq, kind, language) -> enclosed;

    final Post post =
            new Post(
                    stores.outbox(),
                    stores.letterTemplates(),
                    letters,
                    letters,
                    tokens,
                    journal,
                    ids,
                    clock,
                    () -> policy);
    final RfqMail rfqMail =
            new RfqMail(
                    post,
                    stores.outbox(),
                    stores.suppliers(),
                    (rfq, kind, language) -> enclosures.of(rfq, kind, language));
    final RfqChanges rfqChanges =
            new RfqChanges(stores.transactions(), stores.rfqs(), orders, journal, rfqMail);
    final OutgoingChanges changes =
            new OutgoingChanges(
                    stores.outbox(),
                    journal,
                    List.of(
                            new RfqDelivery(
                                    stores.outbox(),
                                    new MarkRfqSent(rfqChanges, clock),
                                    new MarkUndeliverable(rfqChanges))));
    final DeliverMail deliver =
            new DeliverMail(
                    stores.transactions(), stores.outbox(), server, changes, clock, () -> policy);
    final OutgoingProof proof = new OutgoingProof(stores.outbox(), changes, clock);
    final ResolveUnknown resolve =
            new ResolveUnknown(stores.transactions(), stores.outbox(), changes, clock);

    /** What the reader says next. */
    SupplierAnswer answer = Answers.of(AnswerOutcome.QUESTION);

    /** What the client is read to say. */
    ClientReply reply = new ClientReply("rules/1", ClientReply.Says.SOMETHING_ELSE, false);

    boolean acceptsByMail = true;

    final Parties parties =
            new Parties(stores.suppliers(), stores.clients(), new SenderProof("mx.desk.example"));
    final Papers papers = new Papers(stores.rfqs(), stores.proposals(), stores.orders(), parties);
    final FindThread threads =
            new FindThread(
                    new Marks(tokens, stores.outbox()),
                    papers,
                    stores.rfqs(),
                    stores.rfqBoard(),
                    stores.messages(),
                    stores.matches(),
                    parties);
    final OrderChanges orderChanges =
            new OrderChanges(stores.transactions(), stores.orders(), journal);
    final OrderMail orderMail = new OrderMail(stores.orders(), orderChanges, ids, clock);
    private final AnswerRfq answerRfq = new AnswerRfq(rfqChanges);
    private final QuoteJournal quoteJournal = new QuoteJournal(journal);
    private final OrdersBeingProposed proposed =
            new OrdersBeingProposed(stores.orders(), orderChanges);
    final MatchMails matchMails =
            new MatchMails(
                    stores.matches(),
                    new TakeBackQuote(stores.quotes(), stores.rfqs(), answerRfq, quoteJournal),
                    new TakeBackAnswer(stores.rfqs(), rfqChanges),
                    orderMail,
                    journal,
                    clock);
    final MatchDesk matchDesk =
            new MatchDesk(stores.messageBoard(), stores.matches(), stores.orders());

    ReadMail readMail(MessageClassifier classifier, InquiryReader inquiries) {
        return new ReadMail(
                threads,
                parties,
                classifier,
                inquiries,
                (message, request, context) -> answer,
                message -> reply,
                takeForm());
    }

    private TakeForm takeForm() {
        return new TakeForm(sheets, quoteIntake(), parties, post, () -> Percent.of("22"));
    }

    private QuoteIntake quoteIntake() {
        return new QuoteIntake(
                stores.quotes(), stores.rfqs(), orders, answerRfq, quoteJournal, ids);
    }

    OrderIntake intake(ZoneId zone) {
        return intake(zone, stores.numbers());
    }

    OrderIntake intake(ZoneId zone, DocumentNumbers numbers) {
        return new OrderIntake(
                stores.orders(),
                stores.clients(),
                numbers,
                new FindDuplicates(stores.orders(), clock, () -> Duration.ofDays(14)),
                journal,
                ids,
                clock,
                zone);
    }

    KeepReading keepReading() {
        return new KeepReading(stores.readings(), stores.readingMemory(), ids);
    }

    TakeMail takeMail() {
        return new TakeMail(
                matchMails,
                new TakeAnswer(
                        quoteIntake(),
                        new RecordDecline(rfqChanges, clock),
                        new RecordQuestion(rfqChanges, clock),
                        new ReadOffers(
                                () -> new ReadOffer(Currency.getInstance("RUB"), Percent.of("22")),
                                stores.priceHistory(),
                                () -> 50)),
                takeForm(),
                new TakeClientMail(
                        orderMail,
                        new AnswerProposal(
                                new ProposalChanges(
                                        stores.transactions(),
                                        stores.proposals(),
                                        proposed,
                                        journal,
                                        new RecordingProposalLetters()),
                                proposed,
                                clock,
                                ZoneId.of("UTC")),
                        stores.outbox(),
                        parties,
                        () -> acceptsByMail),
                new TakeBounce(stores.outbox(), proof, tokens),
                proof,
                orderMail);
    }

    static OutgoingPolicy policy(boolean plus, int perMinute, int automatic) {
        return new OutgoingPolicy(
                new MailAddress("ООО «Ромашка»", US),
                Set.of(US, new EmailAddress("sales@desk.example")),
                plus,
                perMinute,
                100,
                200,
                automatic,
                Duration.ofMinutes(15),
                Duration.ofHours(24),
                Duration.ofMinutes(1));
    }

    /** A numbered request to a supplier, stored, with its letter in the outbox. */
    Rfq queued() {
        return queued(RfqFixtures.addSupplier(stores, "Кабель", NOON));
    }

    Rfq queued(SupplierId supplier) {
        int sequence = (int) stores.outbox().all().count() + 1;
        var order = RfqFixtures.addOrder(stores, 2026, sequence, NOON);
        orders.put(new AskedOrder(order.id(), new Owner(null, null), true, List.of()));
        var draft = RfqFixtures.aDraft(new RfqId(ids.next()), order, supplier, clock.instant());
        var times = RfqPolicy.STANDARD;
        var rfq =
                made(
                        draft.queue(
                                new DocumentNumber(DocumentKind.RFQ, 2026, sequence),
                                times.deadlineFrom(clock.instant(), ZoneId.of("Europe/Moscow")),
                                times,
                                clock.instant()));
        stores.transactions()
                .run(
                        () -> {
                            stores.rfqs().add(rfq);
                            rfqMail.write(rfq, List.of(queuedEvent(rfq)));
                        });
        return rfq;
    }

    private static DomainEvent queuedEvent(Rfq rfq) {
        return new RfqEvent.Queued(rfq.ref(), rfq.timing().deadline());
    }

    void write(Rfq rfq, DomainEvent... events) {
        stores.transactions().run(() -> rfqMail.write(rfq, List.of(events)));
    }

    List<OutgoingMail> mails() {
        return stores.outbox().all().toList();
    }

    OutgoingMail onlyMail() {
        var mails = mails();
        if (mails.size() != 1) {
            throw new AssertionError("not one mail: " + mails);
        }
        return mails.getFirst();
    }

    List<OutgoingState> states() {
        return mails().stream().map(OutgoingMail::state).toList();
    }

    Rfq stored(Rfq rfq) {
        return stores.rfqs().get(rfq.id()).orElseThrow();
    }

    static UUID id(int number) {
        return new UUID(0x70, number);
    }
}
