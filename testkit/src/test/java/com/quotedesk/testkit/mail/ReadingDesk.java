package com.quotedesk.testkit.mail;

import com.quotedesk.application.mail.AcceptReading;
import com.quotedesk.application.mail.FetchMail;
import com.quotedesk.application.mail.FileMessages;
import com.quotedesk.application.mail.KeepReading;
import com.quotedesk.application.mail.MessageBoard;
import com.quotedesk.application.mail.ReadOffers;
import com.quotedesk.application.mail.RereadMessage;
import com.quotedesk.application.mail.StudyTables;
import com.quotedesk.application.orders.ApplyInquiry;
import com.quotedesk.application.orders.ChangeItem;
import com.quotedesk.application.orders.OrderChanges;
import com.quotedesk.application.orders.OrderRequest;
import com.quotedesk.application.quotes.QuoteIntake;
import com.quotedesk.application.quotes.QuoteJournal;
import com.quotedesk.application.reading.LearnFromCorrection;
import com.quotedesk.application.reading.MessageClassifier.Classification;
import com.quotedesk.application.reading.Reading;
import com.quotedesk.application.reading.TableLayouts;
import com.quotedesk.application.rfqs.AnswerRfq;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.MessageState;
import com.quotedesk.domain.orders.ItemDetails;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.quotes.ReadOffer;
import com.quotedesk.domain.reading.Inquiry;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.orders.OrdersContract;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Everything that reads mails, again and again, in memory; the readers say what they are told. */
final class ReadingDesk {

    final PostDesk desk = new PostDesk();
    final Access admin = Access.of(new UserId(new UUID(0, 7)), null, Role.ADMIN);
    MessageKind kind = MessageKind.CLIENT_REQUEST;
    MessageContent content = ContentFixtures.aMail("anna@client.example", "Заявка", "text");
    Inquiry inquiry = ReadLines.of("200 m cable", "10 pcs lamp");
    TableLayouts layouts = (mail, rights) -> List.of();

    private final FakeMailbox mailbox = new FakeMailbox("orders", desk.stores.transactions());
    private final FileMessages.Policy policy =
            new FileMessages.Policy(
                    Set.of(PostDesk.US),
                    ZoneId.of("UTC"),
                    Duration.ofMinutes(1),
                    Duration.ofSeconds(30),
                    3,
                    Duration.ofSeconds(30));
    private final KeepReading keepReading = desk.keepReading();
    final LearnFromCorrection lessons =
            new LearnFromCorrection(
                    desk.stores.readings(), desk.stores.readingMemory(), desk.clock);
    final OrderChanges orderChanges = desk.orderChanges;
    final QuoteIntake quotes =
            new QuoteIntake(
                    desk.stores.quotes(),
                    desk.stores.rfqs(),
                    desk.orders,
                    new AnswerRfq(desk.rfqChanges),
                    new QuoteJournal(desk.journal),
                    desk.ids);
    final AcceptReading acceptReading = accepting(desk.stores.transactions());

    AcceptReading accepting(Transactions transactions) {
        return new AcceptReading(
                transactions,
                desk.stores.readings(),
                new ApplyInquiry(orderChanges, desk.ids),
                desk.stores.messageBoard(),
                desk.stores.rfqs(),
                quotes,
                new ReadOffers(
                        () -> new ReadOffer(Currency.getInstance("RUB"), Percent.of("22")),
                        desk.stores.priceHistory(),
                        () -> 50),
                desk.clock);
    }

    RereadMessage rereading() {
        return new RereadMessage(
                desk.stores.transactions(),
                desk.stores.messages(),
                desk.stores.messageBoard(),
                raw -> content,
                desk.threads,
                (message, request, context) -> new Classification(kind, Language.RUSSIAN, true),
                Map.of(
                        "rules",
                        new RereadMessage.Readers(
                                (message, context) -> context.memory().applied(inquiry),
                                (message, request, context) -> desk.answer)),
                keepReading,
                desk.clock,
                policy);
    }

    StudyTables studying() {
        return new StudyTables(
                desk.stores.transactions(),
                desk.stores.messages(),
                raw -> content,
                desk.stores.readings(),
                desk.stores.rfqs(),
                desk.stores.readingMemory(),
                (mail, rights) -> layouts.explaining(mail, rights),
                desk.clock);
    }

    /** A mail arrives and is kept. */
    MessageId arrive() {
        mailbox.deliver(
                Bytes.owning(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)));
        var fetchMail =
                new FetchMail(
                        desk.stores.transactions(),
                        desk.stores.messages(),
                        desk.stores.mailboxes(),
                        desk.stores.eventLog(),
                        desk.ids,
                        desk.clock,
                        Runnable::run);
        fetchMail.fetch(mailbox, 10, mails -> true);
        return desk
                .stores
                .messageBoard()
                .list(
                        new MessageBoard.Query(
                                OrdersContract.ALL, MessageBoard.Filter.NONE, Page.MAX_LIMIT, null))
                .items()
                .stream()
                .filter(row -> row.state() == MessageState.RECEIVED)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** A mail arrives and is filed. */
    MessageId receive() {
        var id = arrive();
        new FileMessages(
                        desk.stores.transactions(),
                        desk.stores.messages(),
                        raw -> content,
                        desk.readMail(
                                (message, request, context) ->
                                        new Classification(kind, Language.RUSSIAN, true),
                                (message, context) -> context.memory().applied(inquiry)),
                        desk.takeMail(),
                        desk.intake(ZoneId.of("UTC")),
                        keepReading,
                        desk.clock,
                        policy)
                .fileNext(10);
        desk.clock.advance(Duration.ofSeconds(1));
        return id;
    }

    Order orderOf(MessageId message) {
        var order =
                desk.stores.messageBoard().find(OrdersContract.ALL, message).orElseThrow().order();
        return desk.stores.orders().get(order).orElseThrow();
    }

    Reading reread(MessageId message) {
        var outcome = rereading().read(new RereadMessage.Command(admin, message, "rules"));
        desk.clock.advance(Duration.ofSeconds(1));
        return ((RereadMessage.Outcome.Read) outcome).reading();
    }

    AcceptReading.Outcome accept(Reading reading) {
        return acceptReading.accept(
                new AcceptReading.Command(admin, reading.message(), reading.id(), null));
    }

    void change(Order order, int item, ItemDetails details) {
        new ChangeItem(orderChanges, lessons)
                .change(
                        new ChangeItem.Command(
                                new OrderRequest(admin, order.id(), null),
                                order.items().get(item).id(),
                                details));
    }
}
