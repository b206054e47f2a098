package com.quotedesk.testkit.mail;

import com.quotedesk.application.mail.FetchMail;
import com.quotedesk.application.mail.FileMessages;
import com.quotedesk.application.mail.Found;
import com.quotedesk.application.mail.MatchMessage;
import com.quotedesk.application.mail.MessageBoard;
import com.quotedesk.application.mail.UnmatchMessage;
import com.quotedesk.application.reading.MessageClassifier.Classification;
import com.quotedesk.domain.mail.Header;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.reading.ClientDetails;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.Inquiry;
import com.quotedesk.domain.reading.InquiryLine;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.orders.OrdersContract;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A desk that gets one mail after another, each read as the test says. */
final class MailDesk {

    static final Access ADMIN = Access.of(new UserId(new UUID(1, 1)), null, Role.ADMIN);
    static final Access VIEWER = Access.of(new UserId(new UUID(1, 2)), null, Role.VIEWER);

    final PostDesk desk = new PostDesk();
    private final FakeMailbox mailbox = new FakeMailbox("orders", desk.stores.transactions());
    final MatchMessage matchMessage =
            new MatchMessage(
                    desk.stores.transactions(),
                    desk.matchDesk,
                    desk.matchMails,
                    desk.papers,
                    desk.orderMail,
                    desk.stores.messages());
    final UnmatchMessage unmatchMessage =
            new UnmatchMessage(
                    desk.stores.transactions(),
                    desk.matchDesk,
                    desk.matchMails,
                    desk.stores.messages());

    MessageKind kind = MessageKind.SUPPLIER_REPLY;
    boolean sure = true;
    List<InquiryLine> lines = List.of();
    boolean broken;

    @Nullable String from;
    String subject = "Re: request";
    String to = "orders@desk.example";
    @Nullable String messageId = "id@supplier.example";
    List<String> inReplyTo = List.of();
    List<String> references = List.of();
    List<Header> headers = new ArrayList<>();
    Part body = new Part.Text("1", "Hello");

    MessageContent mail() {
        return new MessageContent(
                headers,
                from == null ? null : new MailAddress(null, new EmailAddress(from)),
                List.of(),
                List.of(new MailAddress(null, new EmailAddress(to))),
                List.of(),
                subject,
                null,
                messageId,
                inReplyTo,
                references,
                body,
                List.of());
    }

    Optional<Found> thread() {
        return desk.threads.of(mail());
    }

    /** Whose mail our server vouches for. */
    void proven(String address) {
        from = address;
        headers =
                new ArrayList<>(
                        List.of(
                                new Header(
                                        "Authentication-Results",
                                        "mx.desk.example; dmarc=pass header.from="
                                                + new EmailAddress(address).domain())));
    }

    Rfq sent() {
        var rfq = desk.queued();
        desk.deliver.deliverNext();
        return desk.stored(rfq);
    }

    String supplierOf(Rfq rfq) {
        return desk.stores
                .suppliers()
                .find(rfq.supplier())
                .orElseThrow()
                .addresses()
                .getFirst()
                .value();
    }

    /** Gets the mail as it is now, and reads it. */
    MessageId receive() {
        mailbox.deliver(Bytes.owning(("mail " + mailbox.size()).getBytes(StandardCharsets.UTF_8)));
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
        var newest =
                rows().stream()
                        .filter(row -> row.kind() == null && row.attempts() == 0)
                        .findFirst()
                        .orElseThrow();
        work();
        desk.clock.advance(Duration.ofSeconds(1));
        return newest.id();
    }

    /** Reads whatever waits, as it is read now. */
    void work() {
        var content = mail();
        var zone = ZoneId.of("UTC");
        var intake = desk.intake(zone);
        new FileMessages(
                        desk.stores.transactions(),
                        desk.stores.messages(),
                        raw -> {
                            if (broken) {
                                throw new IllegalStateException("broken");
                            }
                            return content;
                        },
                        desk.readMail(
                                (message, request, context) ->
                                        new Classification(kind, Language.RUSSIAN, sure),
                                (message, context) ->
                                        new Inquiry(
                                                "rules/1",
                                                Language.RUSSIAN,
                                                ClientDetails.UNKNOWN,
                                                lines,
                                                null,
                                                null,
                                                List.of())),
                        desk.takeMail(),
                        intake,
                        desk.keepReading(),
                        desk.clock,
                        new FileMessages.Policy(
                                Set.of(PostDesk.US),
                                zone,
                                Duration.ofMinutes(1),
                                Duration.ofSeconds(30),
                                1,
                                Duration.ofSeconds(30)))
                .fileNext(10);
    }

    /** Lines of "quantity name". */
    static List<InquiryLine> lines(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text.split(" ", 2))
                .map(
                        words ->
                                new InquiryLine(
                                        found(words[1]),
                                        null,
                                        found(new BigDecimal(words[0])),
                                        found(Unit.PIECE)))
                .toList();
    }

    private static <T> com.quotedesk.domain.reading.Found<T> found(T value) {
        return new com.quotedesk.domain.reading.Found<>(value, new Evidence.Span("1", 0, 1), 1);
    }

    MessageBoard.Row row(MessageId message) {
        return desk.stores.messageBoard().find(OrdersContract.ALL, message).orElseThrow();
    }

    List<MessageBoard.Row> rows() {
        return desk.stores
                .messageBoard()
                .list(
                        new MessageBoard.Query(
                                OrdersContract.ALL, MessageBoard.Filter.NONE, 100, null))
                .items();
    }

    long version(MessageId message) {
        return desk.matchDesk.version(message);
    }
}
