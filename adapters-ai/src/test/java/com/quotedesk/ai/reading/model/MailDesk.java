package com.quotedesk.ai.reading.model;

import com.quotedesk.ai.reading.RulesReaders;
import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.mail.FileMessages;
import com.quotedesk.application.mail.FindThread;
import com.quotedesk.application.mail.KeepReading;
import com.quotedesk.application.mail.Mailbox;
import com.quotedesk.application.mail.Marks;
import com.quotedesk.application.mail.MatchMails;
import com.quotedesk.application.mail.OutgoingChanges;
import com.quotedesk.application.mail.OutgoingProof;
import com.quotedesk.application.mail.Papers;
import com.quotedesk.application.mail.Parties;
import com.quotedesk.application.mail.Post;
import com.quotedesk.application.mail.ReadMail;
import com.quotedesk.application.mail.ReadOffers;
import com.quotedesk.application.mail.StudyTables;
import com.quotedesk.application.mail.TakeAnswer;
import com.quotedesk.application.mail.TakeBounce;
import com.quotedesk.application.mail.TakeClientMail;
import com.quotedesk.application.mail.TakeForm;
import com.quotedesk.application.mail.TakeMail;
import com.quotedesk.application.orders.ChangeItem;
import com.quotedesk.application.orders.FindDuplicates;
import com.quotedesk.application.orders.OrderChanges;
import com.quotedesk.application.orders.OrderIntake;
import com.quotedesk.application.orders.OrderMail;
import com.quotedesk.application.orders.OrderRequest;
import com.quotedesk.application.orders.OrdersBeingProposed;
import com.quotedesk.application.proposals.AnswerProposal;
import com.quotedesk.application.proposals.ProposalChanges;
import com.quotedesk.application.quotes.QuoteIntake;
import com.quotedesk.application.quotes.QuoteJournal;
import com.quotedesk.application.quotes.RecordQuote;
import com.quotedesk.application.quotes.TakeBackQuote;
import com.quotedesk.application.reading.InquiryReader;
import com.quotedesk.application.reading.LearnFromCorrection;
import com.quotedesk.application.reading.QuoteReader;
import com.quotedesk.application.reading.Reading;
import com.quotedesk.application.rfqs.AnswerRfq;
import com.quotedesk.application.rfqs.By;
import com.quotedesk.application.rfqs.OrderProgress.AskedOrder;
import com.quotedesk.application.rfqs.RecordDecline;
import com.quotedesk.application.rfqs.RecordQuestion;
import com.quotedesk.application.rfqs.RfqBoard;
import com.quotedesk.application.rfqs.RfqChanges;
import com.quotedesk.application.rfqs.TakeBackAnswer;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.SenderProof;
import com.quotedesk.domain.mail.ThreadToken;
import com.quotedesk.domain.orders.ItemDetails;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.quotes.Offer;
import com.quotedesk.domain.quotes.QuoteDoor;
import com.quotedesk.domain.quotes.QuoteLine;
import com.quotedesk.domain.quotes.QuoteTerms;
import com.quotedesk.domain.quotes.ReadOffer;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqItem;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.documents.FakeQuoteSheets;
import com.quotedesk.testkit.mail.PlainLetters;
import com.quotedesk.testkit.orders.OrdersContract;
import com.quotedesk.testkit.proposals.RecordingProposalLetters;
import com.quotedesk.testkit.rfqs.RecordingOrderProgress;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import com.quotedesk.testkit.work.InMemoryStores;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A desk in memory that files mails with given readers: from a mail to its order or quote. */
final class MailDesk {

    static final Instant NOW = Instant.parse("2026-03-11T09:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    final InMemoryStores stores = new InMemoryStores();
    private final Map<Bytes, MessageContent> mails = new HashMap<>();
    private final Clock clock = Clock.fixed(NOW, ZONE);
    private final Journal journal =
            new Journal(stores.auditLog(), stores.eventLog(), UUID::randomUUID, clock);
    private final ThreadToken tokens = new ThreadToken("0123456789abcdef0123456789abcdef");
    private final Parties parties =
            new Parties(
                    stores.suppliers(), stores.clients(), new SenderProof("mx.our-trade.example"));
    private final RecordingOrderProgress progress = new RecordingOrderProgress();
    private final RfqChanges rfqChanges =
            new RfqChanges(
                    stores.transactions(), stores.rfqs(), progress, journal, (rfq, happened) -> {});

    /** What was made of a mail. */
    record Filed(MessageId message, Reading reading, List<Order> orders) {
        Order order() {
            if (orders.size() != 1) {
                throw new AssertionError("not one order: " + orders);
            }
            return orders.getFirst();
        }
    }

    Filed file(MessageContent mail, InquiryReader inquiries, QuoteReader quotes) {
        var message = new MessageId(UUID.randomUUID());
        var raw = Bytes.owning(message.toString().getBytes(StandardCharsets.UTF_8));
        stores.transactions()
                .run(
                        () ->
                                stores.messages()
                                        .keep(
                                                message.toString(),
                                                List.of(
                                                        new Mailbox.Fetched(
                                                                1, 1, NOW, 1, false, raw)),
                                                List.of(message)));
        mails.put(raw, mail);
        work(mail, inquiries, quotes).fileNext(10);
        var orders = new ArrayList<Order>();
        var row = stores.messageBoard().find(OrdersContract.ALL, message).orElseThrow();
        if (row.order() != null && row.match() == null) {
            orders.add(order(row.order()));
        }
        return new Filed(message, stores.readings().of(message).getFirst(), List.copyOf(orders));
    }

    private Order order(OrderId id) {
        return stores.orders().get(id).orElseThrow();
    }

    /** A request for goods to a supplier of this address, sent. */
    Rfq asked(String supplierAddress, String... names) {
        int sequence =
                stores.rfqBoard()
                                .list(new RfqBoard.Query(Set.of(), null, null, 100, null))
                                .items()
                                .size()
                        + 1;
        var order = RfqFixtures.addOrder(stores, 2026, 900 + sequence, NOW);
        progress.put(new AskedOrder(order.id(), new Owner(null, null), true, List.of()));
        var supplier =
                new Supplier(
                        new SupplierId(UUID.randomUUID()),
                        "Опт",
                        Language.RUSSIAN,
                        List.of(new EmailAddress(supplierAddress)),
                        List.of(),
                        NOW);
        stores.transactions().run(() -> stores.suppliers().addUnlessKnown(supplier));
        var known =
                stores.suppliers().findByAddress(new EmailAddress(supplierAddress)).orElseThrow();
        var items = new ArrayList<RfqItem>();
        for (var name : names) {
            items.add(
                    new RfqItem(
                            items.size() + 1,
                            UUID.randomUUID(),
                            name,
                            null,
                            new BigDecimal(10),
                            Unit.PIECE));
        }
        var rfq =
                RfqFixtures.sent(
                        Rfq.draft(new RfqId(UUID.randomUUID()), order.id(), known.id(), items, NOW),
                        2026,
                        sequence);
        stores.transactions().run(() -> stores.rfqs().add(rfq));
        return rfq;
    }

    private LearnFromCorrection lessons() {
        return new LearnFromCorrection(stores.readings(), stores.readingMemory(), clock);
    }

    /** A person writes down prices for the positions from 1 on. */
    void recordByHand(Rfq rfq, String... prices) {
        var currency = Currency.getInstance("RUB");
        var lines = new ArrayList<QuoteLine>();
        for (var price : prices) {
            lines.add(
                    new QuoteLine(
                            lines.size() + 1,
                            Money.calculated(new BigDecimal(price), currency),
                            BigDecimal.ONE,
                            Unit.PIECE,
                            null,
                            List.of(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null));
        }
        var terms = new QuoteTerms(currency, null, null, null, null, null, null, null, null);
        new RecordQuote(stores.transactions(), quoteIntake(), lessons())
                .record(
                        new QuoteIntake.Command(
                                new By.Machine(new Actor.Program()),
                                rfq.id(),
                                new Offer(QuoteDoor.HAND, null, terms, lines, List.of()),
                                false,
                                NOW));
    }

    /** A person says what an item of an order is. */
    void change(Order order, int item, ItemDetails details) {
        new ChangeItem(new OrderChanges(stores.transactions(), stores.orders(), journal), lessons())
                .change(
                        new ChangeItem.Command(
                                new OrderRequest(
                                        Access.of(new UserId(new UUID(0, 7)), null, Role.ADMIN),
                                        order.id(),
                                        null),
                                order.items().get(item).id(),
                                details));
    }

    /** The tables of what was put right are looked at. */
    void study() {
        new StudyTables(
                        stores.transactions(),
                        stores.messages(),
                        raw -> mails.get(raw),
                        stores.readings(),
                        stores.rfqs(),
                        stores.readingMemory(),
                        RulesReaders.tableLayouts(),
                        clock)
                .study();
    }

    private QuoteIntake quoteIntake() {
        return new QuoteIntake(
                stores.quotes(),
                stores.rfqs(),
                progress,
                new AnswerRfq(rfqChanges),
                new QuoteJournal(journal),
                UUID::randomUUID);
    }

    private FileMessages work(MessageContent mail, InquiryReader inquiries, QuoteReader quotes) {
        return new FileMessages(
                stores.transactions(),
                stores.messages(),
                raw -> mail,
                readMail(inquiries, quotes),
                takeMail(),
                new OrderIntake(
                        stores.orders(),
                        stores.clients(),
                        stores.numbers(),
                        new FindDuplicates(stores.orders(), clock, () -> Duration.ofDays(14)),
                        journal,
                        UUID::randomUUID,
                        clock,
                        ZONE),
                new KeepReading(stores.readings(), stores.readingMemory(), UUID::randomUUID),
                clock,
                new FileMessages.Policy(
                        Set.of(new EmailAddress("desk@our-trade.example")),
                        ZONE,
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(1),
                        3,
                        Duration.ofSeconds(30)));
    }

    private ReadMail readMail(InquiryReader inquiries, QuoteReader quotes) {
        return new ReadMail(
                new FindThread(
                        new Marks(tokens, stores.outbox()),
                        new Papers(stores.rfqs(), stores.proposals(), stores.orders(), parties),
                        stores.rfqs(),
                        stores.rfqBoard(),
                        stores.messages(),
                        stores.matches(),
                        parties),
                parties,
                RulesReaders.classifier(),
                inquiries,
                quotes,
                RulesReaders.clientReplyReader(),
                takeForm());
    }

    /** No form comes back here. */
    private TakeForm takeForm() {
        var letters = new PlainLetters();
        return new TakeForm(
                new FakeQuoteSheets(),
                quoteIntake(),
                parties,
                new Post(
                        stores.outbox(),
                        stores.letterTemplates(),
                        letters,
                        letters,
                        tokens,
                        journal,
                        UUID::randomUUID,
                        clock,
                        () -> {
                            throw new AssertionError("nothing is written here");
                        }),
                () -> Percent.of("22"));
    }

    private TakeMail takeMail() {
        var proof =
                new OutgoingProof(
                        stores.outbox(),
                        new OutgoingChanges(stores.outbox(), journal, List.of()),
                        clock);
        var orderChanges = new OrderChanges(stores.transactions(), stores.orders(), journal);
        var orderMail = new OrderMail(stores.orders(), orderChanges, UUID::randomUUID, clock);
        var answerRfq = new AnswerRfq(rfqChanges);
        var quoteJournal = new QuoteJournal(journal);
        var proposed = new OrdersBeingProposed(stores.orders(), orderChanges);
        return new TakeMail(
                new MatchMails(
                        stores.matches(),
                        new TakeBackQuote(stores.quotes(), stores.rfqs(), answerRfq, quoteJournal),
                        new TakeBackAnswer(stores.rfqs(), rfqChanges),
                        orderMail,
                        journal,
                        clock),
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
                                ZONE),
                        stores.outbox(),
                        parties,
                        () -> false),
                new TakeBounce(stores.outbox(), proof, tokens),
                proof,
                orderMail);
    }
}
