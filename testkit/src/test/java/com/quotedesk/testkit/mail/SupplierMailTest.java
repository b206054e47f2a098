package com.quotedesk.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.mail.FetchMail;
import com.quotedesk.application.mail.FileMessages;
import com.quotedesk.application.mail.Found;
import com.quotedesk.application.mail.MailTransport;
import com.quotedesk.application.mail.MessageBoard;
import com.quotedesk.application.reading.MessageClassifier.Classification;
import com.quotedesk.application.reading.Reading.What;
import com.quotedesk.domain.mail.Header;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MatchWay;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.OutgoingState;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.quotes.QuoteStatus;
import com.quotedesk.domain.reading.AnswerOutcome;
import com.quotedesk.domain.reading.ClientDetails;
import com.quotedesk.domain.reading.Inquiry;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.reading.ReadField;
import com.quotedesk.domain.rfqs.ResponseKind;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqResponse;
import com.quotedesk.domain.rfqs.RfqStatus;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.testkit.orders.OrdersContract;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Which request a mail answers, who vouches for its sender, and what follows from it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SupplierMailTest {

    private static final String STRANGER = "eve@stranger.example";

    private final PostDesk desk = new PostDesk();
    private final FakeMailbox mailbox = new FakeMailbox("orders", desk.stores.transactions());
    private MessageKind kind = MessageKind.SUPPLIER_REPLY;

    private @Nullable String from;
    private String subject = "Re: request";
    private String to = "orders@desk.example";
    private List<String> inReplyTo = List.of();
    private List<String> references = List.of();
    private List<Header> headers = new ArrayList<>();
    private Part body = new Part.Text("1", "Hello");

    @Test
    void a_mail_that_answers_our_message_id_belongs_to_its_request_whoever_wrote_it() {
        var rfq = sent();
        from = STRANGER;
        inReplyTo = List.of("theirs@x.example", ours().toUpperCase(Locale.ROOT));

        assertThread(rfq, MatchWay.MESSAGE_ID, false);
        inReplyTo = List.of();
        references = List.of(ours(), "later@x.example");
        assertThread(rfq, MatchWay.MESSAGE_ID, false);
    }

    @Test
    void guessable_message_ids_and_addresses_find_nothing() {
        var rfq = sent();
        from = STRANGER;
        inReplyTo = List.of("a".repeat(42) + ".b@desk.example", rfq.id() + "@desk.example");
        to = "orders+" + "a".repeat(42) + "@desk.example";
        subject = "Re: " + rfq.number();

        assertThat(thread()).isEmpty();
    }

    @Test
    void the_address_it_came_to_names_the_request() {
        var rfq = sent();
        from = STRANGER;
        to = "orders+" + desk.tokens.of(rfq.id().value()) + "@desk.example";

        assertThread(rfq, MatchWay.PLUS_ADDRESS, false);
    }

    @Test
    void the_number_counts_from_an_address_of_the_supplier_only() {
        sent();
        var rfq = sent();
        subject = "Отв: запрос rfq–2026 0002, цены";

        from = supplierOf(rfq);
        assertThread(rfq, MatchWay.NUMBER, false);
        from = "colleague@" + supplierOf(rfq).substring(supplierOf(rfq).indexOf('@') + 1);
        assertThread(rfq, MatchWay.NUMBER, false);
        from = STRANGER;
        assertThat(thread()).isEmpty();
        from = null;
        assertThat(thread()).isEmpty();
    }

    @Test
    void the_mark_in_what_is_quoted_names_the_request() {
        var rfq = sent();
        from = STRANGER;
        body = new Part.Html("1", "<p>[" + desk.tokens.of(rfq.id().value()) + "]</p>");

        assertThread(rfq, MatchWay.MARK, false);
    }

    @Test
    void the_only_open_request_of_the_supplier_is_meant() {
        var rfq = sent();
        from = supplierOf(rfq);
        assertThread(rfq, MatchWay.ONLY_OPEN, false);

        desk.queued(rfq.supplier());
        assertThat(thread()).isEmpty();
    }

    @Test
    void a_mark_of_something_else_is_no_request() {
        sent();
        from = STRANGER;
        body = new Part.Text("1", desk.tokens.of(PostDesk.id(77)));

        assertThat(thread()).isEmpty();
    }

    @Test
    void prices_of_a_proven_sender_count() {
        var rfq = sent();
        provenBy(rfq);
        desk.answer = Answers.of(AnswerOutcome.QUOTED, "10.50", "20");

        receive();

        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.ANSWERED);
        var quote = desk.stores.quotes().ofRfq(rfq.id()).orElseThrow();
        assertThat(quote.valid()).isPresent();
        assertThat(desk.stores.auditLog().of("rfq", rfq.id().value()))
                .filteredOn(entry -> entry.action().equals("rfq.mail-matched"))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.changes())
                                        .extracting(change -> change.after())
                                        .contains("MESSAGE_ID", "true"));
    }

    @Test
    void what_a_supplier_said_is_kept_with_the_request_it_answers() {
        var rfq = sent();
        provenBy(rfq);
        desk.answer = Answers.of(AnswerOutcome.QUOTED, "10.50", "20");

        receive();

        var mail =
                desk.stores
                        .messageBoard()
                        .list(
                                new MessageBoard.Query(
                                        OrdersContract.ALL, MessageBoard.Filter.NONE, 1, null))
                        .items()
                        .getFirst();
        var reading = desk.stores.readings().of(mail.id()).getFirst();
        assertThat(reading.what()).isEqualTo(new What.Answered(rfq.id(), desk.answer));
        assertThat(reading.what().reader()).isEqualTo(desk.answer.reader());
        assertThat(reading.what().doubts()).isEqualTo(desk.answer.doubts());
        assertThat(reading.what().effort()).isEqualTo(desk.answer.effort());
        assertThat(reading.what().values())
                .extracting(value -> value.field())
                .contains(ReadField.UNIT_PRICE);
    }

    @Test
    void spoofed_supplier_reply_prices_of_a_sender_nobody_vouches_for_wait_for_a_person() {
        var rfq = sent();
        from = supplierOf(rfq);
        inReplyTo = List.of(ours());
        headers.add(
                new Header(
                        "Authentication-Results",
                        "mx.evil.example; dmarc=pass header.from=" + domain(rfq)));
        desk.answer = Answers.of(AnswerOutcome.PARTIALLY_QUOTED, "1");

        receive();

        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.SENT);
        assertThat(desk.stores.quotes().ofRfq(rfq.id()).orElseThrow().versions())
                .extracting(version -> version.status())
                .containsExactly(QuoteStatus.HELD);
    }

    @Test
    void an_answer_without_a_price_is_no_quote() {
        var rfq = sent();
        provenBy(rfq);
        desk.answer = Answers.of(AnswerOutcome.QUOTED);

        receive();

        assertThat(desk.stores.quotes().ofRfq(rfq.id())).isEmpty();
    }

    @Test
    void a_no_counts_from_a_proven_sender_only() {
        var rfq = sent();
        from = STRANGER;
        inReplyTo = List.of(ours());
        desk.answer = Answers.of(AnswerOutcome.DECLINED);
        receive();
        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.SENT);

        provenBy(rfq);
        receive();
        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.DECLINED);
    }

    @Test
    void a_question_is_kept_in_its_words() {
        var rfq = sent();
        provenBy(rfq);
        body =
                new Part.Multi(
                        "TEXT",
                        "mixed",
                        List.of(
                                new Part.Html("1", "<b>x</b>"),
                                new Part.File("2", null, "image/png", false, Bytes.empty()),
                                new Part.Embedded("3", null, mail()),
                                new Part.Text("4", "  "),
                                new Part.Text("5", "Какой цвет?")));

        receive();

        assertThat(desk.stored(rfq).responses())
                .extracting(RfqResponse::kind)
                .containsOnly(ResponseKind.QUESTION);
        assertThat(desk.stored(rfq).responses().getFirst().text()).isEqualTo("Какой цвет?");
    }

    @Test
    void an_auto_reply_is_shown_and_is_no_answer() {
        var rfq = sent();
        provenBy(rfq);
        kind = MessageKind.AUTO_REPLY;

        receive();

        assertThat(desk.stored(rfq)).isEqualTo(rfq);
    }

    @Test
    void an_answer_settles_the_doubt_about_the_mail_it_answers() {
        var rfq = desk.queued();
        desk.server.answer(new MailTransport.Result.Unknown("?"));
        desk.deliver.deliverNext();
        provenBy(rfq);
        kind = MessageKind.AUTO_REPLY;

        receive();

        assertThat(desk.onlyMail().state()).isEqualTo(OutgoingState.SENT);
        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.SENT);
    }

    @Test
    void a_report_of_failure_makes_the_request_undeliverable() {
        var rfq = sent();
        bounce(
                report("Action: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 no\r\n"),
                returned());

        assertThat(desk.onlyMail().state()).isEqualTo(OutgoingState.FAILED);
        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.UNDELIVERABLE);
        assertThat(desk.stored(rfq).reason()).isEqualTo("5.1.1");
    }

    @Test
    void a_report_of_delay_changes_nothing() {
        var rfq = sent();
        bounce(report("Action: delayed\r\nStatus: 4.4.1\r\n"), returned());

        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.SENT);
    }

    @Test
    void an_old_bounce_that_quotes_our_mail_in_its_text_is_one_too() {
        var rfq = sent();
        bounce(
                new Part.Text(
                        "1",
                        "Hi. This is the qmail-send program.\nMessage-ID: <" + ours() + ">\n"));

        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.UNDELIVERABLE);
        assertThat(desk.stored(rfq).reason()).isEqualTo("it came back");
    }

    @Test
    void a_forged_bounce_of_what_we_never_sent_changes_nothing() {
        var rfq = sent();
        var token = desk.tokens.of(rfq.id().value());
        bounce(
                new Part.File("1", null, "image/png", false, bytes(ours())),
                new Part.File("2", null, "text/plain", false, bytes("x".repeat(1 << 19))),
                new Part.Text("3", token + "." + "a".repeat(42) + "@desk.example"),
                new Part.Text("4", token + "." + desk.tokens.of(PostDesk.id(5)) + "@desk.example"));

        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.SENT);
    }

    private Part returned() {
        var saved = inReplyTo;
        inReplyTo = List.of();
        var original = mail(ours());
        inReplyTo = saved;
        return new Part.Embedded("3", null, original);
    }

    private static Part report(String text) {
        return new Part.File("2", null, "message/delivery-status", false, bytes(text));
    }

    private static Bytes bytes(String text) {
        return Bytes.owning(text.getBytes(StandardCharsets.UTF_8));
    }

    private void bounce(Part... parts) {
        kind = MessageKind.BOUNCE;
        from = "mailer-daemon@supplier.example";
        body = new Part.Multi("TEXT", "report", List.of(parts));
        receive();
    }

    private Rfq sent() {
        var rfq = desk.queued();
        desk.deliver.deliverNext();
        return desk.stored(rfq);
    }

    private String ours() {
        return desk.mails().getFirst().messageId();
    }

    private String supplierOf(Rfq rfq) {
        return desk.stores
                .suppliers()
                .find(rfq.supplier())
                .orElseThrow()
                .addresses()
                .getFirst()
                .value();
    }

    private String domain(Rfq rfq) {
        return new EmailAddress(supplierOf(rfq)).domain();
    }

    private void provenBy(Rfq rfq) {
        from = supplierOf(rfq);
        inReplyTo = List.of(ours());
        headers =
                new ArrayList<>(
                        List.of(
                                new Header(
                                        "Authentication-Results",
                                        "mx.desk.example; dmarc=pass header.from=" + domain(rfq))));
    }

    private void assertThread(Rfq rfq, MatchWay how, boolean proven) {
        assertThat(thread()).contains(new Found.OfSupplier(rfq, how, proven));
    }

    private Optional<Found> thread() {
        return desk.threads.of(mail());
    }

    private MessageContent mail() {
        return mail("id@supplier.example");
    }

    private MessageContent mail(@Nullable String messageId) {
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

    private void receive() {
        var content = mail(null);
        mailbox.deliver(bytes("a mail"));
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
        var intake = desk.intake(ZoneId.of("UTC"));
        new FileMessages(
                        desk.stores.transactions(),
                        desk.stores.messages(),
                        raw -> content,
                        desk.readMail(
                                (message, request, context) ->
                                        new Classification(kind, Language.RUSSIAN, false),
                                (message, context) ->
                                        new Inquiry(
                                                "rules/1",
                                                Language.RUSSIAN,
                                                ClientDetails.UNKNOWN,
                                                List.of(),
                                                null,
                                                null,
                                                List.of())),
                        desk.takeMail(),
                        intake,
                        desk.keepReading(),
                        desk.clock,
                        new FileMessages.Policy(
                                Set.of(PostDesk.US),
                                ZoneId.of("UTC"),
                                Duration.ofMinutes(1),
                                Duration.ofSeconds(30),
                                3,
                                Duration.ofSeconds(30)))
                .fileNext(10);
    }
}
